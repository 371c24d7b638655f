import type { Locator, Page } from '@playwright/test';

import { pageTypes } from './page-types.ts';

/** A story on which an appeal stands in every place. */
export const story = '2026/11/19/council-votes-to-keep-library-open-on-saturdays/';

/** The demonstration newspaper's appeals, by their place: what they are called, and for how many days they stay closed. */
export const appeals = {
  top: { heading: 'This paper belongs to the people who read it', quietDays: 30 },
  inline: { heading: 'Somebody has to sit through the meeting', quietDays: 60 },
  end: { heading: 'A light left on since 1887', quietDays: 30 },
} as const;

/** The second wording of the appeal at the end, and the moment at which both are over. */
export const second = {
  id: '03-a-light-left-on',
  heading: 'You have reached the end of a story that readers paid for',
};
export const ends = Date.parse('2027-01-06T09:00:00Z');

/** A moment at which all of them stand. */
export const noon = Date.parse('2026-11-20T12:00:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;

export type Place = keyof typeof appeals;

/** The appeal in a place, of the wording that is shown. */
export function appealAt(page: Page, place: Place): Locator {
  return page.locator(`section.appeal-${place}:visible`);
}

/** All that is seen of appeals. */
export function seenAppeals(page: Page): Locator {
  return page.locator('.appeal:visible');
}

export function closeButton(page: Page, place: Place): Locator {
  const name = `Close this appeal for ${appeals[place].quietDays} days`;
  return appealAt(page, place).getByRole('button', { name });
}

export function supporterButton(page: Page, place: Place): Locator {
  return appealAt(page, place).getByRole('button', { name: 'I already support you' });
}

export function headline(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Everything that the browser keeps, by name. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).map(([name, word]) => [name, String(word)])),
  );
}

/** Has the browser keep this and nothing else, before any page of the site is opened again. */
export async function keepOnly(page: Page, words: Record<string, string>): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(pageTypes['a page without an appeal']);
  await page.evaluate((all) => {
    localStorage.clear();
    for (const [name, word] of Object.entries(all)) localStorage.setItem(name, word);
  }, words);
}

/** Opens a page at a moment, as often as is wanted: `page.reload()` would be none where the address is another. */
export async function openAt(page: Page, address: string, moment: number): Promise<void> {
  await page.clock.setFixedTime(moment);
  await page.goto(address);
}
