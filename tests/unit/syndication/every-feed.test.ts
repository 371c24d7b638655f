import path from 'node:path';

import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { editionOf, emptyFolder } from '../../fixtures/edition.ts';
import { atomOf, channelOf, feedOf, jsonOf, jsonTextOf, rssOf } from './printed.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const hostile = `</script><script>alert(1)</script> ]]> & ]]> "x" <b>\u0000\u0008\u000b\ufffe \u202eلسلام\u200f`;
const hostileAsSeen = `</script><script>alert(1)</script> ]]> & ]]> "x" <b> \u202eلسلام\u200f`;

describe('every format of feed', () => {
  it('carries a hostile headline as text, less what XML has no place for', async () => {
    const edition = editionOf({
      publication: { name: hostile, tagline: hostile, sections: [{ id: 'news', name: hostile }] },
      articles: [
        {
          headline: hostile,
          standfirst: hostile,
          topics: [hostile],
          byline: hostile,
          body: `${hostileAsSeen}\n\n\`]]> ]]>\``,
        },
      ],
    });
    const [item] = (await channelOf(edition)).all('item');
    expect(item?.one('title').text).toBe(hostileAsSeen);
    expect(item?.one('dc:creator').text).toBe(hostileAsSeen);
    expect(item?.one('content:encoded').text).not.toMatch(/<script/);
    const [entry] = (await feedOf(edition)).all('entry');
    expect(entry?.one('title').text).toBe(hostileAsSeen);
    expect(entry?.all('category').map((category) => category.attribute('label'))).toEqual([
      hostileAsSeen,
      hostileAsSeen,
    ]);
    expect((await jsonOf(edition)).items[0]?.['title']).toContain('</script><script>alert(1)</script> ]]> & ]]>');
  });

  it('holds nothing of a draft or an embargoed story, and prints the same bytes an hour later', async () => {
    const articles = [
      { headline: 'Out', body: 'Said.' },
      {
        headline: 'Wrackline',
        standfirst: 'Wrackline',
        topics: ['Wrackline'],
        body: 'Wrackline',
        published: '2026-11-21',
      },
      { headline: 'Wrackline', topics: ['Wrackline'], body: 'Wrackline', draft: true },
    ];
    for (const print of [rssOf, atomOf, jsonTextOf]) {
      const printed = await print(editionOf({ articles }));
      expect(printed).toContain('Said.');
      expect(printed).not.toMatch(/wrackline/i);
      expect(await print(editionOf({ articles, at: '2026-11-20T13:00:00Z' }))).toBe(printed);
    }
  });

  it('can be empty', async () => {
    const edition = editionOf({});
    expect((await channelOf(edition)).all('item')).toEqual([]);
    expect((await channelOf(edition)).all('lastBuildDate')).toEqual([]);
    expect((await feedOf(edition)).one('updated').text).toBe('1970-01-01T00:00:00Z');
  });

  it('begins with the lead picture, described and credited', async () => {
    const dir = emptyFolder();
    vi.spyOn(process, 'cwd').mockReturnValue(dir);
    const image = {
      src: 'ferry.png',
      alt: 'A "ferry"',
      caption: 'At dawn.',
      credit: 'J. Doe',
      licence: 'https://licence.example/',
    };
    const edition = editionOf({ dir, articles: [{ id: 'ferry', image, body: 'Sailed.' }] });
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#456' } })
      .png()
      .toFile(path.join(dir, 'articles/ferry.png'));
    const [item] = (await channelOf(edition)).all('item');
    const address = /https:\/\/post\.example\/_pictures\/[0-9a-f]{16}-1200\.jpg/.exec(
      item?.one('content:encoded').text ?? '',
    )?.[0];
    expect(item?.one('content:encoded').text).toBe(
      `<figure>\n<img src="${address ?? 'none'}" width="1200" height="675" alt="A &quot;ferry&quot;"/>\n` +
        '<figcaption>At dawn. J. Doe <a rel="license" href="https://licence.example/">Licence</a></figcaption>\n</figure>\n<p>Sailed.</p>',
    );
    expect(item?.one('media:content').attribute('url')).toBe(address);
    expect(item?.one('media:content').attribute('type')).toBe('image/jpeg');
    expect((await jsonOf(edition)).items[0]?.['image']).toBe(address);
  });
});
