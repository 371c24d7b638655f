import { describe, expect, it } from 'vitest';

import { correctionsRss } from '../../../src/syndication/corrections-feed.ts';
import { headOf } from '../../../src/syndication/head.ts';
import { editionOf } from '../../fixtures/edition.ts';
import { readXml } from '../../fixtures/xml.ts';
import type { Drafts } from '../../fixtures/edition.ts';
import type { Element } from '../../fixtures/xml.ts';

const channelOf = (drafts: Drafts): Element =>
  readXml(correctionsRss(editionOf({ publication: { url: 'https://post.example/paper' }, ...drafts }))).one(
    'rss',
    'channel',
  );

describe('the feed of corrections', () => {
  it('has an item for each, newest first: its kind, date, words and the way to its story', () => {
    const channel = channelOf({
      articles: [
        {
          id: 'ferry',
          headline: 'Ferry & slip',
          published: '2026-11-01',
          corrections: [
            { date: '2026-11-02', kind: 'clarification', text: 'Unclear.' },
            { date: '2026-11-03T10:00:00Z', kind: 'retraction', text: 'Not <so>.' },
          ],
        },
      ],
    });
    expect(channel.one('link').text).toBe('https://post.example/paper/corrections/');
    expect(channel.one('atom:link').attribute('href')).toBe('https://post.example/paper/corrections/feed.xml');
    expect(channel.one('lastBuildDate').text).toBe('Tue, 03 Nov 2026 10:00:00 GMT');
    const items = channel.all('item');
    expect(items.map((item) => item.one('title').text)).toEqual([
      'Retraction: Ferry & slip',
      'Clarification: Ferry & slip',
    ]);
    expect(items.map((item) => item.one('guid').text)).toEqual([
      'https://post.example/paper/2026/11/01/ferry/#correction-2',
      'https://post.example/paper/2026/11/01/ferry/#correction-1',
    ]);
    expect(items[0]?.one('pubDate').text).toBe('Tue, 03 Nov 2026 10:00:00 GMT');
    expect(items[0]?.one('content:encoded').text).toBe(
      '<p>Not &lt;so&gt;.</p>\n<p><a href="https://post.example/paper/2026/11/01/ferry/">Ferry &amp; slip</a></p>',
    );
  });

  it('holds the newest twenty', () => {
    const corrections = Array.from({ length: 25 }, (_, index) => ({
      date: `2026-10-${String(index + 1).padStart(2, '0')}`,
      kind: 'correction' as const,
      text: `No. ${String(index + 1)}`,
    }));
    const items = channelOf({ articles: [{ published: '2026-10-01', corrections }] }).all('item');
    expect(items).toHaveLength(20);
    expect(items[0]?.one('description').text).toBe('No. 25');
  });

  it('holds nothing of a story that is not out, and may be empty', () => {
    const corrections = [{ date: '2026-11-02', kind: 'correction' as const, text: 'Wrackline' }];
    expect(
      channelOf({
        articles: [
          { draft: true, corrections },
          { published: '2026-12-01', corrections },
        ],
      }).all('item'),
    ).toEqual([]);
  });

  it('is named in the head of its page', () => {
    const head = headOf({ type: 'corrections', list: { number: 1, of: 1, items: [] } }, editionOf({}));
    expect(head).toContainEqual({
      tag: 'link',
      attrs: {
        rel: 'alternate',
        href: 'https://post.example/corrections/feed.xml',
        type: 'application/rss+xml',
        title: 'Corrections – The Estuary Post',
      },
    });
  });
});
