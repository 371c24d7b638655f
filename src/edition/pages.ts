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

/** A month of a long list. */
export interface ListMonth {
  /** `2026-03`. */
  month: string;
  /** How many stories it has. */
  count: number;
  /** The page of the list on which its first story stands. */
  page: number;
  /** The address of that story. */
  first: string;
}

/** The months of a list that is cut into pages of `size`, in the order of the list. In: stories sorted by their day. */
export function monthsOf(stories: readonly { day: string; address: string }[], size: number): ListMonth[] {
  const months = new Map<string, ListMonth>();
  for (const [index, { day, address }] of stories.entries()) {
    const month = day.slice(0, 7);
    const found = months.get(month);
    if (found) found.count++;
    else months.set(month, { month, count: 1, page: Math.floor(index / size) + 1, first: address });
  }
  return [...months.values()];
}
