import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in German. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string => counted({ one: '{count} Tag lang', other: '{count} Tage lang' }, days);
  return {
    support: 'Unterstützen Sie uns',
    readMore: 'Weiterlesen',
    close: 'Schließen',
    closeAppeal: (days) => `Schließen und diesen Aufruf ${forDays(days)} nicht zeigen`,
    alreadySupport: 'Ich unterstütze Sie bereits',
    supporterThanks: (days) => `Danke. In diesem Browser sehen Sie ${forDays(days)} keinen Aufruf.`,
    remindMe: (day) => `Am ${day} erinnern`,
    give: {
      once: (sum) => `Einmalig ${sum} geben`,
      monthly: (sum) => `Jeden Monat ${sum} geben`,
      yearly: (sum) => `Jedes Jahr ${sum} geben`,
    },
    often: { once: 'Einmalig', monthly: 'Monatlich', yearly: 'Jährlich' },
    howOften: 'Wie oft',
    ownAmount: 'Anderer Betrag',
    storiesRead: {
      one: 'Sie haben diesen Monat {count} Artikel gelesen.',
      other: 'Sie haben diesen Monat {count} Artikel gelesen.',
    },
    thanksTitle: 'Danke',
    thanksText: (name) => `Von Gaben wie Ihrer lebt ${name}.`,
    thanksKept: (days) =>
      `Damit Sie nicht noch einmal gefragt werden, merkt sich dieser Browser ${forDays(days)}, dass Sie uns unterstützen. Niemand erfährt davon, und auf der Seite zum Datenschutz gibt es einen Knopf, der es wieder vergisst.`,
    goal: (raised, target, day) => `${raised} von ${target} gespendet (Stand: ${day})`,
    reminderTitle: (name) => `${name} unterstützen`,
  } satisfies AppealWords;
}
