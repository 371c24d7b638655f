import type { Plurals } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';

/** What the page of the search tells its script. */
export interface SearchData {
  /** The publication's (BCP 47): the page's own. */
  language: string;
  /** Where the indexes of each language stand, by base language: one a year, the newest first. */
  indexes: Record<string, string[]>;
  /** The address of what opens one: see opening.ts. */
  opening: string;
  /** Names of the sections, by id. */
  sections: Record<string, string>;
  kinds: Words['kinds'];
  found: Plurals;
  words: Record<'searching' | 'nothing' | 'failed', string>;
}
