import type { Page } from '@playwright/test';

import { keepOnly } from './appeals.ts';
import { shifts } from './moved.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const story = pageTypes['a story'];

const choice = (page: Page, name: string) => page.locator('.choices').getByRole('radio', { name, exact: true });

/** How the page looks: its paper, and the size of its text in pixels. */
const look = (page: Page): Promise<{ paper: string; text: number }> =>
  page.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    text: Number.parseFloat(getComputedStyle(document.body).fontSize),
  }));

/** Has every page say how it looked in the first frame that was drawn of it. */
async function watchFirstFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      if (!document.querySelector('main')) return void requestAnimationFrame(look);
      const { backgroundColor } = getComputedStyle(document.documentElement);
      sessionStorage.setItem('first', `${backgroundColor} ${getComputedStyle(document.body).fontSize}`);
    };
    requestAnimationFrame(look);
  });
}

const firstFrame = (page: Page): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('first'));

test.describe('text and colours', { tag: ['@scripts', '@desktop'] }, () => {
  test.use({ colorScheme: 'light' });

  test('follow the choice at once, on every page, from its first frame, and nothing moves for it', async ({ page }) => {
    await page.goto(story);
    const before = await look(page);
    await choice(page, 'Dark').check();
    await choice(page, 'Large').check();
    const after = await look(page);
    expect(after.paper).not.toBe(before.paper);
    expect(after.text / before.text).toBeCloseTo(1.25, 1);
    await watchFirstFrame(page);
    for (const address of ['', story, pageTypes['a section']]) {
      await page.goto(address);
      expect(await firstFrame(page), address).toBe(`${after.paper} ${String(after.text)}px`);
      expect(await shifts(page), address).toEqual([]);
      await expect(choice(page, 'Dark')).toBeChecked();
      await expect(choice(page, 'Large')).toBeChecked();
    }
  });

  test('grow with every step, and a story stays within a phone’s width', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(story);
    const sizes: number[] = [];
    for (const name of ['Usual', 'Larger', 'Large', 'Very large']) {
      await choice(page, name).check();
      sizes.push((await look(page)).text);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect((sizes[3] ?? 0) / (sizes[0] ?? 1)).toBeGreaterThan(1.4);
  });

  test('may go against the device, and back to it', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(story);
    const dark = await look(page);
    await choice(page, 'Light').check();
    expect(await look(page)).not.toEqual(dark);
    await choice(page, 'As the device').check();
    expect(await look(page)).toEqual(dark);
    // What a page is anyway is not kept.
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
  });

  test('can be chosen with the keyboard alone', async ({ page }) => {
    await page.goto(story);
    const { text } = await look(page);
    await page.getByRole('link', { name: 'Text and colours' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(choice(page, 'Usual')).toBeFocused();
    await expect(choice(page, 'Usual')).toBeInViewport();
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, 'Larger')).toBeChecked();
    expect((await look(page)).text).toBeGreaterThan(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await expect(choice(page, 'Dark')).toBeChecked();
  });

  test('are listed with what the browser keeps, and forgotten with it', async ({ page }) => {
    await page.goto(story);
    await choice(page, 'Dark').check();
    await choice(page, 'Large').check();
    await page.goto(pageTypes['the privacy page']);
    for (const name of ['theme', 'text-size']) await expect(page.locator(`[data-name=${name}] .now`)).toBeVisible();
    await page.getByRole('button', { name: 'Forget all of it' }).click();
    await expect(page.getByRole('status')).toHaveText('Forgotten.');
    await page.goto(story);
    await expect(choice(page, 'Usual')).toBeChecked();
    await expect(choice(page, 'As the device')).toBeChecked();
  });

  test('are those of the device where rubbish was kept', async ({ page }) => {
    await page.goto(story);
    const plain = await look(page);
    await keepOnly(page, { theme: 'neon', 'text-size': '99', light: '{}' });
    await page.reload();
    expect(await look(page)).toEqual(plain);
    await expect(choice(page, 'Usual')).toBeChecked();
  });

  test('hold for this page where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(story);
    const before = await look(page);
    await choice(page, 'Dark').check();
    expect((await look(page)).paper).not.toBe(before.paper);
    await page.reload();
    expect(await look(page)).toEqual(before);
  });
});

test('without scripts no choice is offered', { tag: '@no-script' }, async ({ page }) => {
  await page.goto(story);
  await expect(page.locator('.choices')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Text and colours' })).toHaveCount(0);
});
