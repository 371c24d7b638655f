import { sites } from '../site/sites.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

const { address: home } = sites.base;

test.describe('under a base path', { tag: '@desktop' }, () => {
  test('every type of page opens, with all that belongs to it', async ({ page }) => {
    for (const [type, address] of Object.entries(pageTypes)) {
      const response = await page.goto(home + address);
      expect(response?.status(), type).toBe(200);
      await expect(page.getByRole('heading', { level: 1 }), type).toBeVisible();
      const broken = await page.evaluate(() =>
        [...document.images]
          .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
          .map(({ src }) => src),
      );
      expect(broken, type).toEqual([]);
    }
  });

  test('a reader walks from the front page to a story, its writer and back', async ({ page }) => {
    await page.goto(home);
    await page.locator('.front-lead a').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ferry slip to close');
    await page.locator('.byline a').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tomasz Wilk');
    await page.locator('.nameplate a').click();
    await expect(page).toHaveURL(home);
  });

  test('an old address leads to its story', async ({ page }) => {
    await page.goto(`${home}culture/2025/osk-bell-comes-home/`);
    await expect(page).toHaveURL(`${home}2025/08/19/museum-returns-the-osk-bell/`);
    await page.goto(`${home}stories/4127.html`);
    await expect(page).toHaveURL(`${home}2025/08/19/museum-returns-the-osk-bell/`);
  });
});

test.describe('under a base path, at an address at which nothing is', { tag: '@desktop' }, () => {
  test.use({ expectedTroubles: missingPage });

  test('the page that says so leads back under it', async ({ page }) => {
    const response = await page.goto(home + nowhere);
    expect(response?.status()).toBe(404);
    await page.getByRole('main').getByRole('link', { name: 'Front page' }).click();
    await expect(page).toHaveURL(home);
  });
});
