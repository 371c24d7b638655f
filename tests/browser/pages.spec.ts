import type { Page } from '@playwright/test';

import { barriers } from './barriers.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

/** On a phone too: TEST_LONG. What is narrow, and what is large, is looked at in widths.spec.ts and media.spec.ts. */
const long = process.env['TEST_LONG'] !== undefined;

for (const [type, address] of Object.entries(pageTypes)) {
  test(`${type} opens, and shuts nobody out by light or by dark`, async ({ page, javaScriptEnabled, isMobile }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
    if (javaScriptEnabled && (!isMobile || long)) await expectNoBarriers(page);
  });
}

test.describe('as it stands without scripts,', { tag: '@no-script' }, () => {
  // What looks for barriers is a script itself: the page comes without its own instead.
  test.use({ javaScriptEnabled: true });

  for (const [type, address] of Object.entries(pageTypes)) {
    test(`${type} shuts nobody out either`, async ({ page }) => {
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/<script\b[^]*?<\/script>/g, '') });
      });
      await page.goto(address);
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

  test('has a page that shuts nobody out', { tag: '@scripts' }, async ({ page }) => {
    await page.goto(nowhere);
    await expectNoBarriers(page);
  });
});

/** All rules by light; by dark those that look at colours. */
async function expectNoBarriers(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await barriers(page, 'colours'), 'by dark').toEqual([]);
}
