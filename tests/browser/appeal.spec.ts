import type { Page } from '@playwright/test';

import { sites } from '../site/sites.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const story = pageTypes['a story'];
const closeButton = (page: Page) => page.getByRole('button', { name: 'Close this appeal for 30 days' });
const appeal = (page: Page) => page.getByRole('region', { name: 'This paper belongs to the people who read it' });
const rest = (page: Page) => appeal(page).getByText('Most members give £6 a month');

test('the appeal is there, its first paragraph shown and the rest a press away', async ({ page }) => {
  await page.goto(story);
  await expect(appeal(page)).toBeVisible();
  await expect(appeal(page).getByText('Every story here is free to read')).toBeVisible();
  await expect(rest(page)).toBeHidden();
  await appeal(page).getByText('Read more').click();
  await expect(rest(page)).toBeVisible();
  await expect(appeal(page).getByRole('link', { name: 'Support the Lantern' })).toHaveAttribute(
    'href',
    'https://give.example/lantern',
  );
});

test('the appeal opens by keyboard', async ({ page }) => {
  await page.goto(story);
  await appeal(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(rest(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(rest(page)).toBeHidden();
});

test('the appeal takes no focus', async ({ page }) => {
  await page.goto(story);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('the appeal is not printed', async ({ page }) => {
  await page.goto(story);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.appeal')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Support us' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const type of ['a sensitive story', 'a page without an appeal'] as const) {
  test(`${type} asks for nothing`, async ({ page }) => {
    await page.goto(pageTypes[type]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.appeal')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /support|give/i })).toHaveCount(0);
  });
}

test.describe('without scripts', { tag: '@no-script' }, () => {
  test('the appeal has no button that would do nothing', async ({ page }) => {
    await page.goto(story);
    await expect(appeal(page)).toBeVisible();
    await expect(page.locator('.appeal button')).toBeHidden();
    await expect(page.locator('.appeal button')).toHaveCount(1);
  });
});

test.describe('the appeal, closed,', { tag: '@scripts' }, () => {
  test('is gone, and the reader is at the headline', async ({ page }) => {
    await page.goto(story);
    await closeButton(page).click();
    await expect(appeal(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('leaves a reader with a keyboard in sight of where they are', async ({ page }) => {
    await page.goto(story);
    await closeButton(page).focus();
    await page.keyboard.press('Enter');
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toBeFocused();
    await expect(headline).toHaveCSS('outline-style', 'solid');
  });

  test('stays closed: on the same page, on others, and behind the Back button', async ({ page }) => {
    await page.goto(story);
    await closeButton(page).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(appeal(page)).toBeHidden();
    for (const address of ['/', pageTypes['a section'], pageTypes['a standing page']]) {
      await page.goto(address);
      await expect(page.locator('.appeal')).toBeHidden();
    }
    await page.goBack();
    await expect(page.locator('.appeal')).toBeHidden();
  });

  test('comes back after 30 days and not before', async ({ page }) => {
    const day = 86_400_000;
    const closed = Date.parse('2026-11-20T12:00:00Z');
    await page.clock.setFixedTime(closed);
    await page.goto(story);
    await closeButton(page).click();
    await page.clock.setFixedTime(closed + 30 * day - 1000);
    await page.reload();
    await expect(appeal(page)).toBeHidden();
    await page.clock.setFixedTime(closed + 30 * day);
    await page.reload();
    await expect(appeal(page)).toBeVisible();
    await expect(closeButton(page)).toBeVisible();
  });

  test('is remembered by this browser alone, as one moment', async ({ page }) => {
    await page.goto(story);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const before = Date.now();
    await closeButton(page).click();
    const kept = await page.evaluate(() => Object.entries(localStorage));
    expect(kept).toEqual([['appeal-closed', expect.stringMatching(/^\d{13}$/)]]);
    expect(Number(kept[0]?.[1])).toBeGreaterThanOrEqual(before);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    // Pictures come in when they come near; nothing else is asked for.
    expect(asked.filter((address) => !/\/(_pictures|icons)\//.test(address))).toEqual([]);
  });

  test('is so under a base path too', async ({ page }) => {
    await page.goto(sites.base.address);
    await closeButton(page).click();
    await page.goto(sites.base.address + story);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(appeal(page)).toBeHidden();
  });

  test('is closed for this page where the browser keeps nothing, and breaks nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(story);
    await closeButton(page).click();
    await expect(appeal(page)).toBeHidden();
    await page.reload();
    await expect(appeal(page)).toBeVisible();
  });

  test('stays open where what was kept is rubbish', async ({ page }) => {
    await page.goto(story);
    for (const rubbish of ['', 'yes', '-1', '{}', '99999999999999']) {
      await page.evaluate((kept) => localStorage.setItem('appeal-closed', kept), rubbish);
      await page.reload();
      await expect(appeal(page), rubbish).toBeVisible();
    }
  });
});

test.describe('the privacy page', () => {
  const forget = (page: Page) => page.locator('.privacy-controls button');

  test('lets a reader have all forgotten', { tag: '@scripts' }, async ({ page }) => {
    await page.goto(story);
    await closeButton(page).click();
    await page.goto(pageTypes['the privacy page']);
    await expect(page.locator('.appeal')).toBeHidden();
    await forget(page).click();
    await expect(page.getByRole('status')).toHaveText('Forgotten.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(story);
    await expect(appeal(page)).toBeVisible();
  });

  test('has no button that would do nothing', { tag: '@no-script' }, async ({ page }) => {
    await page.goto(pageTypes['the privacy page']);
    await expect(page.getByRole('heading', { name: 'What this browser keeps' })).toBeVisible();
    await expect(forget(page)).toHaveCount(1);
    await expect(forget(page)).toBeHidden();
  });
});
