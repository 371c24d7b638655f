import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { titleFeed } from '../syndication/feed.ts';
import { atom } from '../syndication/atom.ts';

export const GET: APIRoute = async () => {
  const edition = currentEdition();
  const feed = await atom(titleFeed('atom.xml', edition), edition);
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
