import type { Plurals } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';

/** What the page of the search tells its script. */
export interface SearchData {
  /** The publication's (BCP 47): the page's own. */
  language: string;
  /** Where the index of each language stands, by base language. */
  indexes: Record<string, string>;
  /** Names of the sections, by id. */
  sections: Record<string, string>;
  kinds: Words['kinds'];
  found: Plurals;
  words: Record<'searching' | 'nothing' | 'failed', string>;
}
