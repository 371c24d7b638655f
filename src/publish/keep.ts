import { sorted } from './manifest.ts';
import type { Kept, Listed } from './manifest.ts';

/** How long a file named by its content stays after it left the site, for readers on pages of an older edition. Milliseconds. */
export const keptAfterLeaving = 30 * 24 * 60 * 60 * 1000;

/**
 * What a place must hold: the site, and files named by their content that left it less than 30 days ago. Where the site has a file
 * of that name, the site's own counts. In: what the place held, the site, and the moment of publishing (milliseconds since 1970).
 */
export function withKept(held: readonly Kept[], fresh: readonly Listed[], now: number): Kept[] {
  const own = new Set(fresh.map(({ file }) => file));
  const stay = held.flatMap((each): Kept[] => {
    if (each.cache !== 'for ever' || own.has(each.file)) return [];
    const left = each.left ?? new Date(now).toISOString();
    return now - Date.parse(left) < keptAfterLeaving ? [{ ...each, left }] : [];
  });
  return sorted<Kept>([...fresh, ...stay]);
}

/** Of what a place holds, what is of the site. */
export function ownOf(held: readonly Kept[]): Kept[] {
  return held.filter(({ left }) => left === undefined);
}
