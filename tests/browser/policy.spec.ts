import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from './own-server.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { story, tool } from './saved.ts';

/** Notes what the policy refuses, from the first byte on. */
async function watched(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

/** What each of these does, the others do too. */
const telling: readonly string[] = [
  'the front page',
  'a long read with notes',
  'live coverage',
  'a month',
  'the privacy page',
];
const isLooked = ([type]: [string, string]): boolean => process.env['TEST_LONG'] === '1' || telling.includes(type);

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((selector) => {
    for (const each of document.querySelectorAll<HTMLElement>(selector)) each.click();
  }, selector);

test.describe('the policy of a page', { tag: ['@scripts', '@desktop'] }, () => {
  for (const [type, address] of Object.entries({ ...pageTypes, 'no page at all': nowhere }).filter(isLooked)) {
    test(`lets everything on it work: ${type}`, async ({ page, own }) => {
      const refused = await watched(page);
      await page.goto(own.address + address, { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 50_000);
      await press(
        page,
        'main details > summary, .choices input, .tools button:not(:nth-of-type(3)), .appeal-supporter',
      );
      await page.waitForLoadState('networkidle');
      await page.reload({ waitUntil: 'networkidle' });
      await press(page, '.appeal-close, .forget, .saved-list button');
      expect(await refused()).toEqual([]);
    });
  }

  test('lets the worker of saved stories be registered, and take over', async ({ page, own }) => {
    const refused = await watched(page);
    await page.goto(own.address + story);
    await tool(page, 'Save for later').click();
    await expect(tool(page, 'Remove from saved')).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toMatch(
      /\/service-worker\.js$/,
    );
    expect(await refused()).toEqual([]);
  });

  test('lets the search start its worker, and nobody else any', async ({ page, own }) => {
    const refused = await watched(page);
    const worker = page.waitForEvent('worker');
    await page.goto(`${own.address}search/?q=ferry`);
    await expect(page.locator('.search-list > li').first()).toBeVisible();
    expect((await worker).url()).toMatch(/\/pagefind-worker\.js$/);
    expect(await refused()).toEqual([]);
    const other = await page.evaluate(() => {
      try {
        new Worker('/saving.js');
        return 'it started';
      } catch (error) {
        return String(error);
      }
    });
    expect(other).toContain('TypeError');
  });

  test('keeps what was smuggled in from running', async ({ page, own }) => {
    const file = path.join(own.dir, story, 'index.html');
    const html = await readFile(file, 'utf8');
    const planted = `<script>window.hit="script"</script><img src="/nothing.png" onerror="window.hit='handler'">
      <a id="go" href="javascript:window.hit='link'">x</a><p style="position:fixed" id="styled">x</p>
      <script src="/saving.js"></script><form id="away" action="https://evil.example/"><button>x</button></form>
      <base href="https://evil.example/"><iframe src="https://evil.example/"></iframe>`;
    await writeFile(file, html.replace('<main', `${planted}<main`));
    const refused = await watched(page);
    await page.goto(own.address + story);
    await page.locator('#go').click();
    const why = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return 'it ran';
      } catch (error) {
        return String(error);
      }
    });
    expect(why).toContain('TrustedHTML');
    expect(page.url()).toBe(own.address + story);
    expect(await page.evaluate(() => (window as unknown as { hit?: string }).hit)).toBeUndefined();
    expect(await page.locator('#styled').evaluate((each) => getComputedStyle(each).position)).toBe('static');
    const found = (await refused()).map((each) => each.split(' ')[0]);
    for (const kind of ['script-src-elem', 'script-src-attr', 'style-src-attr', 'frame-src', 'base-uri'])
      expect(found, kind).toContain(kind);
    // Last, for a page that was kept from leaving answers no more questions.
    const kept = page.waitForEvent('console', (message) => message.text().includes('form-action'));
    await page.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('#away button')?.click()));
    expect((await kept).text()).toContain('https://evil.example/');
  });
});

test.use({ expectedTroubles: /^asks localhost:|404|Failed to load|Content Security Policy|Trusted|violates/ });
