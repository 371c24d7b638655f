import type { Page } from '@playwright/test';

import { barriers } from './barriers.ts';
import type { Which } from './barriers.ts';
import { violations } from './equal-access.ts';
import { nowhere, pageTypes } from './page-types.ts';
import { expect, missingPage, test } from './reader.ts';
import { withoutItsScripts } from './without-scripts.ts';

/** How a reader may see a page that has come, and which of axe's rules hold then. */
interface Way {
  look: (page: Page) => Promise<unknown>;
  rules: Which;
}

/** The contrast of the reader's own colours is the reader's: what looks at it takes ours for what is seen. */
const ways: Record<string, Way> = {
  'by light': { look: (page) => page.emulateMedia({ colorScheme: 'light' }), rules: 'all' },
  'by dark': { look: (page) => page.emulateMedia({ colorScheme: 'dark' }), rules: 'all' },
  'from right to left': { look: (page) => onRoot(page, (root) => (root.dir = 'rtl')), rules: 'all' },
  'at 320 pixels': { look: (page) => page.setViewportSize({ width: 320, height: 640 }), rules: 'all' },
  'with letters twice as large': {
    look: (page) => onRoot(page, (root) => (root.style.fontSize = '200%')),
    rules: 'all',
  },
  'in the reader’s own colours': {
    look: (page) => page.emulateMedia({ forcedColors: 'active' }),
    rules: 'all but colours',
  },
};

/** How what IBM's rule for colours finds begins. */
const contrast = 'text_contrast_sufficient:';

const all = { ...pageTypes, 'a missing page': nowhere };

// Every type of page by every way: some minutes, TEST_LONG. Without it pages.spec.ts looks at each by light and by dark.
if (process.env['TEST_LONG'] !== undefined) {
  test.describe('nobody is shut out,', { tag: '@desktop' }, () => {
    test.use({ expectedTroubles: missingPage });

    for (const [type, address] of Object.entries(all)) {
      for (const [name, { look, rules }] of Object.entries(ways)) {
        test(`${name}, of ${type}`, async ({ page }) => {
          await page.goto(address);
          await look(page);
          expect(await barriers(page, rules)).toEqual([]);
          const found = await violations(page);
          expect(found.filter((each) => rules === 'all' || !each.startsWith(contrast))).toEqual([]);
        });
      }

      test(`without scripts, of ${type}`, async ({ page }) => {
        await withoutItsScripts(page);
        await page.goto(address);
        expect(await barriers(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

function onRoot(page: Page, change: (root: HTMLElement) => unknown): Promise<unknown> {
  return page.locator('html').evaluate(change);
}
