import { story as storyWithAppeals } from './appeals.ts';
import type { Locator, Page } from '@playwright/test';

import { pageTypes } from './page-types.ts';

/** Two stories with pictures. */
export const story = pageTypes['a story'];
export const other = storyWithAppeals;

export function tool(page: Page, name: string): Locator {
  return page.locator('.tools').getByRole('button', { name, exact: true });
}

/** Saves a story, as a reader would, and waits until it is. */
export async function save(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.lead-picture img').evaluate((image: HTMLImageElement) => image.decode());
  await page.evaluate(() => document.fonts.ready);
  await tool(page, 'Save for later').click();
  await tool(page, 'Remove from saved').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** What the browser holds of saved stories: caches, workers and the list. */
export function held(page: Page): Promise<{ caches: string[]; workers: string[]; list: string | null }> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    list: localStorage.getItem('saved-stories'),
  }));
}

export const nothingHeld = { caches: [], workers: [], list: null };
