import type { Edition } from '../../../src/edition/edition.ts';
import { atom } from '../../../src/syndication/atom.ts';
import { titleFeed } from '../../../src/syndication/feed.ts';
import { jsonFeed } from '../../../src/syndication/json-feed.ts';
import { rss } from '../../../src/syndication/rss.ts';
import { readXml } from '../../fixtures/xml.ts';
import type { Element } from '../../fixtures/xml.ts';

export interface JsonFeed extends Record<string, unknown> {
  items: (Record<string, unknown> & { content_html: string })[];
}

/** The title's feed as it is printed, a format each. */
export const rssOf = (edition: Edition): Promise<string> => rss(titleFeed('feed.xml', edition), edition);
export const atomOf = (edition: Edition): Promise<string> => atom(titleFeed('atom.xml', edition), edition);
export const jsonTextOf = (edition: Edition): Promise<string> => jsonFeed(titleFeed('feed.json', edition), edition);

/** The same, read again as a reader of feeds does. */
export const channelOf = async (edition: Edition): Promise<Element> =>
  readXml(await rssOf(edition)).one('rss', 'channel');
export const feedOf = async (edition: Edition): Promise<Element> => readXml(await atomOf(edition)).one('feed');
export const jsonOf = async (edition: Edition): Promise<JsonFeed> => JSON.parse(await jsonTextOf(edition)) as JsonFeed;
