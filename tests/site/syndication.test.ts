import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { canCheckSitemaps, faultsOfSitemap, readXml } from '../fixtures/xml.ts';
import { asOf, sites } from './sites.ts';

/** A printed page: where it stands under the site's folder, what its head says, its text. */
interface Page {
  address: string;
  metas: (name: string) => string[];
  links: (rel: string) => string[];
  graph: string | undefined;
}

const twoDays = 48 * 60 * 60 * 1000;

describe.each(Object.entries(sites))('the site "%s"', (_name, { options, base }) => {
  const dir = options.outDir;
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => pageOf(file, read(file)))
    // Some pages are for no index: they stand for no matter of their own.
    .filter(({ metas }) => metas('robots')[0] !== 'noindex');
  const origin = new URL(pages.find(({ address }) => address === '')?.links('canonical')[0] ?? '').origin;
  const home = `${origin}${base}`;
  const stories = pages.filter(({ metas }) => metas('og:type')[0] === 'article');

  /** Is what stands at a whole address printed? Addresses elsewhere are none of ours. */
  const isPrinted = (address: string): boolean => {
    if (!address.startsWith(`${origin}/`)) return true;
    const file = decodeURIComponent(new URL(address).pathname);
    if (!file.startsWith(base)) return false;
    return existsSync(path.join(dir, file.slice(base.length), file.endsWith('/') ? 'index.html' : ''));
  };
  const locs = (file: string): string[] => [...read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);

  it('has pages to look at', () => {
    expect(stories.length).toBeGreaterThan(20);
    expect(pages.length).toBeGreaterThan(stories.length + 20);
  });

  it('each page says where it stands, and leads to feeds that are there', () => {
    for (const { address, links } of pages) {
      expect(links('canonical')).toEqual([home + address]);
      const feeds = links('alternate');
      expect(feeds.slice(-3)).toEqual([`${home}feed.xml`, `${home}atom.xml`, `${home}feed.json`]);
      expect(feeds.filter((feed) => !isPrinted(feed))).toEqual([]);
    }
  });

  it('each page has one graph, which names only nodes it holds, pages and pictures that are printed', () => {
    for (const { address, graph } of pages) {
      if (graph === undefined) throw new Error(`${address} has no graph`);
      const nodes = (JSON.parse(graph) as { '@graph': Record<string, unknown>[] })['@graph'];
      const held = new Set(nodes.map((node) => node['@id']));
      const text = JSON.stringify(nodes);
      expect([...text.matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id).filter((id) => !held.has(id))).toEqual([]);
      expect(
        [...text.matchAll(/"(https?:\/\/[^"#]+)"/g)].map(([, url = '']) => url).filter((url) => !isPrinted(url)),
      ).toEqual([]);
    }
  });

  it('each story’s headline, dates and picture are in its graph as in its head', () => {
    for (const { graph, metas } of stories) {
      const nodes = (JSON.parse(graph ?? '{}') as { '@graph': Record<string, unknown>[] })['@graph'];
      const article = nodes.find((node) => /(?:NewsArticle|LiveBlogPosting)$/.test(String(node['@type'])));
      expect(article).toMatchObject({
        headline: metas('og:title')[0],
        datePublished: metas('article:published_time')[0],
        dateModified: metas('article:modified_time')[0],
      });
      expect(metas('og:image').filter((picture) => !isPrinted(picture))).toEqual([]);
      expect(metas('og:image:alt')).toHaveLength(metas('og:image').length);
    }
  });

  it('the sitemap lists every page but the later ones of lists, and nothing that is not printed', () => {
    const parts = locs('sitemap.xml');
    expect(parts.filter((part) => !isPrinted(part))).toEqual([]);
    const listed = parts.flatMap((part) => locs(new URL(part).pathname.slice(base.length)));
    const later = /(?:^(?!\d{4}\/)[^/]+|^topics\/[^/]+|^authors\/.+)\/\d+\/$/;
    const wanted = pages.map(({ address }) => address).filter((address) => !later.test(address));
    expect(listed.toSorted()).toEqual(wanted.map((address) => home + address).toSorted());
  });

  it('the news sitemap lists the stories of the last 48 hours, and no others', () => {
    const clock = Date.parse(asOf);
    const recent = stories.filter(
      ({ metas }) => Date.parse(metas('article:published_time')[0] ?? '') >= clock - twoDays,
    );
    expect(recent.length).toBeGreaterThan(0);
    expect(locs('news-sitemap.xml').toSorted()).toEqual(recent.map(({ address }) => home + address).toSorted());
  });

  it.skipIf(!canCheckSitemaps)('sitemaps are valid by their schemas, with xmllint', () => {
    expect(faultsOfSitemap(read('sitemap.xml'), 'sitemapindex')).toBe('');
    for (const file of files.filter((each) => /^(?:news-sitemap|sitemap-\d+)\.xml$/.test(each))) {
      expect([file, faultsOfSitemap(read(file), 'urlset')]).toEqual([file, '']);
    }
  });

  it('each feed is well-formed, as long as it may be, and shows and links only what is there, by whole addresses', () => {
    const feeds = files.filter((file) => file.endsWith('feed.xml'));
    expect(feeds.length).toBeGreaterThan(20);
    for (const file of feeds) {
      const items = readXml(read(file)).one('rss', 'channel').all('item');
      const most = file === 'feed.xml' ? Math.min(50, stories.length) : 20;
      expect([file, items.length <= most && items.length > 0]).toEqual([file, true]);
      for (const item of items) {
        const html = item.one('content:encoded').text;
        const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
        expect(addresses.filter((address) => !/^(?:https?:|mailto:)/.test(address) || !isPrinted(address))).toEqual([]);
        expect(html).not.toMatch(/<script|\son\w+=/i);
        expect(isPrinted(item.one('guid').text)).toBe(true);
      }
    }
    expect(readXml(read('feed.xml')).one('rss', 'channel').all('item')).toHaveLength(Math.min(50, stories.length));
    expect(readXml(read('atom.xml')).one('feed').all('entry')).toHaveLength(Math.min(50, stories.length));
    expect((JSON.parse(read('feed.json')) as { items: unknown[] }).items).toHaveLength(Math.min(50, stories.length));
  });

  it('the manifest’s and the head’s icons are there, as large as they say', async () => {
    const { icons } = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
    expect(icons).toHaveLength(3);
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(path.join(dir, src.slice(base.length))).metadata();
      expect(`${String(width)}x${String(height)}`).toBe(sizes);
    }
    const inHead = pages.flatMap(({ links }) => [...links('icon'), ...links('apple-touch-icon'), ...links('manifest')]);
    expect([...new Set(inHead)].filter((address) => !isPrinted(origin + address))).toEqual([]);
  });

  it('robots.txt says where the sitemaps are', () => {
    const named = [...read('robots.txt').matchAll(/^Sitemap: (.+)$/gm)].map(([, address = '']) => address);
    expect(named).toEqual([`${home}sitemap.xml`, `${home}news-sitemap.xml`]);
    expect(named.filter((address) => !isPrinted(address))).toEqual([]);
  });
});

/** The page a file is; none for one that only leads on to another address. */
function pageOf(file: string, html: string): Page[] {
  const elements = [...elementsIn(parse(html))];
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
    element.attrs.find((each) => each.name === name)?.value;
  const valuesOf = (tag: string, key: string, value: string, wanted: string): string[] =>
    elements
      .filter((element) => element.tagName === tag && attribute(element, key) === value)
      .map((element) => attribute(element, wanted) ?? '');
  if (valuesOf('meta', 'http-equiv', 'refresh', 'content').length > 0) return [];
  const script = elements.find((element) => attribute(element, 'type') === 'application/ld+json');
  const [text] = script?.childNodes ?? [];
  return [
    {
      address: file
        .split(path.sep)
        .slice(0, -1)
        .map((part) => `${encodeURIComponent(part)}/`)
        .join(''),
      metas: (name) => [...valuesOf('meta', 'property', name, 'content'), ...valuesOf('meta', 'name', name, 'content')],
      links: (rel) => valuesOf('link', 'rel', rel, 'href'),
      graph: text && 'value' in text ? text.value : undefined,
    },
  ];
}

function* elementsIn(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
