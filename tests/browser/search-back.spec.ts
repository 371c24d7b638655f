import { keptForBack } from './back.ts';
import { expect, test } from './reader.ts';

test.use(keptForBack);

test('a search that comes back as it was left still answers', { tag: ['@scripts', '@desktop'] }, async ({ page }) => {
  const found = page.locator('.search-list > li');
  await page.goto('search/?q=ferry');
  await expect(found.first()).toBeVisible();
  await found.first().getByRole('link').click();
  await expect(page.locator('article.story')).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL('/search/?q=ferry');
  await expect(found.first()).toBeVisible();
  await page.getByRole('searchbox').fill('lighthouse');
  await expect(found.first()).toContainText('What a lighthouse is for');
});
