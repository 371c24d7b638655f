import { describe, expect, it } from 'vitest';

import { crossCheck } from '../../../src/edition/crosscheck.ts';
import { dueAfter } from '../../../src/edition/due.ts';
import type { Story } from '../../../src/edition/edition.ts';
import { liveFile } from '../../../src/edition/live-file.ts';
import { words } from '../../../src/i18n/words.ts';
import { bodyOf } from '../../../src/markdown/body.ts';
import { atom } from '../../../src/syndication/atom.ts';
import { titleFeed } from '../../../src/syndication/feed.ts';
import { graphOf } from '../../../src/syndication/graph.ts';
import { contentOf, editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

const body = [
  'The summary.',
  '::entry[Second]{time="2026-11-20T10:00+00:00" key}',
  'Words of the second, with a note.[^1]',
  '[^1]: The note.',
  '::entry[Secret]{time="2026-11-20T12:01+00:00" key}',
  'Quillwhistle.',
  '::entry[First]{time="2026-11-20T09:00+00:00"}',
  'Words of the first, with a note.[^1]',
  '[^1]: Another.',
  '::entry[Third]{time="2026-11-20T12:00+00:00"}',
].join('\n\n');

const gale = { id: 'gale', headline: 'Gale', kind: 'live' as const, published: '2026-11-20T08:00:00Z', body };
const drafts: Drafts = { articles: [gale] };

function only(changed: Drafts): Story {
  const story = editionOf(changed).stories[0];
  if (!story) throw new Error('no story');
  return story;
}

describe('live coverage', () => {
  it('is printed newest first, whatever the order in the file, and each entry by itself', async () => {
    const edition = editionOf(drafts);
    const { html, entries, text, parts } = await bodyOf(only(drafts), edition, words('en'));
    expect(html).toBe('<p>The summary.</p>');
    expect(text()).toBe('The summary.');
    expect(parts).toContain('live');
    expect(entries.map(({ headline, anchor, key }) => [headline, anchor, key])).toEqual([
      ['Third', 'at-20261120-1200', false],
      ['Second', 'at-20261120-1000', true],
      ['First', 'at-20261120-0900', false],
    ]);
    const ids = entries.flatMap((entry) => [...entry.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps an entry whose time has not come out of everything', async () => {
    const edition = editionOf({ ...drafts, drafts: true });
    const [story] = edition.stories;
    if (!story) throw new Error('no story');
    const printed = await bodyOf(story, edition, words('en'));
    const graph = graphOf({ type: 'story', story, text: printed.text, entries: printed.entries }, edition);
    const everything = JSON.stringify([
      edition.stories,
      printed,
      [printed, ...printed.entries].map(({ text }) => text()),
      graph,
      await atom(titleFeed('atom.xml', edition), edition),
      liveFile(story.live ?? { entries: [], until: 0, end: undefined, on: false, timeZone: 'UTC' }),
    ]);
    expect(everything).toContain('Words of the second');
    expect(everything).not.toMatch(/quillwhistle|secret|1201/i);
  });

  it('names what is due: the next entry, then its end', () => {
    expect(
      dueAfter(Date.parse('2026-11-20T12:00:00Z'), contentOf(drafts)).map(({ what, instant }) => [
        what,
        new Date(instant).toISOString(),
      ]),
    ).toEqual([
      ['a live entry comes', '2026-11-20T12:01:00.000Z'],
      ['live coverage ends', '2026-11-21T12:00:00.000Z'],
    ]);
  });

  it('was updated when its newest entry came, or later where its editor says so', () => {
    expect(only(drafts).updated?.iso).toBe('2026-11-20T12:00:00+00:00');
    expect(only({ articles: [{ ...gale, updated: '2026-11-20T12:30:00Z' }] }).updated?.iso).toBe(
      '2026-11-20T12:30:00+00:00',
    );
    expect(only({ articles: [{ ...gale, updated: '2026-11-20T09:30:00Z' }] }).updated?.iso).toBe(
      '2026-11-20T12:00:00+00:00',
    );
    expect(only({ articles: [{ ...gale, body: 'Soon.' }] }).updated).toBeUndefined();
  });

  it('goes on until its end, or a day after its newest entry', () => {
    const on = (at: string, liveUntil?: string): boolean | undefined =>
      only({ at, articles: [{ ...gale, ...(liveUntil !== undefined && { liveUntil }) }] }).live?.on;
    expect(on('2026-11-21T12:00:59Z')).toBe(true);
    expect(on('2026-11-21T12:01:00Z')).toBe(false);
    expect(on('2026-11-20T14:59:59Z', '2026-11-20T15:00:00Z')).toBe(true);
    expect(on('2026-11-20T15:00:00Z', '2026-11-20T15:00:00Z')).toBe(false);
    expect(only({ articles: [{ ...gale, kind: 'news', body: 'Words.' }] }).live).toBeUndefined();
  });

  it('is refused an end before an entry, and one in a story that is not live', () => {
    const settings = { publication: 'publication.yaml', front: 'front.yaml' };
    const told = (changed: object): string[] =>
      crossCheck(contentOf({ articles: [{ ...gale, ...changed }] }), settings).map(({ what }) => what);
    expect(told({ liveUntil: '2026-11-20T12:01:00Z' })).toEqual([]);
    expect(told({ liveUntil: '2026-11-20T11:00:00Z' })).toEqual([
      '`liveUntil` (2026-11-20T11:00:00Z) is before the entry of 2026-11-20T12:01+00:00',
    ]);
    expect(told({ liveUntil: '2026-11-20T11:00:00Z', kind: 'news', body: 'Words.' })).toEqual([
      '`liveUntil` in a story that is not live',
    ]);
  });

  it('is a LiveBlogPosting with its entries', async () => {
    const changed: Drafts = { articles: [{ ...gale, liveUntil: '2026-11-20T20:00:00Z' }] };
    const edition = editionOf(changed);
    const story = only(changed);
    const { entries, text } = await bodyOf(story, edition, words('en'));
    const nodes = graphOf({ type: 'story', story, text, entries }, edition)?.['@graph'] ?? [];
    expect(nodes).toContainEqual(
      expect.objectContaining({
        '@type': 'LiveBlogPosting',
        headline: 'Gale',
        dateModified: '2026-11-20T12:00:00+00:00',
        coverageStartTime: '2026-11-20T08:00:00+00:00',
        coverageEndTime: '2026-11-20T20:00:00+00:00',
        liveBlogUpdate: [
          {
            '@type': 'BlogPosting',
            headline: 'Third',
            datePublished: '2026-11-20T12:00:00+00:00',
            url: 'https://post.example/2026/11/20/gale/#at-20261120-1200',
          },
          expect.objectContaining({
            headline: 'Second',
            articleBody: expect.stringContaining('Words of the second') as unknown,
          }),
          expect.objectContaining({ headline: 'First' }),
        ],
      }),
    );
  });

  it('is one item of a feed, with its entries under whole addresses', async () => {
    const edition = editionOf(drafts);
    const feed = await atom(titleFeed('atom.xml', edition), edition);
    expect(feed.match(/<entry/g)).toHaveLength(1);
    expect(feed).toContain('<updated>2026-11-20T12:00:00+00:00</updated>');
    expect(feed.indexOf('gale/#at-20261120-1200')).toBeGreaterThan(0);
    expect(feed.indexOf('gale/#at-20261120-1200')).toBeLessThan(feed.indexOf('gale/#at-20261120-0900'));
  });
});
