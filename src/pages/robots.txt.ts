import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { robots } from '../syndication/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(currentEdition()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
