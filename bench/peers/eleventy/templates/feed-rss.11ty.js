import { rss } from '../feeds.js';

export const data = { permalink: '/feed.xml' };

export const render = ({ site, collections }) =>
  rss(
    {
      title: site.name,
      description: site.tagline,
      address: '/',
      its: collections.stories.slice(0, site.titleFeedLength),
    },
    site,
  );
