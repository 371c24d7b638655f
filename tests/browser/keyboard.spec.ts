import type { Page } from '@playwright/test';

import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';

const addresses = { ...pageTypes, 'a missing page': nowhere };
type Type = keyof typeof addresses;
const all = Object.keys(addresses) as Type[];

/** Types that have something to reach that the others have not. */
const apart: readonly Type[] = [
  'the front page',
  'a long read with notes',
  'a story with a correction',
  'a story with a table',
  'live coverage',
  'a section',
  'the topics',
  'an author',
  'a year',
  'the privacy page',
  'the saved stories',
  'the search',
];

/** Every type: TEST_LONG. */
const long = process.env['TEST_LONG'] !== undefined;

test('the first key leads over the masthead, and can be seen', { tag: '@keys' }, async ({ page }) => {
  await page.goto(pageTypes['a story']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#text$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').first()).toBeFocused();
});

test.describe('with a keyboard', { tag: '@desktop' }, () => {
  test.use({ expectedTroubles: missingPage });

  for (const type of long ? all : apart) {
    test(`a reader comes through ${type} in its order, sees each stop, and is held nowhere`, async ({ page }) => {
      await page.goto(addresses[type]);
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ fault }) => fault !== '')).toEqual([]);
      expect(stops.map(({ isLast }) => isLast).indexOf(true)).toBe(stops.length - 1);
    });
  }

  test('links in a story can be told from the text without colour', async ({ page }) => {
    await page.goto(pageTypes['a long read with notes']);
    const lines = await page
      .locator('.body p a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines)).toEqual(new Set(['underline']));
  });
});

interface Stop {
  name: string;
  /** What is wrong with it; nothing where a reader sees where they are, and it comes after the stop before. */
  fault: string;
  /** Whether nothing on the page comes after it that keys can reach. Of choices that exclude each other one stands for all. */
  isLast: boolean;
}

/** Every stop of the Tab key, from the top of the page until the key leads out of it, or 400 of them. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 400) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtStop);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** What has the focus now, in the page; undefined where nothing has. The page remembers it until the next look. */
function lookAtStop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const memory = window as { stopBefore?: Element };
  const { stopBefore } = memory;
  memory.stopBefore = element;

  const all = document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]');
  const last = [...all].findLast((each) => each.checkVisibility());
  const group = (each?: Element): string | undefined =>
    each instanceof HTMLInputElement && each.type === 'radio' ? each.name : undefined;

  const { outlineStyle, outlineWidth, visibility } = getComputedStyle(element);
  const { left, right, width, height, top, bottom } = element.getBoundingClientRect();
  // What a line break splits may have an empty middle: the beginning of its first line is looked at too.
  const line = element.getClientRects()[0] ?? new DOMRect();
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const isSeenAt = (x: number, y: number): boolean => {
    const seen = document.elementFromPoint(x, y);
    return seen !== null && [element, ...labels].some((each) => each.contains(seen));
  };
  const faults = {
    'comes before the stop before it':
      stopBefore !== undefined && !(stopBefore.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    'has no outline': outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2,
    'is hidden': visibility !== 'visible' || width === 0 || height === 0,
    'is out of sight': bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth,
    'lies beneath something':
      !isSeenAt((left + right) / 2, (top + bottom) / 2) &&
      !isSeenAt(line.left + Math.min(line.width, 8) / 2, line.top + line.height / 2),
  };
  return {
    name: element.textContent.trim() + element.outerHTML.slice(0, 80),
    fault: Object.entries(faults).find(([, holds]) => holds)?.[0] ?? '',
    isLast: element === last || (group(last) !== undefined && group(element) === group(last)),
  };
}
