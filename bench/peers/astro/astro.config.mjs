import { readFileSync } from 'node:fs';

import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

const { url } = JSON.parse(readFileSync('site.json', 'utf8'));

/** The newspaper as Astro's documentation has it: content collections, the glob loader, its own Markdown, its RSS and sitemap packages. */
export default defineConfig({
  site: url,
  integrations: [sitemap()],
  // Beside the newspaper and not in node_modules, which every run shares.
  cacheDir: './.cache',
});
