import type { Page } from '@playwright/test';

import { shifts } from './moved.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

/** A story with pictures in its body, below the lead. */
const pictured = pageTypes['a long read with notes'];

/** What is fetched besides pages, from now on. */
function fetched(page: Page): { fonts: string[]; pictures: string[] } {
  const all = { fonts: new Array<string>(), pictures: new Array<string>() };
  page.on('request', (request) => {
    if (request.resourceType() === 'font' || request.url().endsWith('.woff2')) all.fonts.push(request.url());
    if (request.resourceType() === 'image' && request.url().includes('_pictures')) all.pictures.push(request.url());
  });
  return all;
}

const savingData = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

async function chooseLight(page: Page): Promise<void> {
  await page.goto(pageTypes['the privacy page']);
  await page.getByRole('checkbox', { name: 'Read light in this browser' }).check();
}

async function readToTheEnd(page: Page): Promise<void> {
  for (let step = 0; step < 30; step++) await page.mouse.wheel(0, 600);
  await page.waitForLoadState('networkidle');
}

test.describe('read light,', { tag: ['@scripts', '@desktop'] }, () => {
  for (const [why, begin] of Object.entries({ 'by choice': chooseLight, 'where the browser saves data': savingData })) {
    test(`${why}, a story fetches no font, and its pictures wait to be asked for`, async ({ page }) => {
      await begin(page);
      const all = fetched(page);
      await page.goto(pictured, { waitUntil: 'networkidle' });
      await readToTheEnd(page);
      expect(all.fonts).toEqual([]);
      const lead = await page.locator('.lead-picture img').evaluate((image: HTMLImageElement) => image.currentSrc);
      const portrait = await page.locator('.byline img').evaluateAll((images) => images.length);
      expect(all.pictures.length).toBeLessThanOrEqual(1 + portrait);
      expect(all.pictures).toContain(lead);
      const waiting = page.locator('.body').getByRole('button', { name: 'Show picture' });
      const count = await waiting.count();
      expect(count).toBeGreaterThan(0);
      const [before, about] = [
        all.pictures.length,
        (await waiting.first().textContent())?.replace(' Show picture', ''),
      ];
      await waiting.first().click();
      const shown = page.locator('.body picture img').first();
      await expect(shown).toHaveAttribute('alt', about ?? '');
      await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      expect(all.pictures.length).toBe(before + 1);
      await expect(waiting).toHaveCount(count - 1);
    });
  }

  test('the front page has its lead picture and no other', async ({ page }) => {
    await chooseLight(page);
    const all = fetched(page);
    await page.goto('', { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    expect(all.fonts).toEqual([]);
    expect(all.pictures).toHaveLength(1);
  });

  test('a page moves no more than another', async ({ page }) => {
    await savingData(page);
    await page.goto(pictured, { waitUntil: 'networkidle' });
    expect(await shifts(page)).toEqual([]);
  });

  test('it is kept, listed and forgotten like all else', async ({ page }) => {
    await chooseLight(page);
    await page.goto(pageTypes['the privacy page']);
    await expect(page.getByRole('checkbox', { name: 'Read light in this browser' })).toBeChecked();
    await expect(page.locator('[data-name=light] .now')).toBeVisible();
    await page.getByRole('button', { name: 'Forget all of it' }).click();
    await expect(page.getByRole('status')).toHaveText('Forgotten.');
    const all = fetched(page);
    await page.goto(pictured, { waitUntil: 'networkidle' });
    expect(all.fonts.length).toBeGreaterThan(1);
    await expect(page.getByRole('button', { name: 'Show picture' })).toHaveCount(0);
  });

  test('it can be taken back', async ({ page }) => {
    await chooseLight(page);
    await page.getByRole('checkbox', { name: 'Read light in this browser' }).uncheck();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'Read light in this browser' })).not.toBeChecked();
    await expect(page.locator('[data-name=light] .now')).toBeHidden();
  });
});

test(
  'the fonts of the first lines are asked for at once, each once',
  { tag: ['@scripts', '@desktop'] },
  async ({ page }) => {
    const all = fetched(page);
    await page.goto(pageTypes['a story'], { waitUntil: 'networkidle' });
    expect(all.fonts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(all.fonts).size).toBe(all.fonts.length);
  },
);

test.describe('without scripts', { tag: '@no-script' }, () => {
  test('a story has its fonts and all of its pictures, and nothing to choose', async ({ page }) => {
    const all = fetched(page);
    await page.goto(pictured, { waitUntil: 'networkidle' });
    expect(all.fonts.length).toBeGreaterThan(1);
    await expect(page.locator('.body picture img').first()).toBeVisible();
    await page.goto(pageTypes['the privacy page']);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByText('without scripts this choice does nothing')).toBeVisible();
  });
});
