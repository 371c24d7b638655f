import { placements } from '../schema/appeal.ts';
import type { Placement } from '../schema/appeal.ts';
import { chosen, hasPlace, mayAsk, stands } from './rules/standing.ts';
import type { Campaign, Ground } from './rules/standing.ts';

/** Pages of one kind, such as the sections' or all news stories: what each is about, and how many are about just that. */
export interface PageKind {
  /** For a table: "Stories: news". */
  name: string;
  /** Within a sentence: "news stories". */
  words: string;
  grounds: readonly { ground: Ground; pages: number }[];
}

/** A stretch of time in milliseconds since 1970 UTC: from its first moment up to its last, which is outside. */
export interface Stretch {
  from: number;
  until: number;
}

/** A place on pages that are alike to every appeal, and what stands there in each of several stretches, one after another. */
export interface Scene {
  place: Placement;
  /** One page of them. */
  ground: Ground;
  /** How many there are of each kind. */
  pages: ReadonlyMap<PageKind, number>;
  cast: readonly (Campaign | undefined)[];
}

/** Pages of a kind that something is true of, out of those that can have an appeal in that place. */
export interface Part {
  kind: PageKind;
  pages: number;
  of: number;
}

/** A place on some pages. Everywhere: on all that have it. */
export interface Where {
  place: Placement;
  parts: Part[];
  everywhere: boolean;
}

/** All that was looked at. */
export interface Stage {
  kinds: readonly PageKind[];
  stretches: readonly Stretch[];
  scenes: readonly Scene[];
}

/**
 * What stands where, in stretches during which no appeal begins or ends. Pages without a place for any appeal have no scene.
 * Ten thousand stories make a handful of scenes: those on which the same appeals may stand are looked at once.
 */
export function stageOf(
  appeals: readonly Campaign[],
  kinds: readonly PageKind[],
  stretches: readonly Stretch[],
): Stage {
  const scenes = groundsAlike(appeals, kinds).flatMap(({ ground, pages }) =>
    placements
      .filter((place) => isOpen(ground, place))
      .map((place) => ({
        place,
        ground,
        pages,
        cast: stretches.map(({ from }) => chosen(appeals, place, ground, from)),
      })),
  );
  return { kinds, stretches, scenes };
}

function groundsAlike(appeals: readonly Campaign[], kinds: readonly PageKind[]): Pick<Scene, 'ground' | 'pages'>[] {
  const found = new Map<string, { ground: Ground; pages: Map<PageKind, number> }>();
  const timeless = appeals.map((appeal) => ({ ...appeal, from: undefined, until: undefined }));
  for (const kind of kinds) {
    for (const { ground, pages } of kind.grounds) {
      const open = placements.filter((place) => isOpen(ground, place));
      const fitting = timeless.map((appeal) => stands(appeal, appeal.placement, ground, 0));
      const key = [...open, ...fitting].join();
      const alike = found.get(key) ?? { ground, pages: new Map<PageKind, number>() };
      alike.pages.set(kind, (alike.pages.get(kind) ?? 0) + pages);
      found.set(key, alike);
    }
  }
  return [...found.values()];
}

/** Is there a place for an appeal on such a page at all? */
function isOpen(ground: Ground, place: Placement): boolean {
  return mayAsk(ground) && hasPlace(ground, place);
}

/** Where some scenes of one place are, among all. */
export function whereOf(place: Placement, some: readonly Scene[], { kinds, scenes }: Stage): Where {
  const here = pagesIn(some);
  const open = pagesIn(scenes.filter((scene) => scene.place === place));
  const parts = kinds
    .map((kind) => ({ kind, pages: here.get(kind) ?? 0, of: open.get(kind) ?? 0 }))
    .filter(({ pages }) => pages > 0);
  return { place, parts, everywhere: parts.length === open.size && parts.every(({ pages, of }) => pages === of) };
}

/** How many pages of each kind some scenes have together; scenes of one place share no page. */
export function pagesIn(scenes: readonly Scene[]): Map<PageKind, number> {
  const found = new Map<PageKind, number>();
  for (const { pages } of scenes) for (const [kind, count] of pages) found.set(kind, (found.get(kind) ?? 0) + count);
  return found;
}
