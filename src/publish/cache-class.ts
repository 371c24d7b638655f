/** How long a file of the site may be kept by browsers and by servers between. */
export type CacheClass = 'for ever' | 'short';

/**
 * What stands under a name made of its content, from the root of the site, as a regular expression that every server reads alike: fonts,
 * pictures, and the pieces of the search indexes.
 */
export const namedByContent = String.raw`(?:_astro|_pictures)/.|_search/.+_[0-9a-f]{7,}\.pf_[a-z]+$`;

const forEver = new RegExp(`^(?:${namedByContent})`);

/** The class of a file. In: its path from the root of the site, with forward slashes; its compressed forms are of its class. */
export function cacheClassOf(file: string): CacheClass {
  return forEver.test(file.replace(/\.(?:br|gz|zst)$/, '')) ? 'for ever' : 'short';
}

/**
 * `Cache-Control` for each class (RFC 9111, RFC 8246, RFC 5861). A page is asked for again after a minute; for ten more what is kept may be
 * shown meanwhile.
 */
export const cacheControl: Readonly<Record<CacheClass, string>> = {
  'for ever': 'public, max-age=31536000, immutable',
  short: 'public, max-age=60, stale-while-revalidate=600',
};
