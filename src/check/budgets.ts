import { brotliCompressSync, constants } from 'node:zlib';

import type { Publication } from '../schema/publication.ts';
import type { PageKind } from './place.ts';

/** Bytes a page may weigh: its HTML and styles as Brotli, and all that is loaded before the reader does anything. */
export interface Budget {
  markup: number;
  firstView: number;
}

export type Budgets = Record<PageKind, Budget>;

/**
 * What pages may weigh where the settings say nothing. A story: 13,000 bytes of its own, which come in the first round trip or little
 * more, and 2,500 of its appeals. A month's archive names each of its stories on one page, whoever wrote how many.
 */
export const usual: Budgets = {
  story: { markup: 15_500, firstView: 300_000 },
  front: { markup: 20_000, firstView: 400_000 },
  list: { markup: 25_000, firstView: 300_000 },
  archive: { markup: 100_000, firstView: 300_000 },
  page: { markup: 15_500, firstView: 300_000 },
};

/** The budgets of a title: the usual ones, save where its settings name others. */
export function budgetsOf({ budgets = {} }: Pick<Publication, 'budgets'>): Budgets {
  const of = (kind: PageKind): Budget => ({
    markup: budgets[kind]?.markup ?? usual[kind].markup,
    firstView: budgets[kind]?.firstView ?? usual[kind].firstView,
  });
  return { story: of('story'), front: of('front'), list: of('list'), archive: of('archive'), page: of('page') };
}

/** What a text weighs when it is sent: bytes, Brotli at its best. Takes 30 ms for a page. */
export const weigh = (text: string): number => brotli(text, 11);

/**
 * Of our pages above 20 kB none packs to more than a quarter of its bytes; pages that cannot reach the budget that way are not packed
 * at all, or a cold build of 10,000 pages would take minutes longer.
 */
const mostOfBytes = 0.3;

/** Brotli at its best is 0.82 to 0.93 of what its middle level makes, which takes 1 ms a page instead of 30. */
const mostOfMiddle = 0.95;

/** What a page weighs as Brotli, where it may be over a budget; undefined where it is not. As exact as it must be to tell. */
export function weighAgainst(text: string, budget: number): number | undefined {
  if (text.length * mostOfBytes <= budget && Buffer.byteLength(text) * mostOfBytes <= budget) return undefined;
  const middle = brotli(text, 5);
  if (middle * mostOfMiddle <= budget) return undefined;
  return weigh(text);
}

function brotli(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
