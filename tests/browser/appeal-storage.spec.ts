import type { Page } from '@playwright/test';

import { appealAt, appeals, closeButton, headline, keepOnly, seenAppeals, story, supporterButton } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

// That no error comes of it is watched by the reader's page itself.
const broken: Record<string, (page: Page) => Promise<unknown>> = {
  'is blocked': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }),
  'is full': (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }),
};

test.describe('where what the browser keeps', { tag: ['@scripts', '@desktop'] }, () => {
  for (const [how, breakStorage] of Object.entries(broken)) {
    test(`${how}, an appeal stands in its first words, closes for this page, and breaks nothing`, async ({ page }) => {
      await breakStorage(page);
      await page.addInitScript(() => (Math.random = () => 0.9));
      await page.goto(story);
      await expect(seenAppeals(page)).toHaveCount(3);
      await expect(page.getByRole('region', { name: appeals.end.heading })).toBeVisible();
      await expect(page.locator('.read-count')).toBeHidden();
      await closeButton(page, 'top').click();
      await expect(seenAppeals(page)).toHaveCount(0);
      await expect(headline(page)).toBeFocused();
      await page.reload();
      await expect(seenAppeals(page)).toHaveCount(3);
      await supporterButton(page, 'inline').click();
      await expect(seenAppeals(page)).toHaveCount(0);
      // It would not be true.
      await expect(page.getByText('will show you no appeal for 180 days').filter({ visible: true })).toHaveCount(0);
    });

    test(`${how}, nothing is claimed to be remembered`, async ({ page }) => {
      await breakStorage(page);
      await page.goto(pageTypes['the page of thanks']);
      await expect(headline(page)).toHaveText('Thank you');
      await expect(page.getByText('remembers for 180 days')).toBeHidden();
      await page.goto(pageTypes['the privacy page']);
      await expect(page.locator('.privacy-controls .now:visible')).toHaveCount(0);
      await page.getByRole('button', { name: 'Forget all of it' }).click();
      await expect(page.getByRole('status')).toHaveText('Forgotten.');
    });
  }

  test('is rubbish, all appeals stand, in one wording, and can be closed', async ({ page }) => {
    const toCome = String(Date.parse('2126-01-01'));
    const all = ['', 'yes', '-1', '{}', ': ::: :', 'a:b c:', `CKW4:${toCome}`, toCome, 'null', '💥'.repeat(999)];
    for (const rubbish of all) {
      const names = ['appeal-closed', 'appeal-supporter', 'appeal-wording', 'stories-read'];
      await keepOnly(page, Object.fromEntries(names.map((name) => [name, rubbish])));
      await page.goto(story);
      await expect(seenAppeals(page), rubbish).toHaveCount(3);
      await expect(appealAt(page, 'end'), rubbish).toHaveCount(1);
      await expect(page.locator('.read-count'), rubbish).toBeHidden();
    }
    await closeButton(page, 'end').click();
    await page.reload();
    await expect(headline(page)).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(0);
  });
});
