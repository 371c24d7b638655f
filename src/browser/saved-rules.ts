/** Where the worker stands, what saves and removes stories, and the page to show where there is no network; under the base path. */
export const workerFile = 'service-worker.js';
export const savingFile = 'saving.js';
export const offlineFolder = 'offline/';

/** Folders of files named by what is in them: a saved one is never an old one. */
const namedByContent = ['_pictures/', '_astro/'];

/** What of a request decides how it is answered. */
export interface Asked {
  method: string;
  mode: string;
  url: string;
}

/**
 * How a request is answered: a page by the network, and by what is saved where that fails, as is what saves stories; a file by what
 * is saved, and by the network where it is not. Undefined: it is none of ours, and the browser goes on as if there were no worker. In: the
 * registration's scope, with its host.
 */
export function wayOf({ method, mode, url }: Asked, scope: string): 'page' | 'file' | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  const path = url.slice(scope.length);
  if (mode === 'navigate' || path === savingFile) return 'page';
  return namedByContent.some((folder) => path.startsWith(folder)) ? 'file' : undefined;
}

/** The cache in which a page is kept with its pictures and fonts. In: the base path, the page's address under it. */
export function cacheOf(base: string, address: string): string {
  return `${cachesOf(base)}${address}`;
}

/** Is this cache one of ours? Another site on the same host may have its own. */
export function isCacheOf(base: string, name: string): boolean {
  return name.startsWith(cachesOf(base));
}

/** The caches, of all there are, whose page is no longer kept. In: the addresses of the pages that are. */
export function staleCaches(names: readonly string[], base: string, addresses: readonly string[]): string[] {
  const wanted = new Set(addresses.map((address) => cacheOf(base, address)));
  return names.filter((name) => isCacheOf(base, name) && !wanted.has(name));
}

/** A saved address of the same picture in another size or format; undefined where there is none. */
export function samePicture(url: string, saved: readonly string[]): string | undefined {
  const picture = pictureIn(url);
  return picture === undefined ? undefined : saved.find((each) => pictureIn(each) === picture);
}

/** Names of pictures are made of their content's hash, then how wide they are. */
function pictureIn(url: string): string | undefined {
  return /^(.*\/_pictures\/[0-9a-f]+)-\d+(?:x\d+)?\.\w+$/.exec(url)?.[1];
}

/** A blank parts the two: no address has one. */
function cachesOf(base: string): string {
  return `saved ${base} `;
}
