import type { Page } from '@playwright/test';

import { barriers } from './barriers.ts';
import { violations } from './equal-access.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';
import { withoutItsScripts } from './without-scripts.ts';

/*
 * What is narrow, and what is large, is looked at in widths.spec.ts and media.spec.ts. With TEST_LONG, everyone.spec.ts looks at
 * every type of page in every way that readers do.
 */

/** Pages on which scripts make a difference. */
const scripted = ['a story', 'live coverage', 'the privacy page', 'the saved stories', 'the search'] as const;

async function expectOpen(page: Page, type: string, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), type).toBe(200);
  await expect(page.getByRole('heading', { level: 1 }), type).toBeVisible();
  await expect(page.getByRole('main'), type).toBeVisible();
}

for (const [type, address] of Object.entries(pageTypes)) {
  test(`${type} opens, and shuts nobody out by light or by dark`, { tag: '@desktop' }, async ({ page }) => {
    await expectOpen(page, type, address);
    await expectNoBarriers(page);
  });
}

test('every type of page opens', { tag: '@not-desktop' }, async ({ page }) => {
  for (const [type, address] of Object.entries(pageTypes)) await expectOpen(page, type, address);
});

test.describe('as it stands without scripts,', { tag: '@no-script' }, () => {
  // What looks for barriers is a script itself: the page comes without its own instead.
  test.use({ javaScriptEnabled: true });

  for (const type of scripted) {
    test(`${type} shuts nobody out either`, async ({ page }) => {
      await withoutItsScripts(page);
      await page.goto(pageTypes[type]);
      await expect(page.locator('button:visible')).toHaveCount(0);
      expect(await barriers(page)).toEqual([]);
    });
  }
});

test.describe('an address at which nothing is', () => {
  test.use({ expectedTroubles: missingPage });

  test('has a page that says so and leads back', async ({ page }) => {
    const response = await page.goto(nowhere);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
    await page.getByRole('main').getByRole('link', { name: 'Front page' }).click();
    await expect(page).toHaveURL('/');
  });

  test('has a page that shuts nobody out', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(nowhere);
    await expectNoBarriers(page);
  });
});

/** By light all rules of both checkers; by dark those that look at colours. */
async function expectNoBarriers(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await barriers(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await barriers(page, 'colours'), 'by dark').toEqual([]);
}
