import { expect, test } from '@playwright/test';

const terns = '2026/08/02/how-the-terns-came-back-to-gull-bank/';
const swifts = '2026/07/02/we-should-count-the-swifts/';

test.describe('what stands on another site', { tag: '@scripts' }, () => {
  test('is asked for nothing before the reader says so, and then stands in a frame that has the focus', async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    await page.route(
      (url) => !url.href.startsWith(baseURL ?? ''),
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<p>A map</p>' });
      },
    );
    await page.goto(swifts);
    const embed = page.locator('.embed');
    await embed.scrollIntoViewIfNeeded();
    await expect(embed.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\//);
    await expect(embed).toContainText('Nothing is loaded from openstreetmap.org before you press the button.');
    expect(asked).toEqual([]);
    await embed.getByRole('button', { name: 'Show the map here' }).press('Enter');
    const frame = embed.locator('iframe');
    await expect(frame).toBeFocused();
    await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin');
    await expect(frame).toHaveAttribute('title', /Congo basin/);
    await expect(embed.getByRole('button')).toHaveCount(0);
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^https:\/\/www\.openstreetmap\.org\/export\/embed\.html\?/);
  });
});

test(
  'without scripts it is a link, and a sentence that says where it leads',
  { tag: '@no-script' },
  async ({ page }) => {
    await page.goto(swifts);
    const embed = page.locator('.embed');
    await expect(embed.getByRole('link')).toBeVisible();
    await expect(embed).toContainText('The map is at openstreetmap.org: the link leads there.');
    await expect(embed.getByRole('button')).toHaveCount(0);
  },
);

test('a long table keeps the head of each row in sight while it scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(terns);
  const table = page.getByRole('group', { name: 'Terns on Gull Bank, by year' });
  const head = table.getByRole('rowheader', { name: '2026' });
  const left = async (): Promise<number> => (await head.boundingBox())?.x ?? Number.NaN;
  const before = await left();
  await table.evaluate((frame) => {
    frame.scrollLeft = frame.scrollWidth;
  });
  expect(await table.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(20);
  expect(await left()).toBeCloseTo(before, 0);
});

test(
  'a table is a stop for keys where it scrolls, and none where all of it is seen',
  { tag: ['@scripts', '@desktop'] },
  async ({ page }) => {
    await page.goto(terns);
    const table = page.getByRole('group', { name: 'Terns on Gull Bank, by year' });
    await expect(table).not.toHaveAttribute('tabindex');
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(table).toHaveAttribute('tabindex', '0');
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
  },
);
