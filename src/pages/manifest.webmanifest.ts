import type { APIRoute } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { manifest } from '../syndication/manifest.ts';

export const GET: APIRoute = async () =>
  new Response(manifest(await currentEdition()), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
