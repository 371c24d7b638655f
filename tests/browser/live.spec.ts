import type { Page, Route } from '@playwright/test';

import { expect, test } from './reader.ts';

const story = '2026/11/20/spring-tide-and-gale-on-the-town-quay/';
const file = `**/${story}live.json`;
/** While the coverage is going on; it ends at eight. */
const during = '2026-11-20T12:00:00Z';
const minute = 60_000;

const entries = (page: Page) => page.locator('.entries > .entry');
const more = (page: Page) => page.getByRole('button', { name: /new entr/ });

const later = ['at-20261120-1315', 'at-20261120-1250'];

/** From now on the server has two more entries: one of them a key event. */
async function goOn(page: Page): Promise<void> {
  await page.route(file, async (route) => {
    const answer = await route.fetch();
    const { until, entries: listed } = (await answer.json()) as { until: number; entries: string[] };
    await route.fulfill({ response: answer, json: { until, entries: [...later, ...listed] } });
  });
  await page.route(`**/${story}`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const added = later.map(
      (id, index) =>
        `<article class="entry" id="${id}"><p class="entry-time">Later</p><h2 class="entry-headline"><a href="#${id}">More ${String(index)}</a></h2>` +
        `<div class="body"><p>${'Words. '.repeat(80)}</p><script>document.title = 'run'</script></div></article>`,
    );
    const body = html
      .replace('<div class="entries">', `$&${added.join('')}<article class="entry" id="masthead">No</article>`)
      .replace(/(class="key-events".*?<ol>)/s, '$1<li><a href="#at-20261120-1315">More 0</a></li>');
    await route.fulfill({ response: answer, body });
  });
}

async function open(page: Page, at = during): Promise<void> {
  await page.clock.install({ time: at });
  await page.goto(story);
}

test('live coverage can be read and followed without scripts too', async ({ page }) => {
  await page.goto(story);
  await expect(entries(page)).toHaveCount(7);
  const events = page.getByRole('navigation', { name: 'Key events' });
  await events.getByRole('link', { name: 'First ferry runs' }).click();
  await expect(page).toHaveURL(/#at-20261120-0712$/);
  await expect(page.locator('#at-20261120-0712')).toBeInViewport();
});

test('without scripts a link brings the page anew', { tag: '@no-script' }, async ({ page }) => {
  await page.goto(`${story}#at-20261120-0712`);
  const asked = page.waitForRequest(`**/${story}`);
  await page.getByRole('link', { name: 'Refresh for new entries' }).click();
  await asked;
  await expect(page).toHaveURL(new RegExp(`${story}$`));
});

test.describe('a page left open', { tag: '@scripts' }, () => {
  test('tells of new entries, and brings them when asked, by keyboard, without a reload', async ({ page }) => {
    await open(page);
    await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
    await goOn(page);
    await expect(more(page)).toHaveCount(0);
    // On a phone the paper's own letters come after the first paint, and may break a line elsewhere.
    await page.clock.fastForward(1000);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const newest = (): Promise<number> =>
      entries(page)
        .first()
        .evaluate(({ offsetTop }: HTMLElement) => offsetTop);
    const before = await newest();
    await page.clock.fastForward(minute);
    await expect(more(page)).toHaveText('2 new entries – show');
    expect(await newest()).toBe(before);
    await expect(page.locator('.live-new')).toHaveAttribute('role', 'status');
    await expect(entries(page)).toHaveCount(7);
    await more(page).focus();
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveCount(9);
    expect(await entries(page).evaluateAll((all) => all.slice(0, 3).map(({ id }) => id))).toEqual([
      ...later,
      'at-20261120-1146',
    ]);
    await expect(more(page)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'More 0' }).last()).toBeFocused();
    await expect(page.getByRole('navigation', { name: 'Key events' }).getByRole('link')).toHaveCount(3);
    await expect(page).not.toHaveTitle('run');
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
    // What was brought is not offered again.
    await page.clock.fastForward(2 * minute);
    await page.waitForTimeout(200);
    await expect(more(page)).toHaveCount(0);
  });

  test('leaves what is being read where it is', async ({ page }) => {
    await open(page);
    await goOn(page);
    await page.clock.fastForward(minute);
    await expect(more(page)).toBeVisible();
    const read = page.locator('#at-20261120-0820');
    await read.evaluate((entry) => entry.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const top = (): Promise<number> => read.evaluate((entry) => entry.getBoundingClientRect().top);
    const before = await top();
    await expect(more(page)).toBeInViewport();
    await more(page).click();
    await expect(entries(page)).toHaveCount(9);
    expect(Math.abs((await top()) - before)).toBeLessThan(1.5);
  });

  test('asks once a minute, and not while nobody looks', { tag: '@desktop' }, async ({ page }) => {
    let asked = 0;
    await page.route(file, async (route) => {
      asked++;
      await route.continue();
    });
    await open(page);
    await page.clock.fastForward(minute - 1000);
    expect(asked).toBe(0);
    const answered = page.waitForResponse(file);
    await page.clock.fastForward(1000);
    await answered;
    await expect.poll(() => asked).toBe(1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.fastForward(10 * minute);
    await page.waitForTimeout(200);
    expect(asked).toBe(1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.fastForward(1);
    await expect.poll(() => asked).toBe(2);
  });

  test('stops when the coverage has ended, and says so', { tag: '@desktop' }, async ({ page }) => {
    let asked = 0;
    await page.route(file, async (route) => {
      asked++;
      await route.continue();
    });
    await open(page, '2026-11-20T20:00:00Z');
    await expect(page.getByText('This live coverage has ended.')).toBeVisible();
    await page.clock.fastForward(10 * minute);
    await page.waitForTimeout(200);
    expect(asked).toBe(0);
  });
});

test.describe('a page left open without a network', { tag: '@scripts' }, () => {
  test.use({ expectedTroubles: /Failed to load resource|ERR_/ });

  test('is read on, and asks ever more seldom', { tag: '@desktop' }, async ({ page }) => {
    let asked = 0;
    const refuse = async (route: Route): Promise<void> => {
      asked++;
      await route.abort('internetdisconnected');
    };
    await page.route(file, refuse);
    await open(page);
    await page.clock.fastForward(minute);
    await expect.poll(() => asked).toBe(1);
    await page.waitForTimeout(200);
    await page.clock.fastForward(minute);
    await page.waitForTimeout(200);
    expect(asked).toBe(1);
    await page.clock.fastForward(minute);
    await expect.poll(() => asked).toBe(2);
    await expect(entries(page)).toHaveCount(7);
    await expect(more(page)).toHaveCount(0);
  });

  test('says so where the entries cannot be fetched, and can be asked again', async ({ page }) => {
    await open(page);
    await goOn(page);
    await page.clock.fastForward(minute);
    await expect(more(page)).toBeVisible();
    const refuse = (route: Route): Promise<void> => route.abort('internetdisconnected');
    await page.route(`**/${story}`, refuse);
    await more(page).click();
    await expect(page.getByText('They could not be fetched. Please try again.')).toBeVisible();
    await expect(entries(page)).toHaveCount(7);
    await page.unroute(`**/${story}`, refuse);
    await more(page).click();
    await expect(entries(page)).toHaveCount(9);
  });
});
