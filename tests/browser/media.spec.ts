import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

test.describe('on paper', { tag: '@desktop' }, () => {
  test('a story is there from headline to end, dark on white, with nothing to press', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(pageTypes['a story with a correction']);
    for (const part of ['h1', '.standfirst', '.byline', '.dates', '.body', '.corrections']) {
      await expect(page.locator(part)).toBeVisible();
    }
    for (const part of [
      '.appeal',
      '.sections',
      '.crumbs',
      '.related',
      '.neighbours',
      '.report',
      '.skip',
      '.colophon nav',
    ]) {
      for (const each of await page.locator(part).all()) await expect(each, part).toBeHidden();
    }
    const lightness = (colour: string): number =>
      (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 3;
    const ink = await page
      .locator('.body p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(lightness(ink)).toBeLessThan(64);
    expect(lightness(paper)).toBeGreaterThan(240);
  });

  test('links to other sites say where they lead', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('2026/11/11/grain-ships-queue-as-strait-insurance-doubles/');
    const link = page.locator('.body a[href^="http"]').first();
    const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(after).toContain('http');
  });
});

test.describe('in the reader’s own colours', { tag: '@desktop' }, () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('buttons have an edge, and the current section is told from the others', async ({ page }) => {
    await page.goto(pageTypes['a section']);
    const button = page.locator('.appeal .button');
    await expect(button).toHaveCSS('border-style', 'solid');
    const colours = (name: string): Promise<string[]> =>
      page
        .getByRole('link', { name, exact: true })
        .first()
        .evaluate((link) => {
          const { borderBottomColor, backgroundColor } = getComputedStyle(link);
          return [borderBottomColor, backgroundColor];
        });
    const [here, elsewhere] = [await colours('News'), await colours('Politics')];
    expect(here[0]).not.toBe(elsewhere[0]);
  });
});

test.describe('with larger letters', { tag: '@desktop' }, () => {
  // A reader's own style sheet is none of the page's.
  test.use({ bypassCSP: true });

  test('a story still fits: twice the size is no wider than the window', async ({ page }) => {
    await page.goto(pageTypes['a story']);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page.setViewportSize({ width: 640, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });

  test('text spaced as a reader needs it is not cut off', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(pageTypes['a story with the longest headline']);
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
