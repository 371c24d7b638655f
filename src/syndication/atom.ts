import type { Edition } from '../edition/edition.ts';
import { changeOf, lastChangeOf } from './changes.ts';
import type { Feed } from './feed.ts';
import { feedItems } from './feed-item.ts';
import type { FeedItem } from './feed-item.ts';
import { mediaContent } from './media.ts';
import { squareLogo } from './site-pictures.ts';
import { element, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

/** A feed must say when it changed (RFC 4287, 4.1.1), and an empty one never did. */
const never = '1970-01-01T00:00:00Z';

/** A feed as Atom (RFC 4287). Throws where a body or a picture cannot be read any more. */
export async function atom(feed: Feed, edition: Edition): Promise<string> {
  const items = await feedItems(feed.stories, edition);
  const { publication } = edition;
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xml:lang': publication.language,
    },
    element('id', {}, feed.home),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    element('updated', {}, lastChangeOf(items)?.iso ?? never),
    element('author', {}, element('name', {}, publication.name), element('uri', {}, feed.home)),
    icon(edition),
    ...items.map((item) => entry(item, publication.language)),
  );
  return xmlDocument(root);
}

function icon(edition: Edition): Markup | undefined {
  const logo = squareLogo(edition);
  return logo && element('icon', {}, logo.url);
}

function entry(item: FeedItem, feedLanguage: string): Markup {
  const { address, headline, standfirst, html, language, published, authors, categories, picture, source } = item;
  return element(
    'entry',
    { 'xml:lang': language === feedLanguage ? undefined : language },
    element('id', {}, address),
    element('title', {}, headline),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    source?.url === undefined ? undefined : element('link', { rel: 'via', href: source.url, title: source.name }),
    element('published', {}, published.iso),
    element('updated', {}, changeOf(item).iso),
    ...authors.map((author) =>
      element(
        'author',
        {},
        element('name', {}, author.name),
        author.address === undefined ? undefined : element('uri', {}, author.address),
      ),
    ),
    ...categories.map(({ slug, name }) => element('category', { term: slug, label: name })),
    standfirst === undefined ? undefined : element('summary', {}, standfirst),
    picture && mediaContent(picture),
    element('content', { type: 'html' }, html),
  );
}
