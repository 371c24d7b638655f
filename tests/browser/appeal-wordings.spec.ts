import type { Page } from '@playwright/test';

import { appealAt, appeals, closeButton, day, ends, headline, kept, keepOnly, openAt } from './appeals.ts';
import { second, seenAppeals, story } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const draws = {
  a: { random: 0.49, heading: appeals.end.heading },
  b: { random: 0.5, heading: second.heading },
} as const;
const buttons = { a: 'Give to the Lantern', b: 'Pay for the next one' } as const;
const other = pageTypes['a story'];

test.describe('of two wordings', { tag: ['@scripts', '@desktop'] }, () => {
  for (const [wording, { random, heading }] of Object.entries(draws) as ['a' | 'b', (typeof draws)['a' | 'b']][]) {
    test(`${wording} is drawn once, kept, and told in the link alone`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.addInitScript((drawn) => (Math.random = () => drawn), random);
      await page.goto(story);
      await expect(appealAt(page, 'end')).toHaveCount(1);
      await expect(page.getByRole('region', { name: heading })).toBeVisible();
      await expect(appealAt(page, 'end').getByRole('link', { name: buttons[wording] })).toHaveAttribute(
        'href',
        `https://give.example/lantern?from=winter-2026&words=${wording}`,
      );
      expect((await kept(page))['appeal-wording']).toBe(`${second.id}:${wording}`);

      // Drawn anew, it would be the other.
      await page.addInitScript((drawn) => (Math.random = () => drawn), 0.99 - random);
      for (const address of [story, other]) {
        await page.goto(address);
        await expect(page.getByRole('region', { name: heading }), address).toBeVisible();
        await expect(appealAt(page, 'end')).toHaveCount(1);
      }
      expect(asked.filter((address) => /words|winter-2026|[?&]/.test(address))).toEqual([]);
    });

    test(`${wording} is closed with the other`, async ({ page }) => {
      const words = `${second.id}:${wording}`;
      await keepOnly(page, { 'appeal-wording': words });
      await page.goto(story);
      await closeButton(page, 'end').click();
      await expect(appealAt(page, 'end')).toHaveCount(0);
      const closed = (await kept(page))['appeal-closed']?.replace(/\d{13}/, String(Date.now() - day)) ?? '';
      for (const each of ['a', 'b']) {
        await keepOnly(page, { 'appeal-wording': `${second.id}:${each}`, 'appeal-closed': closed });
        await page.reload();
        await expect(seenAppeals(page)).toHaveCount(2);
        await expect(appealAt(page, 'end')).toHaveCount(0);
      }
    });

    test(`${wording} is never painted once it is over, and was until then`, async ({ page }) => {
      await keepOnly(page, { 'appeal-wording': `${second.id}:${wording}` });
      await watch(page);
      await openAt(page, story, ends - 1000);
      await expect(page.getByRole('region', { name: heading })).toBeVisible();
      expect(await painted(page)).toEqual(new Set(['top-a', 'inline-a', `end-${wording}`]));
      await openAt(page, story, ends);
      await expect(headline(page)).toBeVisible();
      expect(await painted(page)).toEqual(new Set(['top-a', 'inline-a']));
      await expect(appealAt(page, 'end')).toHaveCount(0);
    });
  }
});

test.describe('never painted, not for a moment,', { tag: ['@scripts', '@desktop'] }, () => {
  test('is an appeal that was closed, or any to a supporter', async ({ page }) => {
    await page.goto(story);
    await closeButton(page, 'top').click();
    await watch(page);
    await page.reload();
    expect(await painted(page)).toEqual(new Set());
    await keepOnly(page, { 'appeal-supporter': String(Date.now() - day) });
    await page.reload();
    expect(await painted(page)).toEqual(new Set());
    await keepOnly(page, {});
    await page.reload();
    expect((await painted(page)).size).toBe(3);
  });
});

/** Notes what is seen of appeals at every moment at which the parser has put something in the page, before it can be painted. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      for (const appeal of document.querySelectorAll('.appeal, .appeal-thanks:not([hidden])')) {
        if (getComputedStyle(appeal).display !== 'none') seen.push(appeal.getAttribute('aria-labelledby') ?? 'thanks');
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** Names of the appeals that were ever seen since the page was opened. */
async function painted(page: Page): Promise<Set<unknown>> {
  await page.waitForLoadState();
  const seen: unknown = await page.evaluate(() => ('seen' in window ? window.seen : undefined));
  if (!Array.isArray(seen)) throw new Error('nothing was watched');
  return new Set<unknown>(seen);
}
