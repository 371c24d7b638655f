/** The folder of the search indexes, at the root of the base path. */
export const searchFolder = '_search';

/** The printed file of a story, from the root of the site: `2026/11/20/slug/index.html`. The first group is its year. */
export const storyFile = /^(\d{4})\/\d\d\/\d\d\/[^/]+\/index\.html$/;

/** Every address of the site, under its base path. One is made from the publication's `url`. */
export interface Addresses {
  /** The base path: `/`, or `/paper/`. */
  base: string;
  front: string;
  story: (day: string, slug: string) => string;
  /** `2025`, `2025-09` or `2025-09-09`: the archive of that year, month or day. */
  archive: (span: string) => string;
  section: (id: string, page?: number) => string;
  topics: string;
  topic: (slug: string, page?: number) => string;
  authors: string;
  author: (id: string, page?: number) => string;
  page: (id: string) => string;
  /** Every correction, on one list. */
  corrections: (page?: number) => string;
  /** A file at the root, or `name` under another address: `file('feed.xml', section)`. */
  file: (name: string, under?: string) => string;
  /** A printed form of a picture, by its file name. */
  picture: (name: string) => string;
  /** The calendar file that reminds of an appeal, by the appeal's id. */
  reminder: (id: string) => string;
  /** Where a provider may send people back to once they have given. */
  thanks: string;
  /** The list of the stories a reader saved, and the page shown where there is no network. */
  offline: string;
  /** The page on which readers search. */
  search: string;
  /** Where an index of the search stands: see `searchIndexOf`. */
  searchIndex: (name: string) => string;
  /** An address of this site with its scheme and host. */
  absolute: (address: string) => string;
  /** The part of an address under the base, less the slashes at its ends: what a route is given as its parameter. */
  parameter: (address: string) => string;
}

/**
 * Makes every address of the site: folders with a slash at their end, Unicode percent-encoded as a URL wants it.
 * In: the publication's `url`; its path, if any, is the base path.
 */
export function addresses(url: string): Addresses {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const folder = (...parts: string[]): string => base + parts.map((part) => `${encodePath(part)}/`).join('');
  const paged = (parts: string[], page = 1): string => folder(...parts, ...(page > 1 ? [String(page)] : []));
  return {
    base,
    front: base,
    story: (day, slug) => folder(...day.split('-'), slug),
    archive: (span) => folder(...span.split('-')),
    section: (id, page) => paged([id], page),
    topics: folder('topics'),
    topic: (slug, page) => paged(['topics', slug], page),
    authors: folder('authors'),
    author: (id, page) => paged(['authors', id], page),
    page: (id) => folder(id),
    corrections: (page) => paged(['corrections'], page),
    file: (name, under = base) => under + encodePath(name),
    picture: (name) => `${base}_pictures/${name}`,
    reminder: (id) => `${base}reminders/${encodePath(id)}.ics`,
    thanks: folder('thank-you'),
    offline: folder('offline'),
    search: folder('search'),
    searchIndex: (name) => folder(searchFolder, ...name.split('/')),
    absolute: (address) => origin + address,
    parameter: (address) => decodePath(address.slice(base.length)).replace(/\/$/, ''),
  };
}

/** Where the front page is, in full: `https://paper.example/`. In: the publication's `url`. */
export function homeOf(url: string): string {
  const { absolute, front } = addresses(url);
  return absolute(front);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decodePath(path: string): string {
  return path.split('/').map(decodeURIComponent).join('/');
}
