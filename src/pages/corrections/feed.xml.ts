import type { APIRoute } from 'astro';

import { currentEdition } from '../../edition/current.ts';
import { correctionsRss } from '../../syndication/corrections-feed.ts';

export const GET: APIRoute = () =>
  new Response(correctionsRss(currentEdition()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
