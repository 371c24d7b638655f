import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Story } from '../../src/edition/edition.ts';
import { attribute, below, classed, one, tagged } from './html.ts';
import type { Element } from './html.ts';
import { printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

/** Addresses of the stories that a page lists, in its order. */
const listed = ({ elements }: PrintedPage): string[] =>
  classed(below(one(elements, 'main')), 'teaser').flatMap(storyIn);

const addressesOf = (stories: readonly Story[]): string[] => stories.map(({ address }) => address);

describe.each(Object.keys(sites) as SiteName[])('the lists in the site "%s"', (name) => {
  const { pages, page, edition } = printed(name);
  const { addresses, stories, publication } = edition;

  /** All pages of a list, the first one first. */
  const listPages = (first: string): PrintedPage[] =>
    pages
      .filter(
        ({ address }) =>
          address === first || (address.startsWith(first) && /^\d+\/$/.test(address.slice(first.length))),
      )
      .sort((a, b) => a.address.length - b.address.length || (a.address < b.address ? -1 : 1));
  const allListed = (first: string): string[] => listPages(first).flatMap(listed);

  it('of a month and of a day name each of its stories once, newest first', () => {
    for (const [span, own] of [...edition.byMonth, ...edition.byDay]) {
      expect(listed(page(addresses.archive(span)))).toEqual(addressesOf(own));
    }
    expect([...edition.byMonth.keys()].flatMap((span) => listed(page(addresses.archive(span)))).toSorted()).toEqual(
      addressesOf(stories).toSorted(),
    );
    expect([...edition.byDay.keys()].flatMap((span) => listed(page(addresses.archive(span)))).toSorted()).toEqual(
      addressesOf(stories).toSorted(),
    );
  });

  it('of a year lead to each month and each day with stories, once', () => {
    for (const year of edition.byYear.keys()) {
      const months = classed(page(addresses.archive(year)).elements, 'months').flatMap(below);
      const within = (spans: Iterable<string>): string[] =>
        [...spans].filter((span) => span.startsWith(year)).map(addresses.archive);
      expect(hrefs(months).toSorted()).toEqual(
        [...within(edition.byMonth.keys()), ...within(edition.byDay.keys())].toSorted(),
      );
    }
  });

  it('of a section, a topic and a writer name each of their stories once, newest first', () => {
    for (const { id } of publication.sections)
      expect(allListed(addresses.section(id))).toEqual(addressesOf(edition.bySection.get(id) ?? []));
    for (const topic of edition.byTopic.values()) expect(allListed(topic.address)).toEqual(addressesOf(topic.stories));
    for (const { id, address } of edition.people)
      expect(allListed(address)).toEqual(addressesOf(edition.byAuthor.get(id) ?? []));
  });

  it('of topics and of writers name each once', () => {
    const index = (address: string): string[] => hrefs(classed(page(address).elements, 'index').flatMap(below));
    expect(index(addresses.topics).toSorted()).toEqual(
      [...edition.byTopic.values()].map(({ address }) => address).toSorted(),
    );
    expect(index(addresses.authors).toSorted()).toEqual(edition.people.map(({ address }) => address).toSorted());
  });

  it('on the front page: pinned stories on top, none twice, a block a section', () => {
    const front = page(addresses.front);
    const pinned = parse(readFileSync('content/front.yaml', 'utf8')) as { lead: string; second: string[] };
    const address = (id: string): string => edition.byId.get(id)?.address ?? `no story ${id}`;
    const within = (part: string): string[] =>
      classed(front.elements, part).flatMap((each) => classed(below(each), 'teaser').flatMap(storyIn));
    expect(within('front-lead')).toEqual([address(pinned.lead)]);
    expect(within('front-second')).toEqual(pinned.second.map(address));
    const all = listed(front);
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
    const blocks = classed(front.elements, 'front-section').map((block) => [
      hrefs(below(block))[0],
      ...classed(below(block), 'teaser').flatMap(storyIn),
    ]);
    expect(blocks).toEqual(
      edition.front.sections.map((block) => [addresses.section(block.section.id), ...addressesOf(block.stories)]),
    );
  });
});

function storyIn(teaser: Element): string[] {
  return hrefs(below(teaser));
}

function hrefs(elements: readonly Element[]): string[] {
  return tagged(elements, 'a').map((link) => attribute(link, 'href') ?? '');
}
