import { decoded } from '../schema/decoded.ts';

/**
 * An old address as the edition keeps it: under the base path, decoded, without the slashes at its ends, NFC.
 * `/2019/old%20story/` → `2019/old story`.
 */
export function aliasPath(alias: string): string {
  return decoded(alias)
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '');
}

/**
 * What a static server can answer for an old address: no query, no fragment, no dot segments, nothing hidden,
 * no character that a file's name cannot have everywhere, no part longer than one may be.
 */
export function isServable(alias: string): boolean {
  const path = aliasPath(alias);
  return (
    path !== '' &&
    !/[?#\\:*"<>|\p{Cc}]/u.test(path) &&
    path
      .split('/')
      .every((part) => part !== '' && !part.startsWith('.') && new TextEncoder().encode(part).length <= 200)
  );
}

/** The file that answers it: itself where it names a page, else the index of its folder. */
export function aliasFile(path: string): string {
  return /\.html?$/.test(path) ? path : `${path}/index.html`;
}
