import { readFileSync } from 'node:fs';

import type { StandingAppeal } from '../../src/edition/appeals.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { goalOf } from '../../src/i18n/goal.ts';
import { words } from '../../src/i18n/words.ts';
import { bodyOf } from '../../src/markdown/body.ts';
import { placements } from '../../src/schema/appeal.ts';
import type { Placement } from '../../src/schema/appeal.ts';
import { listGround, pageGround, silentGround, storyGround } from '../../src/support/ground.ts';
import { chosen } from '../../src/support/rules/standing.ts';
import type { Ground } from '../../src/support/rules/standing.ts';
import { classed } from './html.ts';
import type { Element } from './html.ts';
import type { PrintedPage, PrintedSite } from './printed.ts';

/** What every page of a site is about, by its address. Throws where a page is about nothing that is known here. */
export async function groundsOf({ edition, pages, base }: PrintedSite): Promise<Map<string, Ground>> {
  const { publication, addresses, stories, people, byTopic, byYear, byMonth, byDay } = edition;
  const { language } = publication;
  const single = new Map<string, Ground>([
    ...[addresses.front, addresses.topics, addresses.authors].map((each): [string, Ground] => [
      each,
      listGround(language),
    ]),
    ...[byYear, byMonth, byDay].flatMap((archive) =>
      [...archive.keys()].map((span): [string, Ground] => [addresses.archive(span), listGround(language)]),
    ),
    ...[addresses.thanks, addresses.search, addresses.offline, `${base}404.html`].map((each): [string, Ground] => [
      each,
      silentGround(language),
    ]),
    ...edition.pages.map((each): [string, Ground] => [each.address, pageGround(each, language)]),
  ]);
  for (const story of stories) {
    const { breaks } = await bodyOf(story, edition, words('en'));
    single.set(story.address, storyGround(story, breaks.length));
  }
  // The second page of a list and those after it stand under the first.
  const lists: [string, Ground][] = [
    ...publication.sections.map(({ id }): [string, Ground] => [
      addresses.section(id),
      listGround(language, { section: id }),
    ]),
    ...[...byTopic.keys()].map((slug): [string, Ground] => [
      addresses.topic(slug),
      listGround(language, { topics: [slug] }),
    ]),
    [addresses.corrections(), listGround(language)],
    ...people.map(({ id }): [string, Ground] => [addresses.author(id), listGround(language, { authors: [id] })]),
  ];
  return new Map(
    pages.map(({ address }) => {
      const ground = single.get(address) ?? lists.find(([first]) => address.startsWith(first))?.[1];
      if (!ground) throw new Error(`nobody knows what ${address} is about`);
      return [address, ground];
    }),
  );
}

/** The appeal that should stand in each place of a page. */
export function expectedOn(ground: Ground, { appeals, clock }: Edition): [Placement, StandingAppeal | undefined][] {
  return placements.map((place) => [place, chosen(appeals, place, ground, clock)]);
}

/** The sections that a page prints of the appeal in a place: one a wording. */
export function printedIn(place: Placement, { elements }: PrintedPage): Element[] {
  return classed(elements, `appeal-${place}`).filter(({ tagName }) => tagName === 'section');
}

/** The words of an appeal that its editor wrote, wording by wording. */
export function wordingsOf(appeal: StandingAppeal): { heading: string; button: string | undefined; copy: string }[] {
  const { second } = appeal;
  return [appeal, ...(second ? [second] : [])].map((each) => ({
    heading: each.heading,
    button: each.button ?? appeal.button,
    copy: readFileSync(each.file, 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .trim(),
  }));
}

/** Every word of an appeal that a page may say: headings, buttons and copy of all its wordings, and its goal. */
export function textsOf(appeal: StandingAppeal, { publication: { language, timeZone } }: Edition): string[] {
  const goal = goalOf(appeal, language, timeZone, words(language));
  return [
    ...wordingsOf(appeal).flatMap(({ heading, button, copy }) => [heading, button ?? '', copy]),
    ...(goal ? [goal.words] : []),
  ].filter((text) => text !== '');
}

/** A text's words alone: quotation marks and spaces are the typographer's. */
export const wordsIn = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Every four words in a row; all of them where there are fewer. */
export function fours(text: string): string[] {
  const all = wordsIn(text).split(' ');
  if (all.length < 4) return [all.join(' ')];
  return all.slice(3).map((_, index) => all.slice(index, index + 4).join(' '));
}

/** The rules of the styles that a page holds, each by its selectors; those within `@media` and `@layer` too. */
export function stylesOf({ text }: PrintedPage): { selectors: string; rule: string }[] {
  const css = [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, each = '']) => each).join('');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', rule = '']) => ({ selectors, rule }));
}
