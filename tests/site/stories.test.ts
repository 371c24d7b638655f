import { describe, expect, it } from 'vitest';

import type { Moment, Story } from '../../src/edition/edition.ts';
import { attribute, classed, one, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faults, hrefs, inTownTime, inside, partsOf, site, storiesWith, words } from './story-parts.ts';

const { stories, addresses } = site.edition;

describe('a story', () => {
  it('has its headline and its standfirst, as they were written', () => {
    expect(
      faults(
        stories,
        (story) => words(tagged(partsOf(story), 'h1')),
        ({ headline }) => [headline],
      ),
    ).toEqual([]);
    expect(
      faults(
        stories,
        (story) => words(classed(partsOf(story), 'standfirst')),
        ({ standfirst }) => [standfirst ?? []].flat(),
      ),
    ).toEqual([]);
  });

  it('says over its headline in which section it stands, with a link, and what kind it is', () => {
    const kicker = (story: Story): string => textOf(classed(partsOf(story), 'kicker')[0] ?? one(partsOf(story), 'h1'));
    expect(
      faults(
        stories,
        (story) => kicker(story).startsWith(story.section.name),
        () => true,
      ),
    ).toEqual([]);
    expect(
      faults(
        stories,
        (story) => hrefs(inside(partsOf(story), 'kicker'))[0],
        ({ section }) => addresses.section(section.id),
      ),
    ).toEqual([]);
    const analysis = storiesWith(({ kind }) => kind === 'analysis');
    expect(faults(analysis, kicker, ({ section }) => `${section.name} Analysis`)).toEqual([]);
  });

  it('names its writers with links to them, their part and their portraits', () => {
    const signed = storiesWith(({ authors }) => authors.length > 0);
    const byline = (story: Story): Element[] => inside(partsOf(story), 'byline');
    expect(
      faults(
        signed,
        (story) => hrefs(byline(story)),
        ({ authors }) => authors.map(({ address }) => address),
      ),
    ).toEqual([]);
    expect(
      faults(
        signed,
        (story) => words(tagged(byline(story), 'a')),
        ({ authors }) => authors.map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(
      faults(
        signed,
        (story) => words(classed(byline(story), 'role')),
        ({ authors }) => authors.flatMap(({ role }) => role ?? []),
      ),
    ).toEqual([]);
    expect(
      faults(
        signed,
        (story) => tagged(byline(story), 'img').length,
        ({ authors }) => authors.filter(({ picture }) => picture).length,
      ),
    ).toEqual([]);
  });

  it('of an agency names it, without links', () => {
    const wire = storiesWith(({ byline }) => byline !== undefined);
    expect(
      faults(
        wire,
        (story) => words(classed(partsOf(story), 'byline-text')),
        ({ byline }) => [`By ${byline ?? ''}`],
      ),
    ).toEqual([]);
  });

  it('says when it was published and updated, in the time of its town', () => {
    const moments = (story: Story): Moment[] => [story.published, story.updated ?? []].flat();
    const times = (story: Story): Element[] => tagged(inside(partsOf(story), 'dates'), 'time');
    const printedTimes = (story: Story): (string | undefined)[] =>
      times(story).map((time) => attribute(time, 'datetime'));
    expect(faults(stories, printedTimes, (story) => moments(story).map(inTownTime))).toEqual([]);
    // A bare date is a day; a time is said only where an editor wrote one.
    const timed = (story: Story): boolean[] => words(times(story)).map((text) => / at \d\d:\d\d (GMT|BST)$/.test(text));
    expect(faults(stories, timed, (story) => moments(story).map(({ bare }) => !bare))).toEqual([]);
    storiesWith(({ updated }) => updated !== undefined);
    storiesWith(({ published }) => inTownTime(published).endsWith('+01:00'));
  });

  it('leads with its picture: described, with caption and credit', () => {
    const pictured = storiesWith(({ image }) => image?.caption !== undefined && image.credit !== undefined);
    const lead = (story: Story): Element[] => inside(partsOf(story), 'lead-picture');
    expect(
      faults(
        pictured,
        (story) => tagged(lead(story), 'img').map((img) => attribute(img, 'alt')),
        ({ image }) => [image?.alt],
      ),
    ).toEqual([]);
    const caption = (story: Story): string => textOf(one(lead(story), 'figcaption'));
    expect(
      faults(
        pictured,
        (story) => caption(story).startsWith(`${story.image?.caption ?? ''} · ${story.image?.credit ?? ''}`),
        () => true,
      ),
    ).toEqual([]);
    const bare = storiesWith(({ image }) => image === undefined);
    expect(
      faults(
        bare,
        (story) => lead(story).length,
        () => 0,
      ),
    ).toEqual([]);
  });

  it('lists its key points', () => {
    const listed = (story: Story): string[] => words(tagged(inside(partsOf(story), 'key-points'), 'li'));
    storiesWith(({ keyPoints }) => keyPoints.length > 0);
    expect(faults(stories, listed, ({ keyPoints }) => keyPoints)).toEqual([]);
  });

  it('has its text', () => {
    const long = (story: Story): boolean => words(classed(partsOf(story), 'body')).join('').length > 400;
    expect(
      faults(
        storiesWith(({ empty }) => !empty),
        long,
        () => true,
      ),
    ).toEqual([]);
  });
});
