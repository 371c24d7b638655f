import { rss } from '../feeds.js';

export const data = {
  pagination: { data: 'collections.listFeeds', size: 1, alias: 'feed' },
  permalink: ({ feed }) => `${feed.address}feed.xml`,
};

export const render = ({ feed, site }) => rss(feed, site);
