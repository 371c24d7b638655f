import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startBrowser } from '../../bench/lighthouse/browser.ts';
import type { Browser } from '../../bench/lighthouse/browser.ts';
import { measure } from '../../bench/lighthouse/measure.ts';
import { demoPages, newestStory } from '../../bench/lighthouse/pages.ts';
import type { PageToMeasure } from '../../bench/lighthouse/pages.ts';
import { builtSite } from '../../bench/lighthouse/sites.ts';
import { serve } from '../../src/newsroom/serve.ts';
import type { Served } from '../../src/newsroom/serve.ts';
import { findChromium } from '../chromium.ts';
import { sites } from './sites.ts';

const chromium = findChromium();

// Some seconds a page: TEST_LONG. How fast a page is hangs on the machine too: `npm run bench -- lighthouse` tells that.
describe.skipIf(process.env['TEST_LONG'] === undefined || chromium === undefined)('Lighthouse', () => {
  let browser: Browser | undefined;
  let server: Served | undefined;

  beforeAll(async () => {
    server = await serve({ dir: sites.demo.options.outDir, port: 0 });
    browser = await startBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const holds = async (page: PageToMeasure, address = ''): Promise<void> => {
    const categories = ['accessibility', 'best-practices', 'seo'] as const;
    const { scores, faults } = await measure(address + page.address, browser?.port ?? 0, categories);
    // A page that asks not to be listed is marked down for that, and must be for nothing else.
    expect(faults).toEqual(page.listed ? [] : ['is-crawlable']);
    expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, ...(page.listed && { seo: 100 }) });
  };

  it.each(demoPages)('finds nothing to better for everyone, in good practice and for search: $name', (page) =>
    holds(page, server?.address),
  );

  it('finds nothing to better in a story in Arabic', async () => {
    const dir = await builtSite('tests/fixtures/arabic');
    const arabic = await serve({ dir, port: 0 });
    try {
      await holds(await newestStory(dir, 'Story in Arabic'), arabic.address);
    } finally {
      await arabic.close();
    }
  });
});
