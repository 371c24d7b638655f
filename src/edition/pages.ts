/** One page of a long list. Pages count from 1. */
export interface ListPage<T> {
  number: number;
  of: number;
  items: T[];
}

/** Cuts a list into pages of at most `size`; an empty list is one empty page. */
export function paged<T>(items: readonly T[], size: number): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** Stories on a page of a section, a topic or an author. */
export const pageSize = 30;
