import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { beforeAll, expect, it } from 'vitest';

import { readContent } from '../../src/edition/gather.ts';
import { hand } from '../../src/edition/handed.ts';
import { machine } from '../../src/press/machine.ts';
import type { Entry } from '../../src/press/machine.ts';
import { entryOf, platesFor } from '../../src/press/plates.ts';
import { asOf } from './sites.ts';

/* `pageText` takes a shorter way through the framework than the framework's own: both must come to the same page. */

const root = process.cwd();
const contentDir = path.resolve('content');
let entry: Entry;

beforeAll(async () => {
  const { folder, revision } = await platesFor(root, { ...process.env, CONTENT_DIR: contentDir });
  hand({ content: readContent({ contentDir, cwd: root }), clock: Date.parse(asOf), revision });
  await machine(folder);
  entry = (await import(pathToFileURL(await entryOf(folder)).href)) as Entry;
});

it('prints a page of each kind as the framework prints it', async () => {
  const paths = await new StaticPaths(entry.app).getAll();
  const ofEach = [...new Map(paths.map((each) => [each.route, each])).values()];
  const pages = ofEach.filter(({ route }) => route.type === 'page');
  expect(pages.length).toBeGreaterThan(10);
  for (const { pathname, route } of pages) {
    const address = new URL(pathname.replace(/\/?$/, '/'), 'https://lantern.example');
    // First, while what stands on all pages is not yet printed: see `once.ts`.
    const ours = await entry.pageText(address, route);
    const theirs = await entry.app.render(new Request(address), { routeData: route });
    expect(ours, pathname).toBe(await theirs.text());
  }
});
