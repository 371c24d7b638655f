import { describe, expect, it } from 'vitest';

import { isOld } from '../../src/edition/age.ts';
import { everyCorrection } from '../../src/edition/corrections.ts';
import { readXml } from '../fixtures/xml.ts';
import { attribute, below, classed, one, tagged } from './html.ts';
import { faults, hrefs, inTownTime, inside, partsOf, site, words } from './story-parts.ts';

const { edition } = site;
const { addresses, stories, publication } = edition;
const all = everyCorrection(edition);
const page = site.page(addresses.corrections());
const listed = tagged(inside(page.elements, 'put-right'), 'li');

describe('the page of corrections', () => {
  it('lists every one, newest first: its kind, its date, its words and the way to its place in the story', () => {
    expect(all.length).toBeGreaterThan(2);
    expect(
      listed
        .map(below)
        .map((item) => [
          words(tagged(item, 'strong')),
          tagged(item, 'time').map((time) => attribute(time, 'datetime')),
          words(tagged(item, 'p'))[1],
          hrefs(item),
        ]),
    ).toEqual(
      all.map(({ correction: { kind, date, text }, address }) => [
        [{ correction: 'Correction', clarification: 'Clarification', retraction: 'Retraction' }[kind]],
        [inTownTime(date)],
        text,
        [address],
      ]),
    );
  });

  it('leads to places that are there', () => {
    const ids = (address: string): (string | undefined)[] =>
      site.page(address).elements.map((element) => attribute(element, 'id'));
    for (const { story, correction } of all) expect(ids(story.address)).toContain(correction.anchor);
  });

  it('and the page on how mistakes are put right lead to each other', () => {
    const policy = addresses.page(publication.policies?.corrections ?? '');
    const main = (address: string) => hrefs(below(one(site.page(address).elements, 'main')));
    expect(main(addresses.corrections())).toContain(policy);
    expect(main(policy)).toContain(addresses.corrections());
  });

  it('is in the sitemap and in the foot of every page', () => {
    expect(site.read('sitemap-1.xml').toString()).toContain(addresses.absolute(addresses.corrections()));
    for (const { elements } of site.pages)
      expect(hrefs(inside(elements, 'colophon'))).toContain(addresses.corrections());
  });

  it('has a feed with the same', () => {
    const items = readXml(site.read('corrections/feed.xml').toString()).one('rss', 'channel').all('item');
    expect(items.map((item) => item.one('link').text)).toEqual(all.map(({ address }) => addresses.absolute(address)));
  });
});

describe('a story', () => {
  it('that was put right says at its head that something changed, and nowhere else', () => {
    const ways = (parts: Parameters<typeof classed>[0]) => hrefs(inside(parts, 'dates'));
    expect(
      faults(
        stories,
        (story) => ways(partsOf(story)),
        ({ corrections }) => (corrections.length > 0 ? ['#corrections'] : []),
      ),
    ).toEqual([]);
  });

  it('that is more than a year old says so, and no other', () => {
    expect(new Set(stories.map((story) => isOld(story, edition)))).toEqual(new Set([true, false]));
    expect(
      faults(
        stories,
        (story) => words(classed(partsOf(story), 'old-story')),
        (story) => (isOld(story, edition) ? ['This story is more than a year old.'] : []),
      ),
    ).toEqual([]);
  });
});
