import { everyCorrection } from '../edition/corrections.ts';
import type { Edition, Moment, Story } from '../edition/edition.ts';
import { alternatesOf } from './alternates.ts';
import type { Alternate } from './alternates.ts';
import { changeOf, lastChangeOf } from './changes.ts';
import { element, xmlDocument } from './xml.ts';

/** An address a search engine should know, whole, and when what stands there last changed, where that is known. */
export interface SitemapEntry {
  address: string;
  changed: Moment | undefined;
  /** The same story in each of its languages, itself included. */
  alternates?: readonly Alternate[];
}

/** One file of the sitemap. */
export interface SitemapPart {
  xml: string;
  /** The newest change among its addresses. */
  changed: Moment | undefined;
}

/** What one file may hold: addresses, and bytes as printed (sitemaps.org, "Sitemap file requirements"). */
export const sitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

/**
 * Every page of the site: stories from the oldest on, so that a part that is full stays as it is, then lists, which change with
 * their stories, then standing pages. The later pages of a list are left out: they move with every new story.
 */
export function sitemapEntries(edition: Edition): SitemapEntry[] {
  const { addresses, publication, stories } = edition;
  const list = (address: string, its: readonly Story[]): SitemapEntry => entry(address, lastChangeOf(its));
  const entry = (address: string, changed: Moment | undefined): SitemapEntry => ({
    address: addresses.absolute(address),
    changed,
  });
  return [
    ...stories.toReversed().map((story) => ({
      ...entry(story.address, changeOf(story)),
      alternates: alternatesOf(story, edition),
    })),
    list(addresses.front, stories),
    ...publication.sections.map(({ id }) => list(addresses.section(id), edition.bySection.get(id) ?? [])),
    list(addresses.topics, stories),
    ...[...edition.byTopic.values()].map((topic) => list(topic.address, topic.stories)),
    list(addresses.authors, stories),
    entry(addresses.corrections(), everyCorrection(edition)[0]?.correction.date),
    ...edition.people.map(({ id, address }) => list(address, edition.byAuthor.get(id) ?? [])),
    ...[edition.byYear, edition.byMonth, edition.byDay].flatMap((spans) =>
      [...spans].map(([span, its]) => list(addresses.archive(span), its)),
    ),
    ...edition.pages.map(({ address }) => entry(address, undefined)),
  ];
}

/** The entries as the files they are printed in: as many in each as its limits allow. */
export function sitemapParts(entries: readonly SitemapEntry[], limits = sitemapLimits): SitemapPart[] {
  return split(
    entries.map((each) => ({ ...each, xml: urlXml(each) })),
    limits,
  ).map((urls) => ({
    xml: around(urls.map(({ xml }) => xml).join('\n')),
    changed: newest(urls.map(({ changed }) => changed)),
  }));
}

/** The address, under the base path, of a part of the sitemap; parts count from 1. */
export function sitemapPartAddress(part: number, { addresses }: Edition): string {
  return addresses.file(`sitemap-${String(part)}.xml`);
}

/** The index that names every part (sitemaps.org, "Sitemap index files"). */
export function sitemapIndex(parts: readonly SitemapPart[], edition: Edition): string {
  const sitemaps = parts.map(({ changed }, index) =>
    element(
      'sitemap',
      {},
      element('loc', {}, edition.addresses.absolute(sitemapPartAddress(index + 1, edition))),
      changed && element('lastmod', {}, changed.iso),
    ),
  );
  return xmlDocument(element('sitemapindex', { xmlns: namespace }, ...sitemaps));
}

export const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';

function urlXml({ address, changed, alternates = [] }: SitemapEntry): string {
  return element(
    'url',
    {},
    element('loc', {}, address),
    changed && element('lastmod', {}, changed.iso),
    ...alternates.map(({ hreflang, href }) => element('xhtml:link', { rel: 'alternate', hreflang, href })),
  ).xml;
}

function around(urls: string): string {
  return xmlDocument({ xml: `<urlset xmlns="${namespace}" xmlns:xhtml="${xhtml}">\n${urls}\n</urlset>` });
}

function split<T extends { xml: string }>(urls: readonly T[], limits: typeof sitemapLimits): T[][] {
  const parts: T[][] = [];
  const frame = Buffer.byteLength(around(''));
  let part: T[] = [];
  let bytes = frame;
  for (const url of urls) {
    const own = Buffer.byteLength(url.xml) + 1;
    if (part.length === 0 || part.length >= limits.addresses || bytes + own > limits.bytes) {
      part = [];
      bytes = frame;
      parts.push(part);
    }
    part.push(url);
    bytes += own;
  }
  return parts;
}

function newest(changes: readonly (Moment | undefined)[]): Moment | undefined {
  return changes.reduce((a, b) => (b && (!a || b.instant > a.instant) ? b : a), undefined);
}
