import Ajv from 'ajv';
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { authorFeed, sectionFeed, topicFeed } from '../../../src/syndication/feed.ts';
import { rss } from '../../../src/syndication/rss.ts';
import { editionOf } from '../../fixtures/edition.ts';
import { readXml } from '../../fixtures/xml.ts';
import { channelOf, feedOf, jsonOf } from './printed.ts';

const full = editionOf({
  publication: { url: 'https://post.example/paper', logo: 'logo.svg' },
  authors: [{ id: 'desk/ines', name: 'Ines Calloway' }],
  pages: [{ id: 'about', title: 'About' }],
  articles: [
    {
      id: '2026/ferry',
      headline: 'Ferry & slip',
      standfirst: 'It sailed at <six>.',
      published: '2026-11-19T06:30:00Z',
      updated: '2026-11-20T09:00:00Z',
      authors: ['desk/ines'],
      topics: ['Harbour', 'a<b & "c"'],
      keyPoints: ['One & only.'],
      corrections: [{ date: '2026-11-20', kind: 'correction', text: 'It was <six>.' }],
      body: 'Read [about us](/about/), [the tide](../2026/tide.md) and [notes](#notes).\n\n## Notes\n\n<script>alert(1)</script>\n\n<p onclick="x()">Raw ]]&gt; ]]></p>',
    },
    {
      id: '2026/tide',
      headline: 'Tide',
      published: '2026-11-18',
      byline: 'Staff and agencies',
      language: 'cy',
      source: { name: 'A Wire', url: 'https://wire.example/2' },
    },
    {
      id: '2026/pointer',
      headline: 'Elsewhere',
      standfirst: 'They say so.',
      published: '2026-11-17',
      source: { name: 'Wire & Co', url: 'https://wire.example/1?a=1&b=2' },
      body: '',
    },
  ],
});
const ferry = 'https://post.example/paper/2026/11/19/ferry/';

describe('RSS', () => {
  it('says whose feed it is and where it stands, under the base path', async () => {
    const channel = await channelOf(full);
    expect(channel.one('title').text).toBe('The Estuary Post');
    expect(channel.one('link').text).toBe('https://post.example/paper/');
    expect(channel.one('description').text).toBe('News of the estuary');
    expect(channel.one('language').text).toBe('en-GB');
    expect(channel.one('atom:link').attribute('href')).toBe('https://post.example/paper/feed.xml');
    expect(channel.one('image', 'url').text).toBe('https://post.example/paper/icons/icon-512.png');
  });

  it('was built when its newest story changed, not when the clock says', async () => {
    expect((await channelOf(full)).one('lastBuildDate').text).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
  });

  it('holds stories newest first, each under its address for good', async () => {
    const items = (await channelOf(full)).all('item');
    expect(items.map((item) => item.one('title').text)).toEqual(['Ferry & slip', 'Tide', 'Elsewhere']);
    const [first] = items;
    expect(first?.one('link').text).toBe(ferry);
    expect(first?.one('guid').text).toBe(ferry);
    expect(first?.one('guid').attribute('isPermaLink')).toBe('true');
    expect(first?.one('pubDate').text).toBe('Thu, 19 Nov 2026 06:30:00 GMT');
    expect(first?.one('atom:updated').text).toBe('2026-11-20T09:00:00+00:00');
    expect(first?.all('category').map(({ text }) => text)).toEqual(['News', 'Harbour', 'a<b & "c"']);
    expect(first?.one('description').text).toBe('It sailed at &lt;six&gt;.');
    expect(items.map((item) => item.all('dc:creator').map(({ text }) => text))).toEqual([
      ['Ines Calloway'],
      ['Staff and agencies'],
      [],
    ]);
  });

  it('holds whole bodies, safe, with whole addresses', async () => {
    const html = (await channelOf(full)).all('item')[0]?.one('content:encoded').text ?? '';
    expect(html).toContain('<a href="https://post.example/paper/about/">about us</a>');
    expect(html).toContain('<a href="https://post.example/paper/2026/11/18/tide/">the tide</a>');
    expect(html).toContain(`<a href="${ferry}`);
    expect(html).toContain('<li>One &amp; only.</li>');
    expect(html).toContain('<strong>Correction (20 November 2026): </strong>It was &lt;six&gt;.');
    expect(html).not.toMatch(/<script|onclick|href="(?!https:\/\/)/);
  });

  it('gives for a pointer its standfirst and the way to the source', async () => {
    const html = (await channelOf(full)).all('item')[2]?.one('content:encoded').text;
    expect(html).toBe(
      '<p>They say so.</p>\n<p><a href="https://wire.example/1?a=1&amp;b=2">Read the story at Wire &amp; Co</a></p>',
    );
  });

  it('names where wire copy with a body came from', async () => {
    expect((await channelOf(full)).all('item')[1]?.one('content:encoded').text).toMatch(
      /<p>Ffynhonnell: <a href="https:\/\/wire.example\/2">A Wire<\/a><\/p>$/,
    );
  });

  it('holds the newest 50 of the title and 20 of a section, a topic or a person', async () => {
    const edition = editionOf({
      authors: [{ id: 'ines' }],
      articles: Array.from({ length: 60 }, (_, day) => ({
        headline: `Story ${String(day)}`,
        published: new Date(Date.UTC(2026, 8, 1 + day)).toISOString(),
        topics: ['Harbour'],
        authors: ['ines'],
      })),
    });
    const [section] = edition.publication.sections;
    const [person] = edition.people;
    const topic = edition.byTopic.get('harbour');
    if (!section || !person || !topic) throw new Error('the edition lacks what it was made of');
    const titles = (await channelOf(edition)).all('item').map((item) => item.one('title').text);
    expect(titles).toHaveLength(50);
    expect(titles[0]).toBe('Story 59');
    for (const [feed, title, self] of [
      [sectionFeed(section, edition), 'News – The Estuary Post', 'https://post.example/news/feed.xml'],
      [topicFeed(topic, edition), 'Harbour – The Estuary Post', 'https://post.example/topics/harbour/feed.xml'],
      [authorFeed(person, edition), 'Ines Calloway – The Estuary Post', 'https://post.example/authors/ines/feed.xml'],
    ] as const) {
      const channel = readXml(await rss(feed, edition)).one('rss', 'channel');
      expect(channel.one('title').text).toBe(title);
      expect(channel.one('atom:link').attribute('href')).toBe(self);
      const items = channel.all('item').map((item) => item.one('title').text);
      expect(items).toHaveLength(20);
      expect(items[0]).toBe('Story 59');
    }
  });
});

describe('Atom', () => {
  it('holds the same stories with both their dates, people with their pages, and their own language', async () => {
    const feed = await feedOf(full);
    expect(feed.one('updated').text).toBe('2026-11-20T09:00:00+00:00');
    expect(feed.attribute('xml:lang')).toBe('en-GB');
    expect(feed.all('link').map((link) => [link.attribute('rel'), link.attribute('href')])).toEqual([
      ['self', 'https://post.example/paper/atom.xml'],
      ['alternate', 'https://post.example/paper/'],
    ]);
    const [first, second, third] = feed.all('entry');
    expect(first?.one('id').text).toBe(ferry);
    expect(first?.one('published').text).toBe('2026-11-19T06:30:00+00:00');
    expect(first?.one('updated').text).toBe('2026-11-20T09:00:00+00:00');
    expect(first?.one('author', 'name').text).toBe('Ines Calloway');
    expect(first?.one('author', 'uri').text).toBe('https://post.example/paper/authors/desk/ines/');
    expect(first?.one('summary').text).toBe('It sailed at <six>.');
    expect(first?.all('category')[2]?.attribute('label')).toBe('a<b & "c"');
    expect(second?.one('updated').text).toBe('2026-11-18T00:00:00+00:00');
    expect(second?.attribute('xml:lang')).toBe('cy');
    expect(third?.all('link')[1]?.attribute('href')).toBe('https://wire.example/1?a=1&b=2');
  });
});

describe('JSON Feed', () => {
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it('is valid by the schema of version 1.1, also with nothing in it', async () => {
    for (const edition of [full, editionOf({})]) {
      valid(await jsonOf(edition));
      expect(valid.errors).toBeNull();
    }
  });

  it('holds the same stories', async () => {
    const feed = await jsonOf(full);
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(feed['feed_url']).toBe('https://post.example/paper/feed.json');
    expect(feed.items[0]).toMatchObject({
      id: ferry,
      url: ferry,
      title: 'Ferry & slip',
      summary: 'It sailed at <six>.',
      date_published: '2026-11-19T06:30:00+00:00',
      date_modified: '2026-11-20T09:00:00+00:00',
      authors: [{ name: 'Ines Calloway', url: 'https://post.example/paper/authors/desk/ines/' }],
      tags: ['News', 'Harbour', 'a<b & "c"'],
    });
    expect(feed.items[2]).toMatchObject({ external_url: 'https://wire.example/1?a=1&b=2' });
    expect(feed.items[1]).not.toHaveProperty('external_url');
  });
});
