import type { Edition } from '../edition/edition.ts';
import { changeOf } from './changes.ts';
import type { Feed } from './feed.ts';
import { feedItems } from './feed-item.ts';
import type { FeedItem } from './feed-item.ts';
import { siteIcons, squareLogo } from './site-pictures.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Throws where a body or a picture cannot be read any more. */
export async function jsonFeed(feed: Feed, edition: Edition): Promise<string> {
  const { publication, addresses } = edition;
  const items = await feedItems(feed.stories, edition);
  const favicon = siteIcons(edition).find(({ purpose, type }) => purpose === 'favicon' && type === 'image/png');
  const printed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    icon: squareLogo(edition)?.url,
    favicon: favicon && addresses.absolute(favicon.address),
    authors: [{ name: publication.name, url: feed.home }],
    language: publication.language,
    items: items.map(itemOf),
  };
  return `${JSON.stringify(printed)}\n`;
}

// What is undefined is not printed.
function itemOf(item: FeedItem): Record<string, unknown> {
  return {
    id: item.address,
    url: item.address,
    external_url: item.pointer ? item.source?.url : undefined,
    title: item.headline,
    summary: item.standfirst,
    content_html: item.html,
    image: item.picture?.url,
    date_published: item.published.iso,
    date_modified: changeOf(item).iso,
    authors: item.authors.length > 0 ? item.authors.map(({ name, address }) => ({ name, url: address })) : undefined,
    tags: item.categories.map(({ name }) => name),
    language: item.language,
  };
}
