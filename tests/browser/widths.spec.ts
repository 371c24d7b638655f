import type { Page } from '@playwright/test';

import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

/** From the narrowest screen that must do, past each place where the layout changes, to a large one. Pixels. */
const widths = [320, 390, 639, 700, 820, 1000, 1024, 1280, 1920];

test.describe('at any width', { tag: '@desktop' }, () => {
  test.use({ expectedTroubles: missingPage });

  // Two tests, for two browsers beside each other: a test a page would spend most of its time in starting.
  const all = Object.entries({ ...pageTypes, 'a missing page': nowhere });
  for (const [half, some] of [all.slice(0, all.length / 2), all.slice(all.length / 2)].entries()) {
    test(`no page scrolls sideways, and no picture leaves its place (${half + 1} of 2)`, async ({ page }) => {
      for (const [type, address] of some) {
        await page.goto(address);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflowing(page), `${type} at ${width}`).toEqual([]);
        }
      }
    });
  }

  test('no story scrolls sideways on the narrowest screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('2026/');
    const days = await page
      .locator('.days a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const stories = new Set<string>();
    for (const day of [...days, '/2025/09/09/']) {
      await page.goto(day);
      const found = await page
        .locator('main .teaser a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const story of found) stories.add(story);
    }
    expect(stories.size).toBeGreaterThan(25);
    for (const story of stories) {
      // What is to come later has its place already.
      await page.goto(story, { waitUntil: 'domcontentloaded' });
      expect(await overflowing(page), story).toEqual([]);
    }
  });

  test('a story is set in lines of 60 to 75 characters where there is room, and never longer', async ({ page }) => {
    await page.goto(pageTypes['a long read with notes']);
    for (const width of [700, 820, 1000, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const length = await lineLength(page);
      expect(length, `at ${width}`).toBeLessThanOrEqual(76);
      expect(length, `at ${width}`).toBeGreaterThanOrEqual(58);
    }
  });

  // One test a width: a browser that holds a larger file already shows that.
  for (const width of [390, 900, 1280]) {
    for (const type of ['the front page', 'a story', 'a section', 'an author'] as const) {
      test(`${type} shows no picture larger than the file fetched for it, at ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(pageTypes[type]);
        expect(await blurred(page)).toEqual([]);
      });
    }
  }

  test('the masthead can be used on the narrowest screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(pageTypes['a story']);
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await expect(links).toHaveCount(7);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
      // Fails where something lies over it.
      await link.click({ trial: true });
    }
    await links.getByText('Shore and climate').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shore and climate');
  });
});

/** What reaches over the edge of the page, or, of pictures, of the box it stands in. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sideways = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    const pictures = [...document.images].filter((image) => {
      const box = image.closest('picture, figure, p, li')?.parentElement?.getBoundingClientRect();
      return box !== undefined && image.getBoundingClientRect().width > box.width + 1;
    });
    return [...sideways, ...pictures.map(({ src }) => src)];
  });
}

/** Pictures shown more than a little larger than their file, though a larger one is there. */
function blurred(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
    const widthOf = (address: string): number => Number(/-(\d+)(x\d+)?\.\w+$/.exec(address)?.[1]);
    return [...document.images].flatMap((image) => {
      const widest = Math.max(...image.srcset.split(',').map((each) => widthOf(each.trim().split(' ')[0] ?? '')));
      const [file, shown] = [widthOf(image.currentSrc), image.getBoundingClientRect().width];
      return file < shown * 0.95 && file < widest ? [`${image.currentSrc} is shown ${Math.round(shown)} wide`] : [];
    });
  });
}

/** Characters in a full line of the story's text, on average over its longest paragraphs. */
function lineLength(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = [...document.querySelectorAll('.body > p')]
      .sort((a, b) => (b.textContent.length > a.textContent.length ? 1 : -1))
      .slice(0, 5);
    const perLine = longest.map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)));
      return { characters: paragraph.textContent.length, lines: lines.size };
    });
    const total = perLine.reduce((sum, each) => sum + each.characters, 0);
    // The last line of a paragraph is half full on average.
    return total / perLine.reduce((sum, each) => sum + each.lines - 0.5, 0);
  });
}
