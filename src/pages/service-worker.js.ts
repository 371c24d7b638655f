import type { APIRoute } from 'astro';

import { serviceWorker } from '../components/script-files.ts';

export const GET: APIRoute = () =>
  new Response(serviceWorker, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
