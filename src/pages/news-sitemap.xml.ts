import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { newsSitemap } from '../syndication/news-sitemap.ts';

export const GET: APIRoute = () =>
  new Response(newsSitemap(currentEdition()), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
