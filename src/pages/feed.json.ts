import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { titleFeed } from '../syndication/feed.ts';
import { jsonFeed } from '../syndication/json-feed.ts';

export const GET: APIRoute = async () => {
  const edition = currentEdition();
  const feed = await jsonFeed(titleFeed('feed.json', edition), edition);
  return new Response(feed, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
