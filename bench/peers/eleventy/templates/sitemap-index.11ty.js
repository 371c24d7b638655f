import { sitemapIndex } from '../feeds.js';

export const data = { permalink: '/sitemap.xml' };

export const render = ({ site, collections }) => sitemapIndex(collections.sitemapParts, site);
