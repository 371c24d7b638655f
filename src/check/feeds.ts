import type { Fault } from './facts.ts';
import { said, readXml, within } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Is a printed file a feed or a sitemap, by its name? */
export const isFeed = (file: string): boolean => /(?:^|\/)(?:[^/]+\.xml|feed\.json)$/.test(file);

/** What is wrong with a feed or a sitemap, by its own format's rules. In: its file, its text, scheme and host of the site. */
export function feedFaults(file: string, text: string, origin: string): Fault[] {
  if (file.endsWith('.json')) return jsonFeed(text).map((what) => faulty(file, what));
  const read = readXml(text);
  if ('fault' in read) return [faulty(file, `no well-formed XML (${read.fault})`)];
  const rules = byRoot[read.root.name];
  const faults = rules ? rules(read.root, origin) : [`its root is \`${read.root.name}\``];
  return faults.map((what) => faulty(file, what));
}

const byRoot: Readonly<Record<string, (root: XmlElement, origin: string) => string[]>> = {
  rss,
  feed: atom,
  urlset: sitemap,
  sitemapindex: sitemap,
};

/** A date as RSS 2.0 wants it: RFC 822, with four digits for the year. */
const rfc822 = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|[+-]\d{4})$/;

/** RSS 2.0 specification: required channel elements, and elements of `item`. */
function rss(root: XmlElement): string[] {
  const [channel] = within(root, 'channel');
  if (!channel) return ['no channel'];
  const items = within(channel, 'item');
  return [
    ...missing(channel, ['title', 'link', 'description'], 'the feed'),
    ...items.flatMap((item) => [
      ...(said(item, 'title') + said(item, 'description') === '' ? ['an item with neither title nor description'] : []),
      ...missing(item, ['link', 'guid', 'pubDate'], 'an item'),
      ...(!rfc822.test(said(item, 'pubDate')) ? [`an item of no day (\`${said(item, 'pubDate')}\`)`] : []),
    ]),
    ...twice(items.map((item) => said(item, 'guid'))),
  ];
}

/** RFC 4287, 4.1.1 and 4.1.2. */
function atom(root: XmlElement): string[] {
  const entries = within(root, 'entry');
  return [
    ...[root, ...entries].flatMap((each) => [
      ...missing(each, ['id', 'title', 'updated'], each === root ? 'the feed' : 'an entry'),
      ...(Number.isNaN(Date.parse(said(each, 'updated')))
        ? [`\`updated\` is no moment (\`${said(each, 'updated')}\`)`]
        : []),
    ]),
    ...twice(entries.map((entry) => said(entry, 'id'))),
  ];
}

/** The most addresses a sitemap may hold (sitemaps.org), and one of news (Google’s documentation). */
const mostAddresses = { all: 50_000, news: 1_000 };

/** The protocol of sitemaps.org, and Google’s extension for news. */
function sitemap(root: XmlElement, origin: string): string[] {
  const entries = root.children;
  const news = entries.flatMap((entry) => within(entry, 'news:news'));
  const most = news.length > 0 ? mostAddresses.news : mostAddresses.all;
  return [
    ...(entries.length > most ? [`${entries.length} addresses, and at most ${most} may be`] : []),
    ...entries.flatMap((entry) => {
      const address = said(entry, 'loc');
      return address.startsWith(`${origin}/`) ? [] : [`\`${address}\` is no address of this site`];
    }),
    ...news.flatMap((each) => [
      ...missing(each, ['news:publication_date', 'news:title'], 'an entry'),
      ...within(each, 'news:publication').flatMap((title) =>
        missing(title, ['news:name', 'news:language'], 'an entry'),
      ),
    ]),
    ...twice(entries.map((entry) => said(entry, 'loc'))),
  ];
}

/** JSON Feed 1.1: version, title and items, each with an id of its own. */
function jsonFeed(text: string): string[] {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    return [`no JSON (${error instanceof Error ? error.message : ''})`];
  }
  if (typeof feed !== 'object' || feed === null || !('items' in feed) || !Array.isArray(feed.items))
    return ['no list of items'];
  const ids = feed.items.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '',
  );
  return [
    ...(['version', 'title'] as const).filter((name) => !(name in feed)).map((name) => `the feed has no \`${name}\``),
    ...(ids.includes('') ? ['an item has no `id`'] : []),
    ...twice(ids),
  ];
}

function missing(element: XmlElement, names: readonly string[], what: string): string[] {
  return names.filter((name) => said(element, name) === '').map((name) => `${what} has no \`${name}\``);
}

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .filter((name) => name !== '' && seen.size === seen.add(name).size)
    .slice(0, 3)
    .map((name) => `\`${name}\` stands in it twice`);
}

function faulty(file: string, what: string): Fault {
  return {
    rule: 'feeds',
    what: `/${file} is faulty: ${what}`,
    write: 'a report of this to whoever keeps the templates: no file of the newsroom can cause it',
  };
}
