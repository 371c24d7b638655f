import type { Plurals } from '../plural.ts';

/** Live coverage, in English. Other languages follow the shape of this file. */
export const live = {
  keyEvents: 'Key events',
  liveEntries: 'Entries, newest first',
  liveRefresh: 'Refresh for new entries',
  liveEnded: 'This live coverage has ended.',
  liveFailed: 'They could not be fetched. Please try again.',
  /** On the button that puts them on the page. */
  newEntries: { one: '{count} new entry – show', other: '{count} new entries – show' } as Plurals,
};

export type LiveWords = typeof live;
