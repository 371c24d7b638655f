import { appealAt, appeals, closeButton, headline, seenAppeals, story } from './appeals.ts';
import type { Place } from './appeals.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

const places = Object.keys(appeals) as Place[];

test('an appeal stands at the top of every type of page that has one', { tag: '@desktop' }, async ({ page }) => {
  for (const type of ['the front page', 'a section', 'an author', 'a standing page'] as const) {
    await page.goto(pageTypes[type]);
    await expect(appealAt(page, 'top'), type).toBeVisible();
  }
});

test('appeals stand at the top, after the fourth paragraph and after the story, and take no focus', async ({
  page,
}) => {
  await page.addInitScript(() => (Math.random = () => 0));
  await page.goto(story);
  for (const place of places) {
    const { heading } = appeals[place];
    await expect(page.getByRole('region', { name: heading })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    await expect(appealAt(page, place)).toHaveCount(1);
  }
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const at = await page.evaluate(() => {
    const inOrder = [...document.querySelectorAll('h1, .body p, .appeal, .story-foot')];
    const seen = inOrder.filter((element) => getComputedStyle(element).display !== 'none');
    const words = seen.map(({ tagName, className }) => /appeal-\w+/.exec(className)?.[0] ?? tagName);
    return {
      order: words.filter((word) => word !== 'P'),
      before: words.slice(words.indexOf('H1') + 1, words.indexOf('appeal-inline')),
      between: words.slice(words.indexOf('appeal-inline') + 1, words.lastIndexOf('FOOTER')),
    };
  });
  expect(at.order).toEqual(['appeal-top', 'H1', 'appeal-inline', 'appeal-end', 'FOOTER']);
  expect(at.before).toEqual(['P', 'P', 'P', 'P']);
  expect(at.between.length).toBeGreaterThan(5);
});

test('its first paragraph is shown and the rest a press away, by mouse and by keyboard', async ({ page }) => {
  await page.goto(story);
  const appeal = appealAt(page, 'top');
  const rest = appeal.getByText('Most members give £6 a month');
  await expect(appeal.getByText('Every story here is free to read')).toBeVisible();
  await expect(rest).toBeHidden();
  await appeal.getByText('Read more').click();
  await expect(rest).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rest).toBeHidden();
  await page.keyboard.press('Space');
  await expect(rest).toBeVisible();
});

test('no appeal is printed', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(story);
  await expect(seenAppeals(page)).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(seenAppeals(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Support us' })).toBeHidden();
  await expect(headline(page)).toBeVisible();
  await expect(page.getByText('A lean quarter-hour')).toBeVisible();
});

test.describe('nothing is asked for', { tag: '@keys' }, () => {
  test.use({ expectedTroubles: missingPage });

  test('on a sensitive story, a page that says so, the page of thanks, and where nothing is', async ({ page }) => {
    const types = ['a sensitive story', 'a page without an appeal', 'the page of thanks'] as const;
    for (const address of [...types.map((type) => pageTypes[type]), nowhere]) {
      await page.goto(address);
      await expect(headline(page)).toBeVisible();
      await expect(page.locator('.appeal'), address).toHaveCount(0);
      await expect(page.getByRole('link', { name: /support|give/i }), address).toHaveCount(0);
      await expect(page.locator('a[href*="give.example"]'), address).toHaveCount(0);
    }
  });
});

test('every part of an appeal can be pressed on the narrowest screen', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(story);
  for (const place of places) {
    for (const control of await appealAt(page, place).locator('a:visible, button:visible').all()) {
      const box = await control.boundingBox();
      const name = `${place}: ${await control.textContent()}`;
      expect(box?.height, name).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320, name).toBe(true);
      // Fails where something lies over it.
      await control.click({ trial: true });
    }
    await expect(closeButton(page, place)).toBeVisible();
  }
});

test.describe('without scripts', { tag: '@no-script' }, () => {
  test('all appeals stand, in their first words, with no button that would do nothing', async ({ page }) => {
    await page.goto(story);
    await expect(seenAppeals(page)).toHaveCount(3);
    for (const place of places) await expect(page.getByRole('region', { name: appeals[place].heading })).toBeVisible();
    await expect(page.locator('.appeal button[data-place]')).toHaveCount(8);
    await expect(page.locator('.appeal button[data-place]:visible')).toHaveCount(0);
    await expect(page.locator('.appeal-thanks:visible, .read-count:visible')).toHaveCount(0);
  });
});
