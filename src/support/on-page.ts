import { createHash } from 'node:crypto';

import type { StandingAppeal } from '../edition/appeals.ts';
import type { Edition } from '../edition/edition.ts';
import { readBodyOf, splitBodyOf } from '../markdown/body.ts';
import type { Labels } from '../markdown/place.ts';
import { placements } from '../schema/appeal.ts';
import type { Placement } from '../schema/appeal.ts';
import { askOf } from './ask.ts';
import type { Ask } from './ask.ts';
import { isReminding } from './reminder.ts';
import type { Wording } from './rules/reader.ts';
import { chosen } from './rules/standing.ts';
import type { Ground } from './rules/standing.ts';

/** An appeal as a page prints it. */
export interface AppealOnPage {
  place: Placement;
  appeal: StandingAppeal;
  /** Of its words: a reader who closed other words is asked again. */
  fingerprint: string;
  /** One, or two of which a reader's browser shows one. */
  wordings: PrintedWording[];
  /** Address of the calendar file that reminds of it. */
  reminder: string | undefined;
}

export type AppealsOnPage = Partial<Record<Placement, AppealOnPage>>;

export interface PrintedWording {
  wording: Wording;
  heading: string;
  /** The copy's first paragraph, and the rest behind "Read more"; safe HTML. `rest` may be empty. */
  first: string;
  rest: string;
  /** Undefined: the interface's own words. */
  button: string | undefined;
  ask: Ask;
}

/**
 * The appeals of a page, each by its place; nothing where none stands. In: what the page is about, the words Markdown itself puts
 * on a page, and the article it is (its address under the base path), which providers may be told.
 * Throws a `ContentError` where the copy cannot be read any more.
 */
export async function appealsOn(
  ground: Ground,
  edition: Edition,
  labels: Labels,
  article?: string,
): Promise<AppealsOnPage> {
  const found = placements.flatMap((place) => chosen(edition.appeals, place, ground, edition.clock) ?? []);
  const pages = await Promise.all(found.map((appeal) => appealOnPage(appeal, edition, labels, article)));
  return Object.fromEntries(pages.map((page) => [page.place, page]));
}

/** Does any appeal say how many stories a reader has read? Only then are they counted. */
export function countsReading({ appeals }: Edition): boolean {
  return appeals.some(({ readingCount }) => readingCount !== undefined);
}

/** A story's body in two where an appeal stands within it; all of it in the second part where none does. */
export function cutFor(
  { html, breaks }: { html: string; breaks: readonly number[] },
  inline: AppealOnPage | undefined,
): [before: string, after: string] {
  const at = inline === undefined ? 0 : (breaks[inline.appeal.after - 1] ?? 0);
  return [html.slice(0, at), html.slice(at).trimStart()];
}

/** An appeal as it would stand on a page. In: the article it stands on, where it is one. */
export async function appealOnPage(
  appeal: StandingAppeal,
  edition: Edition,
  labels: Labels,
  article = '',
): Promise<AppealOnPage> {
  const { fingerprint, copies } = await copyOf(appeal, edition, labels);
  const two = copies.length > 1;
  return {
    place: appeal.placement,
    appeal,
    fingerprint,
    reminder: isReminding(appeal, edition.clock) ? edition.addresses.reminder(appeal.id) : undefined,
    wordings: copies.map(({ wording, ...copy }) => ({
      wording,
      ...copy,
      ask: askOf(appeal, { article, variant: two ? wording : '' }),
    })),
  };
}

/** What of an appeal is the same on every page. */
interface Copies {
  fingerprint: string;
  copies: Omit<PrintedWording, 'ask'>[];
}

// One appeal stands on ten thousand pages; its copy is rendered once an edition.
const rendered = new WeakMap<StandingAppeal, Promise<Copies>>();

async function copyOf(appeal: StandingAppeal, edition: Edition, labels: Labels): Promise<Copies> {
  const found = rendered.get(appeal) ?? render(appeal, edition, labels);
  rendered.set(appeal, found);
  return found;
}

async function render(appeal: StandingAppeal, edition: Edition, labels: Labels): Promise<Copies> {
  const sources = [appeal, ...(appeal.second ? [appeal.second] : [])];
  const copies = await Promise.all(
    sources.map(async (source, index) => {
      const wording: Wording = index === 0 ? 'a' : 'b';
      const { heading } = source;
      // Unlike the ids that the page itself gives to parts of the appeal.
      const prefix = `${appeal.placement}-${wording}-copy-`;
      // A second wording that names no button has the first's.
      const button = source.button ?? appeal.button;
      return { wording, heading, button, ...(await splitBodyOf(source, edition, labels, prefix)) };
    }),
  );
  const words = sources.map((source) => [source.heading, readBodyOf(source)]);
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 8);
  return { fingerprint, copies };
}
