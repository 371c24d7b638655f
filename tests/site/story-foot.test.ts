import { describe, expect, it } from 'vitest';

import type { Moment, Story } from '../../src/edition/edition.ts';
import { neighbours, relatedStories } from '../../src/edition/related.ts';
import { attribute, below, classed, tagged } from './html.ts';
import type { Element } from './html.ts';
import { faults, hrefs, inTownTime, inside, partsOf, site, storiesWith, words } from './story-parts.ts';

const { edition } = site;
const { stories, publication, addresses } = edition;

describe('after its text, a story', () => {
  it('owns up to what was wrong in it: kind, date and words of each correction, the newest first', () => {
    const corrected = storiesWith(({ corrections }) => corrections.length > 0);
    const notices = (story: Story): Element[] => tagged(inside(partsOf(story), 'corrections'), 'p');
    expect(
      faults(
        corrected,
        (story) => words(notices(story)),
        (story) => newestFirst(story).map(({ kind, date, text }) => `${kindWords[kind]} · ${dayWords(date)} · ${text}`),
      ),
    ).toEqual([]);
    expect(
      faults(
        corrected,
        (story) => tagged(notices(story).flatMap(below), 'time').map((time) => attribute(time, 'datetime')),
        (story) => newestFirst(story).map(({ date }) => inTownTime(date)),
      ),
    ).toEqual([]);
  });

  it('leads on: to its topics, to related stories, to the newer and the older one of its section', () => {
    const foot = (story: Story): Element[] => inside(partsOf(story), 'story-foot');
    expect(
      faults(
        stories,
        (story) => hrefs(inside(foot(story), 'topics')),
        ({ topics }) => topics.map(({ address }) => address),
      ),
    ).toEqual([]);
    expect(
      faults(
        stories,
        (story) => hrefs(inside(foot(story), 'related')),
        (story) => relatedStories(story, edition).map(({ address }) => address),
      ),
    ).toEqual([]);
    const beside = (story: Story): string[] => {
      const { newer, older } = neighbours(story, edition);
      return [newer ?? [], older ?? []].flat().map(({ address }) => address);
    };
    expect(faults(stories, (story) => hrefs(inside(foot(story), 'neighbours')), beside)).toEqual([]);
    expect(storiesWith(({ topics }) => topics.length >= 10)).toHaveLength(1);
    storiesWith((story) => story.topics.length === 0);
  });

  it('from elsewhere says where from', () => {
    const sourced = storiesWith(({ source }) => source !== undefined);
    const line = (story: Story): string => words(classed(partsOf(story), 'source')).join('|');
    expect(faults(sourced, line, ({ source }) => `Source: ${source?.name ?? ''}`)).toEqual([]);
    const linked = sourced.filter(({ source }) => source?.url);
    expect(
      faults(
        linked,
        (story) => hrefs(inside(partsOf(story), 'source')),
        ({ source }) => [source?.url],
      ),
    ).toEqual([]);
  });

  it('has a letter ready for whoever finds an error in it, headline and address filled in', () => {
    const letter = (story: Story): string | undefined =>
      hrefs(inside(site.page(story.address).elements, 'report')).map((href) => decodeURIComponent(href ?? ''))[0];
    expect(
      faults(
        stories,
        letter,
        ({ headline, address }) =>
          `mailto:${publication.contact}?subject=Error in “${headline}”&body=${addresses.absolute(address)}\r\n\r\n`,
      ),
    ).toEqual([]);
  });
});

const newestFirst = ({ corrections }: Story): Story['corrections'] =>
  corrections.toSorted((a, b) => b.date.instant - a.date.instant);

const kindWords = { correction: 'Correction', clarification: 'Clarification', retraction: 'Retraction' };

const dayWords = ({ instant }: Moment): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: publication.timeZone }).format(instant);
