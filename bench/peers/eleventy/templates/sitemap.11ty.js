import { sitemap } from '../feeds.js';

export const data = {
  pagination: { data: 'collections.sitemapParts', size: 1, alias: 'part' },
  permalink: ({ pagination }) => `/sitemap-${pagination.pageNumber + 1}.xml`,
};

export const render = ({ part }) => sitemap(part);
