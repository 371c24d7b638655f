import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { titleFeed } from '../syndication/feed.ts';
import { rss } from '../syndication/rss.ts';

export const GET: APIRoute = async () => {
  const edition = currentEdition();
  const feed = await rss(titleFeed('feed.xml', edition), edition);
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
