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
 * Our styles pack to a fifth of their bytes, text to a third, tables of figures to less than these. A page that cannot reach its budget
 * that way is not packed at all, or a cold build of 10,000 pages would take minutes longer.
 */
const mostOf = { styles: 0.22, others: 0.45 };

/** Brotli at its best takes 30 ms a page. Its middle level takes 1 ms, and makes what the best is 0.82 to 0.93 of; a low one 0.3 ms. */
const mostOfMiddle = 0.95;

/** A page as it is held against its budget. */
interface Weighed {
  /** Made only where it must be packed. */
  text: () => string;
  /** Bytes: of the page, of the styles in it, and what it may weigh as Brotli. */
  size: number;
  styles: number;
  budget: number;
}

/** What a page weighs as Brotli, where that may be more than its budget: bytes; undefined where it is not. */
export function weighAgainst({ text, size, styles, budget }: Weighed): number | undefined {
  if (styles * mostOf.styles + (size - styles) * mostOf.others <= budget) return undefined;
  const page = text();
  if (brotli(page, 2) <= budget || brotli(page, 5) * mostOfMiddle <= budget) return undefined;
  return weigh(page);
}

function brotli(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
