import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

test.describe('with that one response alone', () => {
  test.use({ expectedTroubles: /ERR_FAILED/ });

  test('a story can be read: its words, in their order and form', async ({ page }) => {
    let blocked = 0;
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      blocked++;
      await route.abort();
    });
    await page.goto(pageTypes['a story']);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('It is standing up out of habit')).toBeVisible();
    await expect(page.getByText('Key points')).toBeVisible();
    expect(blocked).toBeGreaterThan(0);
    const text = await page.locator('.body').boundingBox();
    const { width } = page.viewportSize() ?? { width: 0 };
    expect(text?.width).toBeLessThanOrEqual(640);
    expect(text?.width).toBeGreaterThan(Math.min(width, 640) * 0.85);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The picture's place is kept, with its description in it.
    const picture = await page.locator('.lead-picture img').boundingBox();
    expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(1.6, 1);
    await expect(page.locator('h1')).toHaveCSS('font-weight', '600');
  });
});
