import type { Page } from '@playwright/test';

import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';
import { tool } from './saved.ts';
import { asked, withVoices } from './voices.ts';

const story = pageTypes['a story'];
const told = 'https://lantern.example/';

const call = (page: Page, name: 'finish' | 'voicesCome'): Promise<void> =>
  page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]?.(), name);

test.describe('the tools of a story:', { tag: ['@scripts', '@desktop'] }, () => {
  test('it is read aloud in its own language, from its headline on, and stops when asked', async ({ page }) => {
    await withVoices(page, ['de-DE', 'en-US', 'en-GB']);
    await page.goto(story);
    const headline = await page.getByRole('heading', { level: 1 }).innerText();
    await tool(page, 'Listen').click();
    const said = (await asked(page)) as { say: string; lang: string; voice: string }[];
    expect(said.length).toBeGreaterThan(5);
    expect(said[0]).toEqual({ say: headline, lang: 'en-GB', voice: 'en-GB' });
    expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['en-GB']));
    const words = said.map(({ say }) => say).join('\n');
    expect(words).toContain('It is standing up out of habit');
    // Neither appeals nor what stands under the story.
    expect(words).not.toContain('Somebody has to sit through the meeting');
    expect(words).not.toContain('Related');
    await tool(page, 'Stop').click();
    expect((await asked(page)).at(-1)).toBe('cancel');
    await tool(page, 'Listen').click();
    await call(page, 'finish');
    await expect(tool(page, 'Listen')).toBeVisible();
  });

  test('listening is not offered where no voice speaks its language, until one comes', async ({ page }) => {
    await withVoices(page, ['en-GB'], true);
    await page.goto(story);
    await expect(tool(page, 'Share')).toBeVisible();
    await expect(tool(page, 'Listen')).toBeHidden();
    const before = await page.locator('.tools').boundingBox();
    await call(page, 'voicesCome');
    await expect(tool(page, 'Listen')).toBeVisible();
    expect(await page.locator('.tools').boundingBox()).toEqual(before);
  });

  test('listening is not offered by voices of other languages', async ({ page }) => {
    await withVoices(page, ['fr-FR', 'uk-UA']);
    await page.goto(story);
    await expect(tool(page, 'Share')).toBeVisible();
    await expect(tool(page, 'Listen')).toBeHidden();
  });

  test('it is shared by the system, by its own address and headline', async ({ page }) => {
    await page.addInitScript(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      Object.defineProperty(navigator, 'share', { value: async (what: unknown) => void asked.push(what) });
    });
    await page.goto(`${story}?from=elsewhere#text`);
    await tool(page, 'Share').click();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await asked(page)).toEqual([{ title, url: told + story }]);
    await expect(page.locator('.tools-said')).toHaveText('');
  });

  test('nothing is said where a reader thinks better of sharing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('', 'AbortError')) });
    });
    await page.goto(story);
    await tool(page, 'Share').click();
    await expect(page.locator('.tools-said')).toHaveText('');
  });

  test('its address is copied where the system has nothing to share with', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(story);
    await tool(page, 'Share').click();
    await expect(page.locator('.tools-said')).toHaveText('The address is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told + story);
  });

  test('it is printed', async ({ page }) => {
    await page.addInitScript(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked, print: () => void asked.push('print') });
    });
    await page.goto(story);
    await tool(page, 'Print').click();
    expect(await asked(page)).toEqual(['print']);
  });

  test('each is reached with the keyboard, and none is on paper', async ({ page }) => {
    await withVoices(page, ['en-GB']);
    await page.goto(story);
    await tool(page, 'Share').focus();
    const names: string[] = [];
    for (let stop = 0; stop < 6; stop++) {
      names.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual(['Share', 'Send by e-mail', 'Save for later', 'Print', 'Text and colours', 'Listen']);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.tools')).toBeHidden();
    await expect(page.locator('.choices')).toBeHidden();
  });
});

test('a story can be sent by e-mail, with its headline and address', async ({ page }) => {
  await page.goto(story);
  const href = (await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')) ?? '';
  const mail = new URL(href);
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('subject')).toContain('Ferry slip to close');
  expect(mail.searchParams.get('body')).toBe(told + story);
});
