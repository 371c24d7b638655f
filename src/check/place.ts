import { addresses, storyFile } from '../edition/address.ts';
import { decoded } from '../schema/decoded.ts';
import type { Publication } from '../schema/publication.ts';
import { budgetsOf } from './budgets.ts';
import type { Budgets } from './budgets.ts';

/** Sorts of page, each with a budget of its own. */
export const pageKinds = ['story', 'front', 'list', 'archive', 'page'] as const;
export type PageKind = (typeof pageKinds)[number];

/** What a page is held against, besides itself. */
export interface Place {
  /** The base path, with slashes at both ends. */
  base: string;
  /** Scheme and host of the site. */
  origin: string;
  /** Ids of the sections: what stands under one is a list. */
  sections: readonly string[];
  budgets: Budgets;
}

/** The place that a title's settings make. */
export function placeOf(publication: Publication): Place {
  return {
    base: addresses(publication.url).base,
    origin: new URL(publication.url).origin,
    sections: publication.sections.map(({ id }) => id),
    budgets: budgetsOf(publication),
  };
}

const lists = ['topics', 'authors', 'corrections'];

/** The sort of page that a printed file is. In: the file from the root of the site, and the sections. */
export function kindOf(file: string, sections: readonly string[]): PageKind {
  if (file === 'index.html') return 'front';
  if (storyFile.test(file)) return 'story';
  const [first = ''] = file.split('/');
  if (/^\d{4}$/.test(first)) return 'archive';
  return lists.includes(first) || sections.includes(first) ? 'list' : 'page';
}

/**
 * An address of the site as it was printed, less host and base path: `2026/11/20/slug/#place`. Undefined where it leads elsewhere, or
 * does not lead at all.
 */
export function withinSite(address: string, { base, origin }: Pick<Place, 'base' | 'origin'>): string | undefined {
  const local = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  if (!local.startsWith(base) || local.startsWith('//')) return undefined;
  return local.slice(base.length).replace(/\?[^#]*/, '');
}

/** The file that a static server hands out for an address less its base path; without what follows a `#`. */
export function fileOf(within: string): string {
  const [path = ''] = within.split('#');
  const asked = path.includes('%') ? decodedPath(path) : path;
  return asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
}

function decodedPath(path: string): string {
  return path.split('/').map(decoded).join('/');
}
