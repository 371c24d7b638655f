import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { robots } from '../syndication/robots.ts';

export const GET: APIRoute = async () =>
  new Response(robots(await currentEdition()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
