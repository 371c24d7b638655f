import type { Page } from '@playwright/test';

import { sites } from '../site/sites.ts';
import { appealAt, appeals, closeButton, day, headline, hour, kept, keepOnly, noon, openAt } from './appeals.ts';
import { seenAppeals, story } from './appeals.ts';
import type { Place } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const places = Object.keys(appeals) as Place[];

test.describe('an appeal, closed,', { tag: '@scripts' }, () => {
  test('is gone, and the reader is at the headline', async ({ page }) => {
    for (const place of places) {
      await keepOnly(page, {});
      await page.goto(story);
      await expect(closeButton(page, place)).toContainText('Close');
      await closeButton(page, place).click();
      await expect(appealAt(page, place)).toHaveCount(0);
      await expect(headline(page)).toBeFocused();
    }
  });

  for (const key of ['Enter', 'Space']) {
    test(
      `by keyboard alone, with ${key}, leaves the reader in sight of where they are`,
      { tag: '@keys' },
      async ({ page }) => {
        await page.goto(story);
        await tabTo(page, 'Close this appeal for 30 days');
        await expect(closeButton(page, 'top')).toHaveCSS('outline-style', 'solid');
        await page.keyboard.press(key);
        await expect(seenAppeals(page)).toHaveCount(0);
        await expect(headline(page)).toBeFocused();
        await expect(headline(page)).toHaveCSS('outline-style', 'solid');
        await expect(headline(page)).toBeInViewport();
        await page.keyboard.press('Tab');
        await expect(page.locator('.byline a').first()).toBeFocused();
      },
    );
  }

  test(
    'stays closed: on the same page, on others, and behind the Back button',
    { tag: '@desktop' },
    async ({ page }) => {
      await page.goto('');
      await page.goto(story);
      await closeButton(page, 'top').click();
      await page.reload();
      await expect(headline(page)).toBeVisible();
      await expect(seenAppeals(page)).toHaveCount(0);
      await page.goBack();
      await expect(headline(page)).toBeVisible();
      await expect(seenAppeals(page)).toHaveCount(0);
      for (const address of [pageTypes['a section'], pageTypes['a standing page']]) {
        await page.goto(address);
        await expect(headline(page)).toBeVisible();
        await expect(seenAppeals(page)).toHaveCount(0);
      }
    },
  );

  test('is remembered by this browser alone, as one moment', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(story);
    const before = await kept(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const then = Date.now();
    await closeButton(page, 'top').click();
    const { 'appeal-closed': closed = '', ...rest } = await kept(page);
    expect(closed).toMatch(/^[\w-]{8}:\d{13}$/);
    expect(Number(closed.split(':')[1])).toBeGreaterThanOrEqual(then);
    expect(rest).toEqual(before);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    // Pictures come in when they come near; nothing else is asked for.
    expect(asked.filter((address) => !/\/(_pictures|icons)\//.test(address))).toEqual([]);
  });

  test('is so under a base path too', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(sites.base.address);
    await closeButton(page, 'top').click();
    await page.goto(sites.base.address + story);
    await expect(headline(page)).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(0);
  });
});

test.describe('an appeal that was closed', { tag: ['@scripts', '@desktop'] }, () => {
  for (const place of ['top', 'inline'] as const) {
    const { quietDays } = appeals[place];
    test(`${place}, comes back after ${quietDays} days and not a second before`, async ({ page }) => {
      await openAt(page, story, noon);
      await closeButton(page, place).click();
      await openAt(page, story, noon + quietDays * day - 1000);
      await expect(headline(page)).toBeVisible();
      await expect(appealAt(page, place)).toHaveCount(0);
      await openAt(page, story, noon + quietDays * day);
      await expect(closeButton(page, place)).toBeVisible();
    });
  }

  test('hushes the others for an hour, and none longer than itself', async ({ page }) => {
    await openAt(page, story, noon);
    await closeButton(page, 'inline').click();
    await expect(seenAppeals(page)).toHaveCount(0);
    for (const address of [story, '']) {
      await openAt(page, address, noon + hour - 1000);
      await expect(headline(page)).toBeVisible();
      await expect(seenAppeals(page)).toHaveCount(0);
    }
    await openAt(page, story, noon + hour);
    await expect(closeButton(page, 'top')).toBeVisible();
    await expect(closeButton(page, 'end')).toBeVisible();
    await expect(appealAt(page, 'inline')).toHaveCount(0);
  });

  test('comes back sooner in other words, yet never within the hour', async ({ page }) => {
    await openAt(page, story, noon);
    await closeButton(page, 'top').click();
    // As if it had said something else then.
    await page.evaluate(() => {
      const [, moment = ''] = (localStorage.getItem('appeal-closed') ?? '').split(':');
      localStorage.setItem('appeal-closed', `otherwds:${moment}`);
    });
    await openAt(page, story, noon + hour - 1000);
    await expect(headline(page)).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(0);
    await openAt(page, story, noon + hour);
    await expect(closeButton(page, 'top')).toBeVisible();
  });

  test('and another after it are both remembered', async ({ page }) => {
    await openAt(page, story, noon);
    await closeButton(page, 'top').click();
    await openAt(page, story, noon + hour);
    await closeButton(page, 'end').click();
    await openAt(page, story, noon + 2 * hour);
    await expect(closeButton(page, 'inline')).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(1);
  });
});

/** Presses the Tab key until what has that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  for (let count = 0; count < 60 && (await named()) !== name; count++) await page.keyboard.press('Tab');
  expect(await named()).toBe(name);
}
