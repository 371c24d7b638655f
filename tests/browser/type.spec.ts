import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const withSideBox = '2026/08/02/how-the-terns-came-back-to-gull-bank/';

/** What the letters of one story may weigh, bytes, with all the cuts that its text asks for. */
const mostOfLetters = 45_000;

test.describe('the letters', { tag: '@desktop' }, () => {
  test('of a long read, with its italics and its bold, come light', async ({ page }) => {
    const files = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2'))
        files.set(
          response.url(),
          response.body().then(({ length }) => length),
        );
    });
    await page.goto(pageTypes['a long read with notes']);
    await page.evaluate(() => document.fonts.ready);
    const weights = await Promise.all(files.values());
    expect(weights.length).toBeGreaterThanOrEqual(3);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(mostOfLetters);
  });

  test('of a Welsh name are all of one face', async ({ page }) => {
    await page.goto(pageTypes['a story']);
    const loaded = await page.evaluate(async () => {
      const family = getComputedStyle(document.body).fontFamily.split(',')[0] ?? '';
      return (await document.fonts.load(`400 20px ${family}`, 'Tŵr y Dŵr, Ynys Môn')).length;
    });
    // The file of English, that of ô and that of ŵ.
    expect(loaded).toBe(3);
  });
});

test.describe('as large as a reader can choose them,', { tag: '@desktop' }, () => {
  for (const width of [820, 1024, 1344, 1600]) {
    test(`no side box or quotation leaves the window, ${String(width)} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [pageTypes['a long read with notes'], withSideBox]) {
        await page.goto(address);
        await page.evaluate(() => (document.documentElement.dataset['size'] = '3'));
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, address).toBe(0);
      }
    });
  }
});
