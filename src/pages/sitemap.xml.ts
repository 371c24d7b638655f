import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { sitemapEntries, sitemapIndex, sitemapParts } from '../syndication/sitemap.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  const index = sitemapIndex(sitemapParts(sitemapEntries(edition)), edition);
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
