import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { manifest } from '../syndication/manifest.ts';

export const GET: APIRoute = () =>
  new Response(manifest(currentEdition()), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
