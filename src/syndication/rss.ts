import type { Edition, Moment } from '../edition/edition.ts';
import { lastChangeOf } from './changes.ts';
import type { Feed, FeedHead } from './feed.ts';
import { feedItems } from './feed-item.ts';
import type { FeedItem } from './feed-item.ts';
import { mediaContent } from './media.ts';
import { squareLogo } from './site-pictures.ts';
import { element, escaped, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification), with whole bodies in `content:encoded`, authors in `dc:creator` (RSS's own
 * `author` is an e-mail address), pictures in `media:content`, the language in `dc:language` where it is not the feed’s, and `atom:updated` where a story changed.
 * Throws where a body or a picture cannot be read any more.
 */
export async function rss(feed: Feed, edition: Edition): Promise<string> {
  return rssOf(feed, await feedItems(feed.stories, edition), edition);
}

/** The same for items of any sort, newest first. */
export function rssOf(feed: FeedHead, items: readonly FeedItem[], edition: Edition): string {
  const changed = lastChangeOf(items);
  const logo = squareLogo(edition);
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    element('description', {}, escaped(feed.description)),
    element('language', {}, edition.publication.language),
    changed && element('lastBuildDate', {}, rfc822(changed)),
    logo &&
      element(
        'image',
        {},
        element('url', {}, logo.url),
        element('title', {}, feed.title),
        element('link', {}, feed.home),
      ),
    ...items.map((each) => item(each, edition.publication.language)),
  );
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, channel));
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

function item(
  { address, headline, standfirst, html, published, updated, authors, categories, picture, language }: FeedItem,
  feedLanguage: string,
): Markup {
  return element(
    'item',
    {},
    element('title', {}, headline),
    element('link', {}, address),
    element('guid', { isPermaLink: 'true' }, address),
    element('pubDate', {}, rfc822(published)),
    updated && element('atom:updated', {}, updated.iso),
    language === feedLanguage ? undefined : element('dc:language', {}, language),
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    ...categories.map((category) => element('category', { domain: category.address }, category.name)),
    // The description is HTML by the specification, the standfirst is plain text: hence escaped once more than usual.
    standfirst === undefined ? undefined : element('description', {}, escaped(standfirst)),
    picture && mediaContent(picture),
    element('content:encoded', {}, html),
  );
}

function rfc822({ instant }: Moment): string {
  return new Date(instant).toUTCString();
}
