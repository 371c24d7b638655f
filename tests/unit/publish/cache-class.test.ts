import { expect, it } from 'vitest';

import { cacheClassOf, cacheControl } from '../../../src/publish/cache-class.ts';

it.each([
  '_astro/fonts/06936cbce8f64e9d.woff2',
  '_pictures/033757ab963a2548-320.avif',
  '_search/en/2026/fragment/en_789a9fb.pf_fragment',
  '_search/en/2026/pagefind.en_ea2badb85e.pf_meta',
  '_astro/search.B1x.js.br',
])('%s may be kept for ever', (file) => {
  expect(cacheControl[cacheClassOf(file)]).toContain('immutable');
});

it.each([
  'index.html',
  'index.html.gz',
  '2026/11/20/slug/index.html',
  'feed.xml',
  'service-worker.js',
  '_search/en/2026/pagefind-entry.json',
  '_search/en/2026/pagefind.js',
  '_search/en/2026/wasm.en.pagefind',
  'topics/_pictures/index.html',
  'icons/icon-192.png',
])('%s is asked for again', (file) => {
  expect(cacheControl[cacheClassOf(file)]).toBe('public, max-age=60, stale-while-revalidate=600');
});
