import type { SearchWords } from './en.ts';

/** Finding stories, in German. */
export const search = {
  title: 'Suche',
  about: (name) => `Alle Artikel von ${name} durchsuchen`,
  words: 'Suchen nach',
  button: 'Suchen',
  section: 'Ressort',
  everySection: 'Alle Ressorts',
  kind: 'Art des Artikels',
  everyKind: 'Alle Arten',
  year: 'Jahr',
  everyYear: 'Alle Jahre',
  language: 'Sprache',
  everyLanguage: 'Alle Sprachen',
  order: 'Reihenfolge',
  bestFirst: 'Beste Treffer zuerst',
  newestFirst: 'Neueste zuerst',
  results: 'Gefundene Artikel',
  searching: 'Suche läuft …',
  found: { one: '{count} Artikel gefunden', other: '{count} Artikel gefunden' },
  nothing: 'Kein Artikel gefunden. Versuchen Sie es mit weniger Wörtern.',
  failed: 'Die Suche antwortet nicht. Auch das Archiv und die Themen führen zu jedem Artikel.',
  more: 'Weitere Artikel zeigen',
  needsScript:
    'Die Suche braucht ein Skript, das hier nicht läuft. Auch das Archiv und die Themen führen zu jedem Artikel.',
  notInDev: 'Während Sie schreiben, hat die Suche kein Verzeichnis: `npm run build` legt es an.',
  otherWays: 'Andere Wege zu einem Artikel',
} satisfies SearchWords;
