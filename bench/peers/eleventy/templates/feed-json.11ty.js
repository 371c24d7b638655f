import { jsonFeed } from '../feeds.js';

export const data = { permalink: '/feed.json' };

export const render = ({ site, collections }) => jsonFeed(collections.stories.slice(0, site.titleFeedLength), site);
