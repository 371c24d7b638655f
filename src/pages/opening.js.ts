import type { APIRoute } from 'astro';

import { opening } from '../components/script-files.ts';

export const GET: APIRoute = () =>
  new Response(opening, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
