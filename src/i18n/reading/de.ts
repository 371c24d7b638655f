import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in German. */
export function reading() {
  return {
    choices: 'Schrift und Farben',
    textSize: 'Schriftgröße',
    textSizes: ['Normal', 'Größer', 'Groß', 'Sehr groß'],
    theme: 'Farben',
    themes: { auto: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    listen: 'Anhören',
    stopListening: 'Stopp',
    share: 'Teilen',
    copied: 'Die Adresse ist kopiert.',
    sendByMail: 'Per E-Mail senden',
    print: 'Drucken',
    save: 'Für später merken',
    unsave: 'Nicht mehr merken',
    savedNow: 'In diesem Browser gemerkt. Der Artikel öffnet sich auch ohne Verbindung.',
    savedNot: 'Der Artikel ließ sich in diesem Browser nicht merken.',
    savedTitle: 'Gemerkte Artikel',
    savedAbout: 'Artikel, die Sie sich merken, liegen in diesem Browser und öffnen sich ohne Verbindung.',
    savedNone: 'Noch ist nichts gemerkt. „Für später merken“ steht unter der Autorenzeile jedes Artikels.',
    savedNeedsScripts:
      'Das Merken übernimmt ein Skript, und Skripte sind ausgeschaltet oder nicht gelaufen. Alles andere geht ohne.',
    savedRemove: 'Entfernen',
    unreachable: 'Es gibt gerade keine Verbindung, und die gewünschte Seite ist hier nicht gemerkt.',
    tryAgain: 'Noch einmal versuchen',
    light: 'Sparsam lesen',
    lightText:
      'Es werden keine Schriften geladen, und Bilder nach dem ersten warten, bis Sie sie einzeln anfordern. Das geschieht von selbst, wenn Ihr Browser sagt, dass er Daten spart.',
    lightChoice: 'In diesem Browser sparsam lesen',
    lightLimits:
      'Keine Seite kann einen Browser daran hindern, die Seite selbst und das erste Bild zu laden, und ohne Skripte bewirkt diese Wahl nichts. Um auf keiner Website Bilder oder Schriften zu erhalten, nutzen Sie die Einstellungen Ihres Browsers: Suchen Sie nach „Bilder“, „Schriften“ und „Datensparmodus“.',
    showPicture: 'Bild zeigen',
    keptChoices: {
      theme: 'Ob Sie helle oder dunkle Farben gewählt haben.',
      size: 'Die Schriftgröße, die Sie gewählt haben.',
      light: 'Dass Sie sich für sparsames Lesen entschieden haben.',
      saved: 'Welche Artikel Sie sich gemerkt haben, mit Text und Bildern.',
    },
  } satisfies ReadingWords;
}
