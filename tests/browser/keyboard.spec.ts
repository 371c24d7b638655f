import type { Page } from '@playwright/test';

import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

test('the first key leads over the masthead, and can be seen', { tag: '@keys' }, async ({ page }) => {
  await page.goto(pageTypes['a story']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#text$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').first()).toBeFocused();
});

test.describe('with a keyboard', { tag: '@desktop' }, () => {
  for (const type of ['the front page', 'a long read with notes', 'an author', 'a year', 'the privacy page'] as const) {
    test(`whatever can be reached in ${type} shows that it was, and is not hidden`, async ({ page }) => {
      await page.goto(pageTypes[type]);
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(15);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    });
  }

  test('links in a story can be told from the text without colour', async ({ page }) => {
    await page.goto(pageTypes['a long read with notes']);
    const lines = await page
      .locator('.body p a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines)).toEqual(new Set(['underline']));
  });
});

/** Every stop of the Tab key from the top of the page to its end: what is there, and whether a reader sees where they are. */
async function tabStops(page: Page): Promise<{ name: string; seen: boolean }[]> {
  const stops: { name: string; seen: boolean }[] = [];
  for (let count = 0; count < 200; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(element);
      const { width, height, top, bottom } = element.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight && width > 0 && height > 0;
      return {
        name: element.textContent.trim() || element.tagName,
        seen: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && visibility === 'visible' && inView,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
