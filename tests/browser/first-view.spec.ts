import type { Page, Response } from '@playwright/test';

import { weigh } from '../site/weighing.ts';
import { shifts } from './moved.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

/** What a story may cost a phone until its reader does something: bytes, text compressed, and requests. */
const most = { bytes: 100_000, requests: 4 };

/** What a browser fetches for itself: for its tabs, and to install the paper. */
const forTheBrowser = /\/(?:icons\/|manifest\.webmanifest$)/;

const isText = /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg)/;

/** What a page has a browser fetch until it is still, less what is for the browser itself. */
async function fetchedFor(page: Page, address: string): Promise<{ path: string; bytes: number; type: string }[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  const all = responses.map(async (response) => {
    const body = await response.body();
    const type = response.headers()['content-type'] ?? '';
    const bytes = isText.test(type) ? weigh(body.toString()) : body.length;
    return { path: new URL(response.url()).pathname, bytes, type };
  });
  return (await Promise.all(all)).filter(({ path }) => !forTheBrowser.test(path));
}

// Another host that is asked for anything fails every test: reader.ts.
test.describe('until the reader does something,', { tag: ['@scripts', '@not-desktop'] }, () => {
  test('a story is one page, its lead picture and its letters, and light', async ({ page }) => {
    const fetched = await fetchedFor(page, pageTypes['a story']);
    expect(fetched.length, JSON.stringify(fetched)).toBeLessThanOrEqual(most.requests);
    expect(
      fetched.reduce((sum, { bytes }) => sum + bytes, 0),
      JSON.stringify(fetched),
    ).toBeLessThanOrEqual(most.bytes);
    const types = fetched.map(({ type }) => type);
    expect(types).toContain('image/avif');
    expect(types).toContain('font/woff2');
    expect(await shifts(page)).toEqual([]);
  });

  test('the letters come after the words have been painted, and on the next page with them', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const fonts = (): number => asked.filter((address) => address.endsWith('.woff2')).length;
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const before = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length;
        if (list.getEntriesByName('first-contentful-paint').length > 0)
          sessionStorage.setItem('before', String(before));
      }).observe({ type: 'paint', buffered: true });
    });
    await page.goto(pageTypes['a story'], { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => sessionStorage.getItem('before'))).toBe('0');
    expect(fonts()).toBeGreaterThan(0);
    const family = await page.locator('h1').evaluate((headline) => getComputedStyle(headline).fontFamily);
    expect(family).toMatch(/^Newsreader/);
    await page.locator('.nameplate a').click();
    await expect(page).toHaveURL('/');
    expect(await page.evaluate(() => document.documentElement.dataset['letters'])).toBeUndefined();
    await expect(page.locator('link[rel=preload][as=font]')).not.toHaveCount(0);
  });

  for (const type of ['the front page', 'a section', 'live coverage'] as const) {
    test(`nothing moves on ${type}`, async ({ page }) => {
      await fetchedFor(page, pageTypes[type]);
      expect(await shifts(page)).toEqual([]);
    });
  }
});
