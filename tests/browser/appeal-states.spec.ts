import type { Page } from '@playwright/test';

import { appealAt, closeButton, day, ends, headline, keepOnly, noon, openAt, second } from './appeals.ts';
import { seenAppeals, story, supporterButton } from './appeals.ts';
import { barriers } from './barriers.ts';
import type { Which } from './barriers.ts';
import { shifts } from './moved.ts';
import { expect, test } from './reader.ts';

type Look = (page: Page) => Promise<unknown>;

/** Tall, so that all of the story is in sight: what moves out of sight is not counted, and pictures that come late are in. */
const tall = { width: 1280, height: 5000 };

/**
 * How readers see a page, and which rules that may break. The contrast of the reader's own colours is the reader's: what looks at
 * it takes ours for what is seen.
 */
const looks: Record<string, { look: Look; rules: Which }> = {
  'as it is': { look: async () => undefined, rules: 'all' },
  'at 320 pixels': { look: (page) => page.setViewportSize({ width: 320, height: 8000 }), rules: 'all' },
  'in the reader’s own colours, with little motion': {
    look: (page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' }),
    rules: 'all but colours',
  },
  'by dark, from right to left': {
    look: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await rightToLeft(page);
    },
    rules: 'colours',
  },
};

/** The states in which barriers are looked for by every look; the others show nothing that these, and the page as it is, do not. */
const asked = ['all of it opened', 'a supporter, thanked'];

/** Every rule by every look in every state, and both wordings: TEST_LONG. */
const long = process.env['TEST_LONG'] !== undefined;

test.describe('in every state nothing moves and nobody is shut out,', { tag: ['@scripts', '@desktop'] }, () => {
  // Each looks at every state in turn, and a machine may be busy.
  test.describe.configure({ timeout: 120_000 });
  // Letters that come late are looked at elsewhere.
  test.use({ viewport: tall, expectedTroubles: /ERR_FAILED/ });
  test.beforeEach(async ({ page }) => {
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.clock.setFixedTime(noon);
  });

  for (const [index, [name, { look, rules }]] of Object.entries(looks).entries()) {
    for (const wording of long ? ['a', 'b'] : [index % 2 === 0 ? 'a' : 'b']) {
      // A reader who has seen a wording, and read enough for the number to be said.
      const before = { 'appeal-wording': `${second.id}:${wording}`, 'stories-read': '2026-11 7' };
      const fine = async (page: Page, state: string): Promise<void> => {
        expect(await shifts(page), state).toEqual([]);
        expect(await overflow(page), state).toBe(0);
        if (!long && index > 0 && !asked.includes(state)) return;
        expect(await barriers(page, long && rules === 'colours' ? 'all' : rules), state).toEqual([]);
      };

      test(`${name}, wording ${wording}`, async ({ page }) => {
        await look(page);
        await keepOnly(page, before);

        await page.goto(story);
        await expect(seenAppeals(page)).toHaveCount(3);
        await expect(page.locator('.read-count')).toContainText('stories');
        await fine(page, 'open');
        for (const summary of await page.locator('.appeal summary:visible').all()) await summary.click();
        await expect(page.locator('.appeal details[open]:visible')).toHaveCount(4);
        await fine(page, 'all of it opened');

        await closeButton(page, 'inline').focus();
        await page.keyboard.press('Enter');
        await expect(headline(page)).toBeFocused();
        await fine(page, 'closed by keyboard');
        await page.reload();
        expect(await shifts(page), 'closed before').toEqual([]);
        await expect(seenAppeals(page)).toHaveCount(0);

        await keepOnly(page, before);
        await page.reload();
        await closeButton(page, 'top').click();
        await expect(headline(page)).toBeFocused();
        expect(await shifts(page), 'closed by mouse').toEqual([]);

        await keepOnly(page, before);
        await page.reload();
        await supporterButton(page, 'end').click();
        await expect(page.locator('.appeal-thanks:visible')).toBeFocused();
        await fine(page, 'a supporter, thanked');
        await page.goto('');
        expect(await shifts(page), 'a supporter, on the next page').toEqual([]);
        await expect(seenAppeals(page)).toHaveCount(0);

        await keepOnly(page, before);
        await openAt(page, story, ends + day);
        await expect(appealAt(page, 'end')).toHaveCount(0);
        await expect(seenAppeals(page)).toHaveCount(2);
        await fine(page, 'over');
      });
    }
  }
});

test.describe('in the reader’s own colours', { tag: ['@scripts', '@desktop'] }, () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what can be pressed has an edge or a line, and the goal can be read off', async ({ page }) => {
    await page.goto(story);
    for (const edged of await page.locator('.appeal :is(.gift, .button, input:not([type=hidden]), select)').all()) {
      await expect(edged).toHaveCSS('border-top-style', /solid|inset|outset/);
      await expect(edged).not.toHaveCSS('border-top-width', '0px');
    }
    for (const text of await page.locator('.appeal :is(.appeal-tail > *, summary)').all()) {
      await expect(text).toHaveCSS('text-decoration-line', 'underline');
    }
    // The suggested amount is told from the others by its fill, which the reader's colours take away.
    const weights = await appealAt(page, 'top')
      .locator('.gift')
      .evaluateAll((all) => all.map((each) => `${each.classList.value} ${getComputedStyle(each).fontWeight}`));
    expect(weights.filter((each) => each === 'gift suggested 600')).toHaveLength(1);
    expect(weights.filter((each) => each === 'gift 400')).toHaveLength(5);
    const { width = 0, height = 0 } = (await page.locator('progress:visible').boundingBox()) ?? {};
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThanOrEqual(8);
  });
});

test('with little motion nothing of an appeal moves', { tag: ['@scripts', '@desktop'] }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(story);
  const moving = await page.locator('.appeal, .appeal *').evaluateAll(
    (all) =>
      all.filter((each) => {
        const { animationName, transitionDuration } = getComputedStyle(each);
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0;
      }).length,
  );
  expect(moving).toBe(0);
});

test('from right to left an appeal stands the other way round', { tag: ['@scripts', '@desktop'] }, async ({ page }) => {
  await rightToLeft(page);
  await page.goto(story);
  const first = await appealAt(page, 'top').locator('.gift').first().boundingBox();
  const next = await appealAt(page, 'top').locator('.gift').nth(1).boundingBox();
  expect(first?.x).toBeGreaterThan(next?.x ?? Infinity);
  const heading = await appealAt(page, 'top')
    .locator('h2')
    .evaluate((each) => getComputedStyle(each).textAlign);
  expect(['start', 'right']).toContain(heading);
});

/** As a page in such a language would be printed. */
function rightToLeft(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      document.documentElement.dir = 'rtl';
      observer.disconnect();
    }).observe(document, { childList: true });
  });
}

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
