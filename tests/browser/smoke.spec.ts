import { expect, test } from '@playwright/test';

import { sites } from '../site/sites.ts';

for (const [name, { address }] of Object.entries(sites)) {
  test.describe(`the site "${name}"`, () => {
    test('opens at its front page, without an error or a missing file', async ({ page }) => {
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
      });
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await page.waitForLoadState('networkidle');
      expect(troubles).toEqual([]);
    });

    test('answers with a page of its own for what is not there', async ({ page }) => {
      const response = await page.goto(`${address}no/such/page/`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}
