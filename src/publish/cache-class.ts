import { searchFolder } from '../edition/address.ts';
import { pictureFolder } from '../pictures/names.ts';

/** How long whoever passes a file on may keep it: `for ever` where its name changes with its bytes, else `short`. */
export type CacheClass = 'for ever' | 'short';

/**
 * What a server says of it (RFC 9111, RFC 8246, RFC 5861). A page is kept for a minute: a correction is with every reader after
 * one, and a story that a million ask for in that minute is asked of the origin once an edge. For ten minutes more it may be
 * shown while the new one is fetched, so that nobody waits for that. With an ETag, asking again costs a few bytes.
 */
export const cacheControl: Readonly<Record<CacheClass, string>> = {
  'for ever': 'public, max-age=31536000, immutable',
  short: 'public, max-age=60, stale-while-revalidate=600',
};

/**
 * What stands under a name made of its content, from the root of the site, as a regular expression that every server reads alike:
 * fonts, pictures, and of the search indexes the pieces that Pagefind names so (`en_fc185cc.pf_index`).
 */
export const namedByContent = String.raw`(?:_astro|${pictureFolder})/.|${searchFolder}/.+_[0-9a-f]{7,}\.pf_[a-z]+$`;

const forEver = new RegExp(`^(?:${namedByContent})`);

/** What stands beside a file, compressed, is kept as long as the file. */
const compressed = /\.(?:br|gz|zst)$/;

/** The class of a file. In: its path from the root of the site, with forward slashes. */
export function cacheClassOf(file: string): CacheClass {
  return forEver.test(file.replace(compressed, '')) ? 'for ever' : 'short';
}

/** Whether a file is another's compressed form, and has no address that anyone asks for. */
export const isCompressedForm = (file: string): boolean => compressed.test(file);
