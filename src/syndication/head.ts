import type { Edition } from '../edition/edition.ts';
import { paper } from '../schema/colours.ts';
import { addressOf, descriptionOf, titleOf } from './about-page.ts';
import { alternatesOf } from './alternates.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { authorFeed, sectionFeed, titleFeed, titleFeedFiles, topicFeed } from './feed.ts';
import type { FeedHead, TitleFeedFile } from './feed.ts';
import { openGraph } from './open-graph.ts';
import type { PageHead } from './page.ts';
import { siteIcons } from './site-pictures.ts';

/** One element of a page's head, as data. */
export type HeadTag = { tag: 'title'; content: string } | { tag: 'meta' | 'link'; attrs: Record<string, string> };

/**
 * What the head of a page says of it: title, description, canonical address, the same story in other languages, Open Graph and Twitter's card, feeds, colours, icons,
 * manifest. Text is as it is, unescaped: whoever prints it escapes it.
 */
export function headOf(page: PageHead, edition: Edition): HeadTag[] {
  const description = descriptionOf(page, edition);
  const address = addressOf(page, edition);
  return [
    { tag: 'title', content: titleOf(page, edition) },
    ...(description === undefined ? [] : [meta('description', description)]),
    meta('robots', unlisted.has(page.type) ? 'noindex' : 'max-image-preview:large'),
    ...(address === undefined
      ? []
      : [link('canonical', edition.addresses.absolute(address)), ...onion(address, edition)]),
    ...(page.type === 'story' ? alternatesOf(page.story, edition) : []).map(({ hreflang, href }) =>
      link('alternate', href, { hreflang }),
    ),
    ...openGraph(page, edition),
    ...feedLinks(page, edition),
    ...appearance(edition),
  ];
}

/** Where the page stands as an onion service: a page may say so itself (Tor Browser, Onion-Location), so that no server need be told. */
function onion(address: string, { publication, addresses }: Edition): HeadTag[] {
  if (publication.onion === undefined) return [];
  const content = publication.onion.replace(/\/*$/, '/') + address.slice(addresses.base.length);
  return [{ tag: 'meta', attrs: { 'http-equiv': 'onion-location', content } }];
}

/** What no search engine should send a reader to. */
const unlisted = new Set<PageHead['type']>(['notFound', 'thanks', 'search', 'offline']);

const feedTypes: Record<TitleFeedFile, string> = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** The page's own feed, then the title's three: a reader of feeds that takes the first takes what the page is about. */
function feedLinks(page: PageHead, edition: Edition): HeadTag[] {
  const own = ownFeed(page, edition);
  return [
    ...(own ? [feedLink('feed.xml', own)] : []),
    ...titleFeedFiles.map((file) => feedLink(file, titleFeed(file, edition))),
  ];
}

function feedLink(file: TitleFeedFile, { self, title }: FeedHead): HeadTag {
  return link('alternate', self, { type: feedTypes[file], title });
}

function ownFeed(page: PageHead, edition: Edition): FeedHead | undefined {
  if (page.type === 'section') return sectionFeed(page.section, edition);
  if (page.type === 'author') return authorFeed(page.person, edition);
  if (page.type === 'corrections') return correctionsFeed(edition);
  const topic = page.type === 'topic' ? edition.byTopic.get(page.topic.slug) : undefined;
  return topic && topicFeed(topic, edition);
}

function appearance(edition: Edition): HeadTag[] {
  const icons = siteIcons(edition);
  return [
    meta('theme-color', paper.light, { media: '(prefers-color-scheme: light)' }),
    meta('theme-color', paper.dark, { media: '(prefers-color-scheme: dark)' }),
    ...icons
      .filter(({ purpose }) => purpose === 'favicon')
      .map(({ address, type, size }) =>
        link('icon', address, { type, sizes: size === 'any' ? size : `${String(size)}x${String(size)}` }),
      ),
    // Without one, browsers would ask for a favicon.ico that is not there.
    ...(icons.length === 0 ? [link('icon', 'data:,')] : []),
    ...icons.filter(({ purpose }) => purpose === 'apple-touch').map(({ address }) => link('apple-touch-icon', address)),
    link('manifest', edition.addresses.file('manifest.webmanifest')),
  ];
}

function meta(name: string, content: string, more: Record<string, string> = {}): HeadTag {
  return { tag: 'meta', attrs: { name, ...more, content } };
}

function link(rel: string, href: string, more: Record<string, string> = {}): HeadTag {
  return { tag: 'link', attrs: { rel, ...more, href } };
}
