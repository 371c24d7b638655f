import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

/** The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [type, address] of Object.entries(pageTypes)) {
  test(`${type} opens, and shuts nobody out by light or by dark`, async ({ page, javaScriptEnabled }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
    if (javaScriptEnabled) await expectNoBarriers(page);
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
      expect(await barriers(new AxeBuilder({ page }).withTags(rules))).toEqual([]);
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
  expect(await barriers(new AxeBuilder({ page }).withTags(rules))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await barriers(new AxeBuilder({ page }).withRules(['color-contrast'])), 'by dark').toEqual([]);
}

async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error('no rule found anything to look at');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}
