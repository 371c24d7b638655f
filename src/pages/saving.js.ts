import type { APIRoute } from 'astro';

import { saving } from '../components/script-files.ts';

export const GET: APIRoute = () =>
  new Response(saving, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
