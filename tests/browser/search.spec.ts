import type { Locator, Page } from '@playwright/test';

import { sites } from '../site/sites.ts';
import { expect, test } from './reader.ts';

const found = (page: Page): Locator => page.locator('.search-list > li');
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search for' });
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const status = (page: Page): Locator => page.locator('.search-form ~ [role=status]');

test.describe('searching', { tag: '@scripts' }, () => {
  test('by keyboard alone: from the masthead to a story', { tag: '@keys' }, async ({ page }) => {
    await page.goto('');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/');
    await field(page).focus();
    await page.keyboard.type('marsh neighbours');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=marsh+neighbours');
    await expect(status(page)).toHaveText(/^\d+ (story|stories) found$/);
    await expect(field(page)).toBeFocused();
    const first = found(page).first().getByRole('link');
    await expect(first).toHaveText('The salt marsh bought by its neighbours');
    for (let presses = 0; presses < 8 && !(await first.evaluate((link) => link === document.activeElement)); presses++)
      await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The salt marsh bought by its neighbours');
  });

  test('answers while the reader types, and keeps the address by it', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByRole('heading', { name: 'Other ways to a story' })).toBeVisible();
    const before = await page.evaluate(() => history.length);
    await field(page).pressSequentially('lighthouse', { delay: 20 });
    await expect(found(page).first()).toContainText('What a lighthouse is for');
    await expect(page).toHaveURL('/search/?q=lighthouse');
    await expect(page.getByRole('heading', { name: 'Other ways to a story' })).toBeHidden();
    await expect(found(page).locator('mark').first()).toHaveText(/lighthouse/i);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await field(page).fill('');
    await expect(found(page)).toHaveCount(0);
    await expect(page).toHaveURL('/search/');
    await expect(page.getByRole('heading', { name: 'Other ways to a story' })).toBeVisible();
  });

  test(
    'says of each story where it belongs, what it is and when it was published',
    { tag: '@desktop' },
    async ({ page }) => {
      await page.goto('search/?q=marsh+neighbours');
      await expect(found(page).first().locator('.kicker')).toHaveText('Shore and climate · Feature');
      await expect(found(page).first().locator('time')).toHaveText('19 Nov 2026');
      await expect(found(page).first().locator('time')).toHaveAttribute('datetime', '2026-11-19');
    },
  );

  test('narrows by section, kind and year', async ({ page }) => {
    await page.goto('search/?q=harbour');
    const all = await counted(page);
    await choice(page, 'Section').selectOption('World');
    await expect(page).toHaveURL('/search/?q=harbour&section=world');
    await expect.poll(() => counted(page)).toBeLessThan(all);
    for (const kicker of await found(page).locator('.kicker').allTextContents()) expect(kicker).toMatch(/^World/);
    await choice(page, 'Section').selectOption('All sections');
    await choice(page, 'Kind of story').selectOption('Analysis');
    await expect(found(page).first().locator('.kicker')).toHaveText(/Analysis$/);
    await choice(page, 'Kind of story').selectOption('All kinds');
    await choice(page, 'Year').selectOption('2025');
    await expect(page).toHaveURL('/search/?q=harbour&year=2025');
    await expect
      .poll(() => found(page).locator('time').allTextContents())
      .not.toContainEqual(expect.stringMatching(/2026/));
  });

  test('without words lists a section newest first, and more on demand', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('search/?year=2026');
    const total = await counted(page);
    expect(total).toBeGreaterThan(20);
    await expect(found(page)).toHaveCount(10);
    const more = page.getByRole('button', { name: 'Show more stories' });
    await more.click();
    await expect(found(page)).toHaveCount(20);
    await expect(found(page).nth(10).getByRole('link')).toBeFocused();
    while (await more.isVisible()) {
      const shown = await found(page).count();
      await more.click();
      await expect.poll(() => found(page).count()).toBeGreaterThan(shown);
    }
    await expect(found(page)).toHaveCount(total);
    const days = await found(page)
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('puts the newest first where the reader says so', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('search/?q=the+harbour');
    await choice(page, 'Order').selectOption('Newest first');
    await expect(page).toHaveURL('/search/?q=the+harbour&order=date');
    const days = (): Promise<(string | null)[]> =>
      found(page)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    await expect.poll(async () => String(await days()) === String((await days()).toSorted().toReversed())).toBe(true);
  });

  test('says so where nothing is found, and offers other ways', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('search/?q=xyzzyquux');
    await expect(status(page)).toHaveText('No story found. Try fewer words.');
    await expect(found(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Stories of 2026' }).click();
    await expect(page).toHaveURL('/2026/');
  });

  test('takes whatever is in the address as words, never as markup', { tag: '@desktop' }, async ({ page }) => {
    const hostile = '<img src=x onerror="document.title=1"> harbour';
    await page.goto(`search/?${new URLSearchParams({ q: hostile, section: '"><script>', order: '<b>' }).toString()}`);
    await expect(status(page)).toHaveText(/found/);
    await expect(field(page)).toHaveValue(hostile);
    await expect(choice(page, 'Section')).toHaveValue('');
    expect(await page.locator('.search-list img, .search-list script, main img').count()).toBe(0);
    await expect(page).toHaveTitle(/^Search/);
  });

  test('moves nothing that the reader sees', async ({ page }) => {
    await page.addInitScript(() => {
      const moved = Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) moved.moved += Number(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('search/?q=harbour', { waitUntil: 'networkidle' });
    await expect(found(page).first()).toBeVisible();
    expect(await page.evaluate(() => 'moved' in window && Number(window.moved))).toBeLessThan(0.01);
  });

  test('asks for nothing of the index until something is asked', { tag: '@desktop' }, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('search/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/_search/'))).toEqual([]);
    await field(page).fill('ferry');
    await expect(found(page).first()).toBeVisible();
    expect(asked.filter((path) => path.startsWith('/_search/')).length).toBeGreaterThan(3);
  });

  test('is there again, with its stories, when the reader comes back anew', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('search/');
    await field(page).fill('ferry');
    await expect(found(page).first()).toBeVisible();
    const before = await found(page).getByRole('link').allTextContents();
    await found(page).first().getByRole('link').click();
    await expect(page.locator('article.story')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=ferry');
    await expect(field(page)).toHaveValue('ferry');
    await expect(found(page).getByRole('link')).toHaveText(before);
  });

  test('works under a base path', { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`${sites.base.address}search/?q=marsh+neighbours`);
    await found(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/paper\/2026\/11\/19\/salt-marsh/);
  });
});

test.describe('a search that cannot be had', { tag: '@scripts' }, () => {
  test.use({ expectedTroubles: /ERR_FAILED|Failed to (load|fetch)|pagefind/i });

  test('says so and offers other ways', async ({ page }) => {
    await page.route('**/_search/**', (route) => route.abort());
    await page.goto('search/?q=ferry');
    await expect(status(page)).toHaveText(/^The search does not answer/);
    await expect(page.getByRole('link', { name: 'Stories of 2026' })).toBeVisible();
  });
});

test('without scripts the page says what is missing, and leads on', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('search/?q=ferry');
  await expect(page.getByText('The search needs a script')).toBeVisible();
  await expect(page.locator('form, button').filter({ visible: true })).toHaveCount(0);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Every topic/ })
    .click();
  await expect(page).toHaveURL('/topics/');
});

async function counted(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/\d+ (story|stories) found/);
  return Number.parseInt((await status(page).textContent()) ?? '', 10);
}
