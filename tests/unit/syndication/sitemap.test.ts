import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { newsSitemap } from '../../../src/syndication/news-sitemap.ts';
import { robots } from '../../../src/syndication/robots.ts';
import { sitemapEntries, sitemapIndex, sitemapParts } from '../../../src/syndication/sitemap.ts';
import type { SitemapEntry } from '../../../src/syndication/sitemap.ts';
import { editionOf } from '../../fixtures/edition.ts';
import { canCheckSitemaps, faultsOfSitemap, readXml } from '../../fixtures/xml.ts';

const moment = { bare: false, instant: Date.UTC(2026, 10, 19), iso: '2026-11-19T00:00:00+00:00' };
const made = (count: number): SitemapEntry[] =>
  Array.from({ length: count }, (_, index) => ({ address: `https://post.example/${String(index)}/`, changed: moment }));
// By its looks: reading 50,000 addresses as XML takes seconds, and the tests below read small files so.
const addressesIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

const edition = editionOf({
  publication: { url: 'https://post.example/paper' },
  authors: [{ id: 'ines' }, { id: 'silent' }],
  pages: [{ id: 'about' }],
  articles: [
    { id: 'old', published: '2026-10-01', updated: '2026-11-20T09:00:00Z', topics: ['Harbour'], authors: ['ines'] },
    { id: 'new', published: '2026-11-19T10:00:00Z', headline: 'Ferry & <slip>', section: 'culture' },
    { id: 'wrackline', published: '2026-11-21', topics: ['Wrackline'] },
  ],
});
const lastmods = (of: Edition): Record<string, string | undefined> =>
  Object.fromEntries(
    readXml(sitemapParts(sitemapEntries(of))[0]?.xml ?? '')
      .one('urlset')
      .all('url')
      .map((url) => [url.one('loc').text.replace('https://post.example/paper', ''), url.all('lastmod')[0]?.text]),
  );

describe('the sitemap', () => {
  it('lists every page with the day it truly changed', () => {
    const old = '2026-11-20T09:00:00+00:00';
    const recent = '2026-11-19T10:00:00+00:00';
    expect(lastmods(edition)).toEqual({
      '/2026/10/01/old/': old,
      '/2026/11/19/new/': recent,
      '/': old,
      '/news/': old,
      '/culture/': recent,
      '/topics/': old,
      '/topics/harbour/': old,
      '/authors/': old,
      '/authors/ines/': old,
      '/corrections/': undefined,
      '/2026/': old,
      '/2026/10/': old,
      '/2026/10/01/': old,
      '/2026/11/': recent,
      '/2026/11/19/': recent,
      '/about/': undefined,
    });
  });

  it('is split where a file would hold more than 50,000 addresses, losing none', () => {
    const parts = sitemapParts(made(100_001));
    expect(parts.map(({ xml }) => addressesIn(xml).length)).toEqual([50_000, 50_000, 1]);
    expect(parts.flatMap(({ xml }) => addressesIn(xml))).toEqual(made(100_001).map(({ address }) => address));
    expect(sitemapParts(made(50_000))).toHaveLength(1);
  });

  it('is split where a file would grow over its limit of bytes', () => {
    const limits = { addresses: 50_000, bytes: 1000 };
    const parts = sitemapParts(made(40), limits);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ xml }) => Buffer.byteLength(xml)))).toBeLessThanOrEqual(1000);
    expect(parts.flatMap(({ xml }) => addressesIn(xml))).toHaveLength(40);
  });

  it('has an index that names each file and when it changed', () => {
    const index = readXml(sitemapIndex(sitemapParts(made(50_001)), edition)).one('sitemapindex');
    expect(index.all('sitemap').map((each) => [each.one('loc').text, each.one('lastmod').text])).toEqual([
      ['https://post.example/paper/sitemap-1.xml', moment.iso],
      ['https://post.example/paper/sitemap-2.xml', moment.iso],
    ]);
  });

  it('leaves a full file as it is when a story is added', () => {
    const stories = (count: number): Edition =>
      editionOf({
        articles: Array.from({ length: count }, (_, day) => ({
          id: `s${String(day)}`,
          published: `2026-10-0${String(day + 1)}`,
        })),
      });
    const limits = { addresses: 3, bytes: 10_000 };
    const [before] = sitemapParts(sitemapEntries(stories(5)), limits);
    const [after] = sitemapParts(sitemapEntries(stories(6)), limits);
    expect(after?.xml).toBe(before?.xml);
  });
});

describe('the news sitemap', () => {
  const at = (published: string): number =>
    readXml(newsSitemap(editionOf({ articles: [{ published }], at: '2026-11-20T12:00:00Z' })))
      .one('urlset')
      .all('url')
      .filter((url) => url.all('news:news').length > 0).length;

  it('reaches back 48 hours from the edition’s clock, to the second', () => {
    expect(at('2026-11-18T11:59:59Z')).toBe(0);
    expect(at('2026-11-18T12:00:00Z')).toBe(1);
    expect(at('2026-11-20T12:00:00Z')).toBe(1);
    expect(at('2026-11-20T12:00:01Z')).toBe(0);
  });

  it('names the story as its page does, and the publication with its ISO 639 language', () => {
    const [url, ...others] = readXml(newsSitemap(edition)).one('urlset').all('url');
    expect(others).toEqual([]);
    expect(url?.one('loc').text).toBe('https://post.example/paper/2026/11/19/new/');
    expect(url?.one('news:news', 'news:title').text).toBe('Ferry & <slip>');
    expect(url?.one('news:news', 'news:publication_date').text).toBe('2026-11-19T10:00:00+00:00');
    expect(url?.one('news:news', 'news:publication', 'news:name').text).toBe('The Estuary Post');
    expect(url?.one('news:news', 'news:publication', 'news:language').text).toBe('en');
  });

  it.each([
    ['zh-Hant', 'zh-tw'],
    ['zh', 'zh-cn'],
    ['pt-BR', 'pt'],
    ['gsw', 'gsw'],
  ])('writes the language %s as %s', (language, code) => {
    const news = readXml(newsSitemap(editionOf({ publication: { language }, articles: [{}] })));
    expect(news.one('urlset', 'url', 'news:news', 'news:publication', 'news:language').text).toBe(code);
  });

  it('holds 1,000 stories at most, the newest', () => {
    const articles = Array.from({ length: 1001 }, (_, second) => ({
      id: `s${String(second)}`,
      published: new Date(Date.UTC(2026, 10, 20, 0, 0, second)).toISOString(),
    }));
    const addresses = addressesIn(newsSitemap(editionOf({ articles })));
    expect(addresses).toHaveLength(1000);
    expect(addresses).not.toContain('https://post.example/2026/11/20/s0/');
  });
});

it('nothing of an embargoed story is in any sitemap', () => {
  const printed = [
    ...sitemapParts(sitemapEntries(edition)).map(({ xml }) => xml),
    newsSitemap(edition),
    robots(edition),
  ];
  expect(printed.join('')).not.toMatch(/wrackline|silent/i);
});

it('robots.txt lets everyone in and says where the sitemaps are', () => {
  expect(robots(edition)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://post.example/paper/sitemap.xml\nSitemap: https://post.example/paper/news-sitemap.xml\n',
  );
});

describe.skipIf(!canCheckSitemaps)('by the schemas of sitemaps.org and Google, with xmllint', () => {
  const hostile = editionOf({ articles: [{ headline: '</script> ]]> & \u0000' }] });
  it.each([
    ['a part', sitemapParts(sitemapEntries(edition))[0]?.xml],
    ['a full part', sitemapParts(made(50_000))[0]?.xml],
    ['the news', newsSitemap(edition)],
    ['the news with a hostile headline', newsSitemap(hostile)],
    ['no news', newsSitemap(editionOf({ articles: [{ published: '2025-01-01' }] }))],
    ['nothing at all', sitemapParts(sitemapEntries(editionOf({})))[0]?.xml],
  ])('%s is valid', (_name, xml) => {
    expect(faultsOfSitemap(xml ?? '', 'urlset')).toBe('');
  });

  it('the index is valid', () => {
    expect(faultsOfSitemap(sitemapIndex(sitemapParts(made(50_001)), edition), 'sitemapindex')).toBe('');
  });
});
