import { newsSitemap } from '../feeds.js';

export const data = { permalink: '/news-sitemap.xml' };

export const render = ({ site, collections }) => newsSitemap(collections.stories, site);
