import { describe, expect, it } from 'vitest';

import { feedFaults } from '../../../src/check/feeds.ts';

const origin = 'https://paper.example';
const said = (file: string, text: string): string[] =>
  feedFaults(file, text, origin).map(({ what }) => what.replace(`/${file} is faulty: `, ''));

const item = (guid = 'a', more = ''): string =>
  `<item><title>A</title><link>l</link><guid>${guid}</guid><pubDate>Fri, 20 Nov 2026 06:30:00 GMT</pubDate>${more}</item>`;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>l</link><description>d</description>${items}</channel></rss>`;
const entry = (id = 'a', updated = '2026-11-20T06:30:00Z'): string =>
  `<entry><id>${id}</id><title>A</title><updated>${updated}</updated></entry>`;
const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>i</id><title>T</title><updated>2026-11-20T06:30:00Z</updated>${entries}</feed>`;
const map = (...addresses: string[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((each) => `<url><loc>${each}</loc></url>`).join('')}</urlset>`;
const news = (more: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${origin}/a/</loc><news:news>${more}</news:news></url></urlset>`;

describe('a feed or a sitemap', () => {
  it.each([
    ['feed.xml', rss(item('a') + item('b'))],
    ['feed.xml', rss('')],
    ['atom.xml', atom(entry('a') + entry('b'))],
    ['sitemap-1.xml', map(`${origin}/a/`, `${origin}/b/`)],
    ['feed.json', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a"}]}'],
  ])('that keeps to its rules has no faults: %s', (file, text) => {
    expect(said(file, text)).toEqual([]);
  });

  it.each([
    ['feed.xml', rss(item('a', '<b>')), 'no well-formed XML (Unexpected close tag, line 1)'],
    ['feed.xml', rss(item('a', '&nbsp;')), 'no well-formed XML (Invalid character entity, line 1)'],
    [
      'feed.xml',
      rss(item('a', '<dc:creator>x</dc:creator>')),
      'no well-formed XML (Unbound namespace prefix: "dc:creator", line 1)',
    ],
    ['feed.xml', '', 'no well-formed XML (nothing in it)'],
    ['feed.xml', '<html></html>', 'its root is `html`'],
    ['feed.xml', '<rss></rss>', 'no channel'],
    ['feed.xml', rss(item('a') + item('a')), '`a` stands in it twice'],
    ['feed.xml', rss(item('a').replace('Fri, 20 Nov', 'Friday')), 'an item of no day (`Friday 2026 06:30:00 GMT`)'],
    ['feed.xml', rss(item('')), 'an item has no `guid`'],
    ['atom.xml', atom(entry('a', 'today')), '`updated` is no moment (`today`)'],
    ['atom.xml', atom(entry('a') + entry('a')), '`a` stands in it twice'],
    ['atom.xml', atom(entry('a')).replace('<title>T</title>', ''), 'the feed has no `title`'],
    ['sitemap.xml', map('https://other.example/'), '`https://other.example/` is no address of this site'],
    ['sitemap.xml', map(`${origin}/a/`, `${origin}/a/`), '`https://paper.example/a/` stands in it twice'],
    [
      'news-sitemap.xml',
      news(
        '<news:title>A</news:title><news:publication_date>x</news:publication_date><news:publication><news:name>T</news:name></news:publication>',
      ),
      'an entry has no `news:language`',
    ],
    ['feed.json', '{"items":[', 'no JSON'],
    ['feed.json', '{"version":"x","title":"T"}', 'no list of items'],
    ['feed.json', '{"version":"x","items":[]}', 'the feed has no `title`'],
    ['feed.json', '{"version":"x","title":"T","items":[{"id":""}]}', 'an item has no `id`'],
  ])('that does not is faulty: %s, %s', (file, text, fault) => {
    expect(said(file, text)).toEqual([expect.stringContaining(fault)]);
  });

  it('of more addresses than may be is faulty', () => {
    const many = Array.from({ length: 50_001 }, (_, index) => `${origin}/${String(index)}/`);
    expect(said('sitemap-1.xml', map(...many))).toEqual(['50001 addresses, and at most 50000 may be']);
  });
});
