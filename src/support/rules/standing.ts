import type { Placement } from '../../schema/appeal.ts';
import { hasBegun, hasEnded } from './time.ts';
import type { Span } from './time.ts';

/** What a page is about, as far as an appeal may ask. */
export interface Ground {
  /** Silent: 404, search, `/thank-you/` and standing pages that say `appeal: none`. */
  type: 'story' | 'list' | 'page' | 'silent';
  sensitive?: boolean;
  section?: string | undefined;
  /** Slugs. */
  topics?: readonly string[];
  kind?: string | undefined;
  authors?: readonly string[];
  /** Of a story's text; undefined: not counted, and taken for enough. */
  paragraphs?: number | undefined;
  /** BCP 47. */
  language: string;
}

/** Lists of what a page may be about; topics as slugs. One that is missing says nothing. */
export interface Grounds {
  sections?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  authors?: readonly string[] | undefined;
  languages?: readonly string[] | undefined;
}

/** What of an appeal decides where and when it stands. */
export interface Campaign extends Span {
  id: string;
  placement: Placement;
  /** Within a story: after which paragraph. */
  after: number;
  priority: number;
  include?: Grounds | undefined;
  exclude?: Grounds | undefined;
  /** Where its button leads; undefined: nowhere. */
  page?: string | undefined;
}

/** Does this appeal stand in this place of this page, at this moment (milliseconds since 1970 UTC)? */
export function stands(appeal: Campaign, place: Placement, ground: Ground, now: number): boolean {
  return (
    mayAsk(ground) &&
    hasPlace(ground, place) &&
    appeal.placement === place &&
    hasRoom(appeal, ground) &&
    leadsSomewhere(appeal) &&
    hasBegun(appeal, now) &&
    !hasEnded(appeal, now) &&
    isIncluded(appeal, ground) &&
    !isExcluded(appeal, ground)
  );
}

/** Of all that could stand in a place, the one that does: the highest priority, and of two alike the first by id. */
export function chosen<T extends Campaign>(
  appeals: readonly T[],
  place: Placement,
  ground: Ground,
  now: number,
): T | undefined {
  return appeals.filter((appeal) => stands(appeal, place, ground, now)).sort(byRank)[0];
}

/** By priority, the highest first; then by id, so that the order is the same everywhere. */
export function byRank(a: Campaign, b: Campaign): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}

/** May anything ask for support here: an appeal, or the link in the masthead? */
export function mayAsk(ground: Ground): boolean {
  return takesAppeals(ground) && !isSensitive(ground);
}

export function takesAppeals({ type }: Ground): boolean {
  return type !== 'silent';
}

export function isSensitive({ sensitive }: Ground): boolean {
  return sensitive === true;
}

/** Within a text and after it there is room on stories alone. */
export function hasPlace({ type }: Ground, place: Placement): boolean {
  return place === 'top' || type === 'story';
}

/** Something must come after an appeal that stands within a text. */
export function hasRoom({ placement, after }: Campaign, { paragraphs = Infinity }: Ground): boolean {
  return placement !== 'inline' || paragraphs > after;
}

export function leadsSomewhere({ page }: Campaign): boolean {
  return page !== undefined;
}

/** Every list that `include` has names something that the page is about. */
export function isIncluded({ include }: Campaign, ground: Ground): boolean {
  return meetings(include, ground).every(Boolean);
}

/** Any list that `exclude` has names something that the page is about. */
export function isExcluded({ exclude }: Campaign, ground: Ground): boolean {
  return meetings(exclude, ground).some(Boolean);
}

/** For each list that is there: does the page meet it? */
function meetings(grounds: Grounds = {}, page: Ground): boolean[] {
  const { sections, topics, kinds, authors, languages } = grounds;
  return [
    sections && page.section !== undefined && sections.includes(page.section),
    topics && (page.topics ?? []).some((topic) => topics.includes(topic)),
    kinds && page.kind !== undefined && kinds.includes(page.kind),
    authors && (page.authors ?? []).some((author) => authors.includes(author)),
    languages?.some((range) => isWithin(page.language, range)),
  ].filter((meets) => meets !== undefined);
}

/** Basic filtering of language tags (RFC 4647, 3.3.1): `cy` takes `cy-GB` in, `cy-GB` does not take `cy`. */
export function isWithin(tag: string, range: string): boolean {
  return `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`);
}
