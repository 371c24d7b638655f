import { readFile } from 'node:fs/promises';

import { appealAt, appeals, story } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

test(
  'an amount is a plain link that tells the provider the sum, how often, and the campaign',
  { tag: '@keys' },
  async ({ page }) => {
    await page.goto(story);
    const links = appealAt(page, 'top').locator('a.gift');
    const asked = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]),
    );
    const address = (sum: number, every: string): string =>
      `https://give.example/lantern?sum=${sum}&every=${every}&in=GBP&from=your-paper`;
    expect(asked).toEqual([
      ...[10, 25, 50].map((sum) => [`Give £${sum} once`, address(sum, 'once')]),
      ...[3, 6, 12].map((sum) => [`Give £${sum} every month`, address(sum, 'month')]),
    ]);
    await expect(links.filter({ visible: true })).toHaveCount(6);

    // Without amounts it has one button, to its own page.
    const button = appealAt(page, 'inline').getByRole('link', { name: 'Keep us in the room' });
    await expect(button).toBeVisible();
    await expect(button).toHaveAttribute('href', 'https://give.example/lantern/council-desk?from=council-desk');
  },
);

test.describe('an amount of the reader’s own', () => {
  test.use({ expectedTroubles: /^asks give\.example$/ });

  test('is asked for by keyboard alone, and told to the provider by the form', { tag: '@keys' }, async ({ page }) => {
    const asked: string[] = [];
    await page.route('https://give.example/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Give</title><h1>Give</h1>' });
    });
    await page.goto(pageTypes['a section']);
    await page.getByRole('link', { name: 'Give £12 every month' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('British Pound')).toBeFocused();

    // Nothing is sent while there is no sum.
    await page.keyboard.press('Enter');
    await page.keyboard.type('7.50');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'How often' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'How often' })).toHaveValue('month');
    await page.keyboard.type('Once');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Support the Lantern' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/^https:\/\/give\.example\//);
    expect(asked).toHaveLength(1);
    const { origin, pathname, searchParams } = new URL(asked[0] ?? '');
    expect(origin + pathname).toBe('https://give.example/lantern');
    expect(Object.fromEntries(searchParams)).toEqual({ sum: '7.50', every: 'once', in: 'GBP', from: 'your-paper' });
  });
});

test('a goal is a bar with a name that says the numbers', { tag: '@keys' }, async ({ page }) => {
  await page.goto(story);
  const words = '£41,250 of £60,000 given by 20 November 2026';
  const bar = page.getByRole('progressbar', { name: words });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveJSProperty('position', 41_250 / 60_000);
  await expect(appealAt(page, 'end').getByText(words)).toBeVisible();
  const { width = 0 } = (await bar.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(150);
});

test('a reminder is a calendar file, and asks for no address', { tag: '@keys' }, async ({ page }) => {
  await page.goto(story);
  const coming = page.waitForEvent('download');
  await appealAt(page, 'end').getByRole('link', { name: 'Remind me on 20 December 2026' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.split('\r\n')).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VCALENDAR']));
  expect(file).toMatch(/^DTSTART[^:]*:20261220/m);
  await expect(page).toHaveURL(new RegExp(`${story}$`));
});

test('nothing asks of a reader what it need not know', { tag: '@keys' }, async ({ page }) => {
  await page.goto(story);
  const fields = page.locator('.appeal').locator('input:not([type=hidden]), select, textarea');
  const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute('name')));
  expect(names).toEqual(['sum', 'every']);
  await expect(page.getByRole('region', { name: appeals.top.heading })).toBeVisible();
});
