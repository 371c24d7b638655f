import type { Page, Route } from '@playwright/test';

import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const types = ['the front page', 'a story', 'a section', 'an author'] as const;

test.describe('nothing moves while', { tag: '@scripts' }, () => {
  // Letters that come late are looked at below.
  test.use({ expectedTroubles: /ERR_FAILED/ });
  test.beforeEach(({ page }) => page.route(/\.woff2$/, (route) => route.abort()));

  for (const type of types) {
    test(`${type} comes in, with the appeal and with it closed`, async ({ page }) => {
      await page.goto(pageTypes[type]);
      expect(await shifts(page)).toEqual([]);
      await page.evaluate(() => localStorage.setItem('appeal-closed', String(Date.now())));
      await page.reload();
      await expect(page.locator('.appeal')).toBeHidden();
      expect(await shifts(page)).toEqual([]);
    });
  }

  test('a story comes in before its pictures', async ({ page }) => {
    await page.route(/_pictures/, late);
    await page.goto(pageTypes['a story']);
    expect(await shifts(page)).toEqual([]);
  });
});

test.describe('a page as it comes in', { tag: '@scripts' }, () => {
  test('hardly moves when its letters come late', async ({ page }) => {
    await page.route(/\.woff2$/, late);
    await page.goto(pageTypes['the front page']);
    const moved = (await shifts(page)).reduce((sum, { value }) => sum + value, 0);
    // What Web Vitals calls good is 0.1; how near to it depends on the fonts that the machine has.
    expect(moved).toBeLessThan(0.05);
  });

  test('the closed appeal is never painted', async ({ page }) => {
    await page.goto(pageTypes['a story']);
    await page.evaluate(() => localStorage.setItem('appeal-closed', String(Date.now())));
    // Seen at the moment the parser has put it in the page, before anything can have been painted.
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const appeal = document.querySelector('.appeal');
        if (appeal) seen.push(getComputedStyle(appeal).display);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    const seen = await page.evaluate(() => ('seen' in window ? window.seen : undefined));
    expect(new Set(seen as string[])).toEqual(new Set(['none']));
  });
});

async function late(route: Route): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  await route.continue();
}

interface Shift {
  /** The score of layout instability: 0 is still, 1 is everything. */
  value: number;
  what: string[];
}

/** What moved while the page came in, after all of it has been fetched and some frames have been drawn. */
async function shifts(page: Page): Promise<Shift[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    const moved: Shift[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry && 'sources' in entry)) continue;
        const sources = entry.sources as { node: Node | null }[];
        moved.push({ value: Number(entry.value), what: sources.map(({ node }) => node?.nodeName ?? '') });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return moved;
  });
}
