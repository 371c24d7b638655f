import type { LiveWords } from './en.ts';

/** Live coverage, in German. */
export const live = {
  keyEvents: 'Wichtige Ereignisse',
  liveEntries: 'Einträge, die neuesten zuerst',
  liveRefresh: 'Seite neu laden für neue Einträge',
  liveEnded: 'Diese Live-Berichterstattung ist beendet.',
  liveFailed: 'Das Laden ist fehlgeschlagen. Bitte versuchen Sie es noch einmal.',
  newEntries: { one: '{count} neuer Eintrag – anzeigen', other: '{count} neue Einträge – anzeigen' },
} satisfies LiveWords;
