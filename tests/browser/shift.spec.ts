import type { Route } from '@playwright/test';

import { keepOnly, seenAppeals } from './appeals.ts';
import { shifts } from './moved.ts';
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
      await expect(seenAppeals(page).first()).toBeVisible();
      expect(await shifts(page)).toEqual([]);
      await keepOnly(page, { 'appeal-closed': `any:${String(Date.now())}` });
      await page.reload();
      await expect(seenAppeals(page)).toHaveCount(0);
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
});

async function late(route: Route): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  await route.continue();
}
