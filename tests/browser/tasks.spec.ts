import type { Page } from '@playwright/test';

import { expect, test } from './own-server.ts';
import { lettersOf } from './pdf-text.ts';
import { asked, withVoices } from './voices.ts';

/*
 * What a new reader comes to do, on a phone, from the front page on: by what is written on the page, never by an address. Where
 * something moves away from what is written here, the reader has lost it too.
 */
const paper = 'The Wrenmouth Lantern';
const lead = 'Ferry slip to close for 19 days after divers find a hole behind the harbour wall';

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Follows a link of the page, and waits until the page it leads to says what it is. */
async function follow(page: Page, name: string, to = name): Promise<void> {
  await link(page, name).first().click();
  await expect(title(page)).toHaveText(to);
}

test.describe('a new reader can', { tag: ['@scripts', '@not-desktop'] }, () => {
  test.beforeEach(async ({ page, own }) => {
    await page.addInitScript(() => {
      // What the browser would open windows of its own for is noted instead.
      const asked: unknown[] = [];
      Object.assign(window, { asked, print: () => void asked.push('print') });
      Object.defineProperty(navigator, 'share', { value: async (what: unknown) => void asked.push(what) });
    });
    await page.goto(own.address);
    await expect(title(page)).toHaveText(paper);
  });

  test('find last March’s stories on a topic', async ({ page }) => {
    await follow(page, 'Topics');
    await follow(page, 'District council');
    await page.getByText('By month', { exact: true }).click();
    await link(page, 'March 2026').click();
    const found = page.getByRole('article').filter({ has: page.getByText('21 Mar 2026', { exact: true }) });
    await expect(found.getByRole('heading')).toBeInViewport();
    await found.getByRole('link').click();
    await expect(title(page)).toHaveText('The poet laureate of the Fish Street car park');
    await expect(link(page, 'District council')).toBeVisible();
  });

  test('find all of last March', async ({ page }) => {
    await follow(page, '2026');
    await follow(page, 'March 2026');
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('make the text larger, and it is so on the next page', async ({ page }) => {
    await follow(page, lead);
    const sizeOf = (text: string) =>
      page.getByText(text).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = await sizeOf('It is standing up out of habit');
    await link(page, 'Text and colours').click();
    await page.getByRole('radio', { name: 'Very large' }).check();
    expect((await sizeOf('It is standing up out of habit')) / before).toBeCloseTo(1.5, 1);
    await link(page, paper).first().click();
    await expect(page.getByRole('radio', { name: 'Very large' })).toBeChecked();
    await follow(page, lead);
    expect((await sizeOf('It is standing up out of habit')) / before).toBeCloseTo(1.5, 1);
  });

  test('save a story, and read it where there is no connection', async ({ page, own }) => {
    await follow(page, lead);
    await button(page, 'Save for later').click();
    await expect(page.getByText('Saved in this browser. It opens without a connection too.')).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await own.close();
    await link(page, paper).first().click();
    await expect(page.getByText('There is no connection now')).toBeVisible();
    await follow(page, lead);
    await expect(page.getByText('It is standing up out of habit')).toBeVisible();
  });

  test('find who wrote this, and what else', async ({ page }) => {
    await follow(page, lead);
    await follow(page, 'Tomasz Wilk');
    await expect(page.getByText('Tomasz Wilk').nth(2)).toBeVisible();
    await expect(link(page, 'tomasz@lantern.example')).toHaveAttribute('href', 'mailto:tomasz@lantern.example');
    const others = page.getByRole('article').getByRole('link');
    expect(await others.count()).toBeGreaterThan(1);
    const other = (await others.nth(1).innerText()).trim();
    await others.nth(1).click();
    await expect(title(page)).toHaveText(other);
    await expect(link(page, 'Tomasz Wilk')).toBeVisible();
  });

  test('report an error', async ({ page }) => {
    await follow(page, lead);
    const report = new URL((await link(page, 'Report an error in this story').getAttribute('href')) ?? '');
    expect(report.protocol + report.pathname).toBe('mailto:newsroom@lantern.example');
    expect(report.searchParams.get('subject')).toContain(lead);
    expect(report.searchParams.get('body')).toContain('https://lantern.example/2026/11/20/');
  });

  test('read the corrections, and each where it was made', async ({ page }) => {
    await follow(page, 'Corrections');
    await expect(page.getByText('It was 173 hours.')).toBeVisible();
    await link(page, 'Sewage alerts at Town Beach doubled this summer').nth(1).click();
    await expect(title(page)).toHaveText('Sewage alerts at Town Beach doubled this summer');
    await expect(page.getByText('It was 173 hours.')).toBeInViewport();
    await link(page, 'All corrections').click();
    await follow(page, 'How we put mistakes right', 'Corrections policy');
  });

  test('listen, in the language of the story', async ({ page }) => {
    await withVoices(page, ['cy-GB', 'de-DE', 'en-GB']);
    await follow(page, lead);
    await button(page, 'Listen').click();
    const said = (await asked(page)) as { say: string; voice: string }[];
    expect(said[0]).toMatchObject({ say: lead, voice: 'en-GB' });
    expect(said.map(({ say }) => say).join()).toContain('It is standing up out of habit');
    await button(page, 'Stop').click();
    await expect(button(page, 'Listen')).toBeVisible();
  });

  test('share a story', async ({ page }) => {
    await follow(page, lead);
    await button(page, 'Share').click();
    expect(await asked(page)).toEqual([{ title: lead, url: expect.stringContaining('https://lantern.example/2026/') }]);
  });

  test('search, and narrow what was found to a year', async ({ page }) => {
    await follow(page, 'Search');
    await page.getByRole('searchbox').fill('council');
    await page.getByRole('searchbox').press('Enter');
    const found = page.getByRole('list', { name: 'Stories found' }).getByRole('listitem');
    await expect(found.first()).toBeVisible();
    const all = await found.count();
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2025');
    await expect(found).not.toHaveCount(all);
    await expect(page.getByText(/2025$/)).not.toHaveCount(0);
    await found.filter({ hasText: 'Council tax letter' }).getByRole('link').click();
    await expect(title(page)).toHaveText('Council tax letter went to the wrong houses');
  });

  test('print a story to PDF: all of it, and nothing to press', async ({ page }) => {
    await follow(page, lead);
    await button(page, 'Print').click();
    expect(await asked(page)).toEqual(['print']);
    const paragraphs = page.getByRole('article').first().getByRole('paragraph');
    await page.emulateMedia({ media: 'print' });
    const seen = await paragraphs.filter({ visible: true }).allInnerTexts();
    expect(seen.join(' ')).toMatch(/The chain ferry to Saint Osk will stop[^]*Updates will be posted on the boards/);
    const letters = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
    const printed = letters(lettersOf(await page.pdf()));
    expect(printed).toContain(letters(lead));
    expect(seen.filter((text) => !printed.includes(letters(text)))).toEqual([]);
    const chrome = ['Skip to the text', 'Save for later', 'Share', 'Related', 'Report an error', 'RSS', 'Text size'];
    const appeals = ['This paper belongs to the people who read it', 'Support the Lantern', 'Support us'];
    expect([...chrome, ...appeals].filter((text) => printed.includes(letters(text)))).toEqual([]);
  });
});
