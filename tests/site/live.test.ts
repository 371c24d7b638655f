import { describe, expect, it } from 'vitest';

import { attribute, below, one, tagged } from './html.ts';
import { printed } from './printed.ts';
import { asOf, sites } from './sites.ts';
import type { SiteName } from './sites.ts';
import { hrefs, inside, words } from './story-parts.ts';

/** Words of the entry that is still to come when the tested sites are built, and its place. */
const toCome = /Chain ferry sails again|fourteen cars|at-20261120-1250/;

describe.each(Object.keys(sites) as SiteName[])('live coverage on the site "%s"', (name) => {
  const site = printed(name);
  const { edition } = site;
  const story = edition.stories.find(({ kind }) => kind === 'live');
  if (!story?.live) throw new Error('the demonstration newspaper covers nothing live');
  const { address, live } = story;
  const { elements } = site.page(address);
  const entries = tagged(elements, 'article').filter((each) => attribute(each, 'class')?.split(' ')[0] === 'entry');

  it('is printed newest first, each entry with its place, its time and a headline that leads to itself', () => {
    expect(entries.length).toBeGreaterThan(5);
    const printedEntries = entries.map((entry) => [
      attribute(entry, 'id'),
      attribute(one(below(entry), 'time'), 'datetime'),
      words(tagged(below(entry), 'h2'))[0],
      hrefs(tagged(below(entry), 'h2').flatMap(below))[0],
    ]);
    expect(printedEntries).toEqual(
      live.entries.map(({ anchor, time, headline }) => [anchor, time.iso, headline, `#${anchor}`]),
    );
    const times = live.entries.map(({ time }) => time.instant);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('lists the key events, and leads to them', () => {
    const keys = live.entries.filter(({ key }) => key).map(({ anchor }) => `#${anchor}`);
    expect(keys.length).toBeGreaterThan(1);
    expect(hrefs(inside(elements, 'key-events'))).toEqual(keys);
  });

  it('has no id twice', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has a small file beside it that says what the page has', () => {
    const file = site.read(`${edition.addresses.parameter(address)}/live.json`).toString();
    expect(JSON.parse(file)).toEqual({
      until: Date.parse('2026-11-20T20:00:00Z'),
      entries: live.entries.map(({ anchor }) => anchor),
    });
    const beside = tagged(elements, 'section').map((section) => attribute(section, 'data-file'));
    expect(beside).toContain(`${address}live.json`);
  });

  it('says nothing anywhere of an entry to come', () => {
    expect(Date.parse(asOf)).toBeLessThan(Date.parse('2026-11-20T12:50:00Z'));
    const holding = [...site.files].filter((file) => toCome.test(site.read(file).toString()));
    expect(holding).toEqual([]);
  });

  it('is marked on the front page or its section, with the time of its newest entry', () => {
    const teasers = tagged(site.page(edition.addresses.section(story.section.id)).elements, 'article');
    const teaser = teasers.find((each) => attribute(each, 'class')?.includes('teaser-live'));
    if (!teaser) throw new Error('no teaser');
    expect(words(tagged(below(teaser), 'strong'))).toEqual(['Live']);
    expect(attribute(one(below(teaser), 'time'), 'datetime')).toBe(live.entries[0]?.time.iso);
  });

  it('sends its style sheet to no other story', () => {
    const styled = site.pages.filter(({ text }) => text.includes('.entry-headline{')).length;
    expect(styled).toBe(1);
  });
});
