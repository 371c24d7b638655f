import path from 'node:path';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { serve } from '../../src/newsroom/serve.ts';
import type { Served } from '../../src/newsroom/serve.ts';
import { attackStrings } from '../fixtures/attack-lists.ts';
import { hostileStrings } from '../fixtures/hostile-strings.ts';
import { workshop } from '../site/building.ts';
import { groupsOf, paperOf, printableBodies, settingsPaper } from '../site/hostile-paper.ts';
import { filesIn } from '../site/newsroom.ts';
import { unsanitised } from '../unit/markdown/unsanitised.ts';
import { setTripwires, touchEverything, wander } from './tripwires.ts';

/*
 * Newspapers whose every word is hostile, in a browser whose hand touches everything: nothing may run. The policies that a page brings are
 * switched off, so that what holds is the words themselves. And the same strings, printed with no sanitiser, must run.
 */
test.describe.configure({ timeout: 3_600_000 });

const own = Object.values(hostileStrings);
const long = process.env['TEST_LONG'] === '1';
const lists = attackStrings().filter((_, index) => long || index % 16 === 0);

/** The pages of a built paper that are not lists of the same words again. */
function pagesOf(out: string): string[] {
  return [...filesIn(out).keys()]
    .filter((file) =>
      /^(?:\d{4}\/\d\d\/\d\d\/[^/]+\/|authors\/[^/]+\/|page-[^/]+\/|[gh]-\d+\/|topics\/|news\/|search\/|)index\.html$/.test(
        file,
      ),
    )
    .map((file) => file.replace(/index\.html$/, ''));
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await touchEverything(page);
  await wander(page);
}

test.describe('with all policies off', { tag: ['@desktop', '@scripts'] }, () => {
  test.use({ bypassCSP: true, serviceWorkers: 'block' });

  for (const name of ['hostile-browser', ...(long ? ['hostile-browser-settings'] : [])]) {
    test(`no word of ${name} runs`, async ({ context }) => {
      const bodies = await printableBodies([...own, ...lists], path.resolve(`.cache/${name}-try`));
      const all = [...groupsOf(own, bodies, long ? 1 : 12, 's'), ...groupsOf(lists, bodies, long ? 1 : 40, 'l')];
      const settings = [...groupsOf(own, bodies, 80, 'g'), ...groupsOf(lists, bodies, 300, 'h')];
      const { out, build } = workshop(name);
      const paper = name === 'hostile-browser' ? paperOf(all) : settingsPaper(settings);
      expect(build(paper, '--accept')).toMatchObject({ status: 0, stderr: '' });
      const served: Served = await serve({ dir: out, port: 0, base: '/' });
      const origin = `http://localhost:${String(served.port)}`;
      const found: Record<string, string[]> = {};
      const addresses = pagesOf(out);
      expect(addresses.length).toBeGreaterThan(8);
      const left = addresses.values();
      // Each tab takes the next address that no other has taken.
      const visitRest = async (): Promise<void> => {
        const page = await context.newPage();
        const tripped = await setTripwires(page, origin);
        for (const address of left) {
          await visit(page, `${origin}/${encodeURI(address)}`);
          if (tripped.all().length > 0) found[address] = tripped.all();
          tripped.clear();
        }
      };
      await Promise.all(Array.from({ length: 4 }, visitRest));
      expect(found).toEqual({});
      await served.close();
    });
  }

  test('the same strings run where nothing is sanitised', async ({ page }) => {
    const origin = 'http://localhost:4545';
    const tripped = await setTripwires(page, origin);
    const ran: string[] = [];
    const strings = [...own, ...(long ? lists : lists.filter((_, index) => index % 4 === 0))];
    let body = '';
    await page.route(`${origin}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset=utf-8><title>x</title><body>${body}`,
      }),
    );
    for (const string of strings) {
      body = unsanitised(string);
      await page.goto(`${origin}/page`, { waitUntil: 'commit' }).catch(() => undefined);
      await page.waitForTimeout(60);
      await touchEverything(page).catch(() => undefined);
      if (tripped.all().some((each) => !each.startsWith('asks '))) ran.push(string);
      tripped.clear();
    }
    console.log(`${String(ran.length)} of ${String(strings.length)} strings run with no sanitiser.`);
    expect(ran.filter((each) => own.includes(each)).length).toBeGreaterThan(30);
  });
});
