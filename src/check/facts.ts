/** What a page can do wrong. */
export type Rule =
  'ids' | 'structured data' | 'feeds' | 'headline' | 'foreign' | 'gone' | 'links' | 'alt' | 'headings' | 'weight';

/** Rules that no page may break, however old. The others stop a build only where the story is new or changed. */
export const always: ReadonlySet<Rule> = new Set(['ids', 'structured data', 'feeds', 'headline', 'foreign', 'gone']);

/** One thing wrong with a printed page, before anybody looked where in the newsroom’s files it comes from. */
export interface Fault {
  rule: Rule;
  /** What is wrong. */
  what: string;
  /** What to write instead: follows the word "write". */
  write: string;
  /** Words by which the place can be found in the file the page was made from; the first that is there counts. */
  at?: readonly string[];
}

/** What is kept of a printed file, so that the whole site can be judged without reading its pages again. */
export interface Facts {
  /** Wrong with the page by itself. */
  faults?: Fault[];
  /** Where it leads within the site: addresses less the base path, as printed, a blank between. */
  links?: string;
  /** Bytes of HTML and styles, scripts left out, before they are compressed. */
  markup?: number;
  /** The same as Brotli; left out where it keeps to the budget. */
  packed?: number;
  /** What is loaded before the reader does anything: names of pictures, files of fonts, bytes of scripts as Brotli. */
  pictures?: string[];
  fonts?: string[];
  scripts?: number;
}
