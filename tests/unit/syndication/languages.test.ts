import { describe, expect, it } from 'vitest';

import { titleFeed } from '../../../src/syndication/feed.ts';
import { rss } from '../../../src/syndication/rss.ts';
import { editionOf } from '../../fixtures/edition.ts';
import { readXml } from '../../fixtures/xml.ts';

const edition = editionOf({
  articles: [
    { id: 'english', published: '2026-11-20T08:00:00Z' },
    { id: 'welsh', published: '2026-11-20T07:00:00Z', language: 'cy' },
    { id: 'arabic', published: '2026-11-20T06:00:00Z', language: 'ar', body: 'نص.' },
  ],
});

describe('a feed with stories in several languages', () => {
  it('says which are in another than its own, and which are written from right to left', async () => {
    const items = readXml(await rss(titleFeed('feed.xml', edition), edition))
      .one('rss', 'channel')
      .all('item')
      .map((item) => [item.all('dc:language')[0]?.text, item.one('content:encoded').text]);
    expect(items).toEqual([
      [undefined, '<p>Words.</p>'],
      ['cy', '<p>Words.</p>'],
      ['ar', '<div dir="rtl">\n<p>نص.</p>\n</div>'],
    ]);
  });
});
