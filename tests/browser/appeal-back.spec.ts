import { keptForBack } from './back.ts';
import { closeButton, headline, keepOnly, seenAppeals, story, supporterButton } from './appeals.ts';
import { expect, test } from './reader.ts';

test.use(keptForBack);

test.describe('a page that comes back as it was left', { tag: ['@scripts', '@desktop'] }, () => {
  test('shows no appeal that was closed since, and none to who has said that they give', async ({ page }) => {
    for (const button of [closeButton, supporterButton]) {
      await keepOnly(page, {});
      await page.goto(story);
      await expect(seenAppeals(page)).toHaveCount(3);
      await page.evaluate(() => Object.assign(window, { asItWas: true }));
      await page.goto('');
      await button(page, 'top').click();
      // What comes back as it was is not loaded again.
      await page.goBack({ waitUntil: 'commit' });
      await expect(headline(page)).toHaveText(/library open/);
      expect(await page.evaluate(() => 'asItWas' in window)).toBe(true);
      await expect(seenAppeals(page)).toHaveCount(0);
    }
  });
});
