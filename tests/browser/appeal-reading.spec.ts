import { headline, kept, keepOnly, seenAppeals } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const stories = ['a story', 'a long read with notes', 'a story with a correction', 'a story with a table'] as const;

test.describe('how many stories were read', { tag: ['@scripts', '@desktop'] }, () => {
  test('is said from three on, and counts neither a reload nor the Back button', async ({ page }) => {
    const line = page.locator('.read-count');
    await page.goto(pageTypes[stories[0]]);
    await expect(line).toBeHidden();
    await page.reload();
    await page.goto(pageTypes[stories[1]]);
    await expect(line).toBeHidden();
    await page.goBack();
    await expect(headline(page)).toBeVisible();
    await expect(line).toBeHidden();
    await page.goto(pageTypes[stories[2]]);
    await expect(line).toHaveText('You have read 3 stories this month.');
    await expect(line).toBeVisible();
    await page.reload();
    await expect(line).toHaveText('You have read 3 stories this month.');
    await page.goto(pageTypes[stories[3]]);
    await expect(line).toHaveText('You have read 4 stories this month.');

    // A page that is no story says the number and does not add to it.
    await page.goto('');
    await expect(line).toHaveText('You have read 4 stories this month.');
    await page.goto(pageTypes['a section']);
    await expect(line).toHaveText('You have read 4 stories this month.');
    expect((await kept(page))['stories-read']).toMatch(/^\d{4}-\d{2} 4$/);
  });

  test('begins anew with the month', async ({ page }) => {
    await keepOnly(page, { 'stories-read': '2026-10 41' });
    await page.clock.setFixedTime('2026-10-31T23:00:00Z');
    await page.goto(pageTypes['a section']);
    await expect(page.locator('.read-count')).toHaveText('You have read 41 stories this month.');
    await page.clock.setFixedTime('2026-11-01T12:00:00Z');
    await page.goto(pageTypes['a section']);
    await expect(headline(page)).toBeVisible();
    await expect(page.locator('.read-count')).toBeHidden();
  });

  test('is worded by number', async ({ page }) => {
    // The demonstration newspaper says it from three on; English has another word for one.
    await page.route('**/news/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('data-from="3"', 'data-from="1"') });
    });
    const month = (): Promise<string> =>
      page.evaluate(() => `${new Date().getFullYear()}-${String(new Date().getMonth() + 1).padStart(2, '0')}`);
    for (const [count, words] of [
      [1, 'You have read 1 story this month.'],
      [2, 'You have read 2 stories this month.'],
      [1234, 'You have read 1,234 stories this month.'],
    ] as const) {
      await keepOnly(page, {});
      await keepOnly(page, { 'stories-read': `${await month()} ${count}` });
      await page.goto(pageTypes['a section']);
      await expect(page.locator('.read-count')).toHaveText(words);
    }
  });

  test('is not counted on a story that asks for nothing', async ({ page }) => {
    await page.goto(pageTypes['a sensitive story']);
    await expect(headline(page)).toBeVisible();
    expect(await kept(page)).toEqual({});
  });
});

test('without scripts nothing is said of it', { tag: '@no-script' }, async ({ page }) => {
  await page.goto(pageTypes[stories[0]]);
  await expect(seenAppeals(page).first()).toBeVisible();
  await expect(page.locator('.read-count')).toBeHidden();
});
