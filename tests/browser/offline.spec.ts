import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { pageTypes } from './page-types.ts';
import { expect, test } from './own-server.ts';
import { held, nothingHeld, other, save, story, tool } from './saved.ts';

const headline = 'Ferry slip to close';

test.describe('a story saved for later', { tag: ['@scripts', '@desktop'] }, () => {
  test('leaves nothing behind before it is saved', async ({ page, own }) => {
    for (const address of ['', story, 'offline/', 'privacy/']) {
      await page.goto(own.address + address, { waitUntil: 'networkidle' });
      expect(await held(page), address).toEqual(nothingHeld);
    }
    await expect(page.locator('[data-name=saved-stories] .now')).toBeHidden();
  });

  test('opens with its picture and its letters when the server is gone, and so does the list', async ({
    page,
    own,
  }) => {
    await save(page, own.address + story);
    await expect(page.getByRole('status')).toHaveText('Saved in this browser. It opens without a connection too.');
    await own.close();
    await page.goto(own.address + story);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
    const picture = page.locator('.lead-picture img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(faces).toBeGreaterThan(0);
    await page.locator('.tools').getByRole('link', { name: 'Saved stories' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved stories');
    await expect(page.locator('.unreachable')).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: headline }).click();
    await expect(page).toHaveURL(own.address + story);
  });

  test('opens at another width too', async ({ page, own }) => {
    await save(page, own.address + story);
    await own.close();
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(own.address + story);
    const picture = page.locator('.lead-picture img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('is offered in place of a page that cannot be had', async ({ page, own }) => {
    await save(page, own.address + story);
    await own.close();
    await page.goto(`${own.address}news/?page=2`);
    await expect(page.getByText('There is no connection now')).toBeVisible();
    const again = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Try again' }).click();
    await again;
    await expect(page.getByText('There is no connection now')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible();
  });

  test('can be removed without a network, and with the last one all is gone', async ({ page, own }) => {
    await save(page, own.address + story);
    await save(page, own.address + other);
    await own.close();
    await page.goto(own.address + story);
    await expect(tool(page, 'Remove from saved')).toBeEnabled();
    await tool(page, 'Remove from saved').click();
    await expect(tool(page, 'Save for later')).toBeFocused();
    const addresses = async (): Promise<unknown> =>
      (await held(page)).caches.map((name) => name.split(' ').at(-1)).sort();
    await expect.poll(addresses).toEqual([`/${other}`, '/offline/', '/saving.js']);
    expect((await held(page)).list).not.toContain(story);
    await page.goto(`${own.address}offline/`);
    await page.getByRole('main').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('Nothing is saved yet')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect.poll(() => held(page)).toEqual(nothingHeld);
  });

  test('is forgotten with all else that the browser keeps', async ({ page, own }) => {
    await save(page, own.address + story);
    await page.goto(`${own.address}privacy/`);
    await expect(page.locator('[data-name=saved-stories] .now')).toBeVisible();
    await page.getByRole('button', { name: 'Forget all of it' }).click();
    await expect(page.getByRole('status')).toHaveText('Forgotten.');
    await expect(page.locator('[data-name=saved-stories] .now')).toBeHidden();
    expect(await held(page)).toEqual(nothingHeld);
  });

  test('is shown as it is now, and kept so, once it is corrected', async ({ page, own }) => {
    await save(page, own.address + story);
    await change(path.join(own.dir, story, 'index.html'), headline, 'Ferry slip stays open');
    await page.goto(own.address + story);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('stays open');
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await caches.match(location.href))?.text())?.includes('stays open')),
      )
      .toBe(true);
    await own.close();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('stays open');
  });

  test('never makes another page an old one', async ({ page, own }) => {
    await save(page, own.address + story);
    await page.goto(own.address);
    await page.reload();
    await change(path.join(own.dir, 'index.html'), headline, 'The new front page');
    await page.reload();
    await expect(page.locator('.front-lead')).toContainText('The new front page');
  });

  test('does not hold back a new edition that comes while there is no connection', async ({ page, own }) => {
    await save(page, own.address + story);
    await page.goto(own.address);
    await own.close();
    await page.reload();
    await expect(page.getByText('There is no connection now')).toBeVisible();
    await change(path.join(own.dir, 'index.html'), headline, 'The new front page');
    // Whatever a new edition changes in the worker too.
    await appendFile(path.join(own.dir, 'service-worker.js'), '\n// A later version.\n');
    for (const twin of ['.br', '.gz']) await rm(path.join(own.dir, `service-worker.js${twin}`), { force: true });
    await own.reopen();
    await page.reload();
    await expect(page).toHaveURL(own.address);
    await expect(page.locator('.front-lead')).toContainText('The new front page');
    await own.close();
    await page.goto(own.address + story);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
  });

  test('is not said to be saved where the worker cannot be had', async ({ page, own }) => {
    await rm(path.join(own.dir, 'service-worker.js'));
    await page.goto(own.address + story);
    await tool(page, 'Save for later').click();
    await expect(page.getByRole('status')).toHaveText('It could not be saved in this browser.');
    await expect(tool(page, 'Save for later')).toBeEnabled();
    expect(await held(page)).toEqual(nothingHeld);
  });

  test('is not said to be saved where storage is full', async ({ page, own }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await page.goto(own.address + story);
    await tool(page, 'Save for later').click();
    await expect(page.getByRole('status')).toHaveText('It could not be saved in this browser.');
    expect(await held(page)).toEqual(nothingHeld);
  });

  test('leaves the site as it was where the worker goes wrong', async ({ page, own }) => {
    await save(page, own.address + story);
    await writeFile(path.join(own.dir, 'service-worker.js'), 'throw new Error("broken");');
    for (const address of [story, '', 'news/']) {
      expect((await page.goto(own.address + address))?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  test('is not lost to rubbish in the list', async ({ page, own }) => {
    await page.goto(`${own.address}offline/`);
    for (const rubbish of ['yes', '{}', '[{"address":"//evil.example/","headline":"x"}]']) {
      await page.evaluate((word) => localStorage.setItem('saved-stories', word), rubbish);
      await page.reload();
      await expect(page.getByText('Nothing is saved yet')).toBeVisible();
      await expect(page.locator('.saved-list li')).toHaveCount(0);
    }
    await save(page, own.address + story);
    await page.goto(`${own.address}offline/`);
    await expect(page.locator('.saved-list li')).toHaveCount(1);
  });

  test.describe('under a base path', () => {
    test.use({ ownSite: 'base' });

    test('is kept under it, and nothing beside it is seen to', async ({ page, own }) => {
      await save(page, own.address + story);
      const { workers, caches } = await held(page);
      expect(workers).toEqual(['/paper/']);
      expect(caches.every((name) => name.startsWith('saved /paper/ /paper/'))).toBe(true);
      await own.close();
      await page.goto(own.address + story);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
      await page.goto(own.address);
      await page.getByRole('main').getByRole('link', { name: headline }).click();
      await tool(page, 'Remove from saved').click();
      await expect.poll(() => held(page)).toEqual(nothingHeld);
    });
  });
});

test.describe('the list of saved stories', { tag: '@no-script' }, () => {
  test('says without scripts what is missing, and no button promises it', async ({ page }) => {
    await page.goto('offline/');
    await expect(page.getByText('scripts are off or did not run')).toBeVisible();
    await expect(page.locator('.unreachable')).toBeHidden();
    await page.goto(pageTypes['a story']);
    await expect(page.locator('.tools button:visible')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Saved stories' })).toHaveCount(0);
  });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
  for (const twin of ['.br', '.gz']) await rm(file + twin, { force: true });
}
