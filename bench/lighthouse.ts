import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

import { Refusal } from '../src/newsroom/refusal.ts';
import { serve } from '../src/newsroom/serve.ts';
import { findOrInstallChromium, howToGetChromium } from '../tests/chromium.ts';
import { startBrowser } from './lighthouse/browser.ts';
import { measure, medianOf } from './lighthouse/measure.ts';
import type { Measured } from './lighthouse/measure.ts';
import { demoPages, newestStory } from './lighthouse/pages.ts';
import type { PageToMeasure } from './lighthouse/pages.ts';
import { builtSite } from './lighthouse/sites.ts';
import { documentOf, tableOf } from './lighthouse/table.ts';
import type { Row } from './lighthouse/table.ts';

const written = 'docs/lighthouse.md';
const arabic = { contentDir: 'tests/fixtures/arabic', name: 'Story in Arabic' };

/**
 * `npm run bench -- lighthouse --runs 5 --only story,front`: builds the newspapers, serves them, measures their pages in turn,
 * prints a table and, where every page was measured five times or more, writes docs/lighthouse.md.
 * Throws a Refusal where there is no browser or nothing to measure.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Refusal(`--runs ${values.runs} is no number of runs: write --runs 5`);
  const only = values.only?.split(',').map((name) => name.trim().toLowerCase());
  const isAsked = ({ name }: Pick<PageToMeasure, 'name'>): boolean => only?.includes(name.toLowerCase()) ?? true;
  const chromium = findOrInstallChromium();
  if (chromium === undefined) throw new Refusal(howToGetChromium);

  const rows: Row[] = [];
  if (demoPages.some(isAsked))
    rows.push(...(await measureSite(await builtSite('content'), demoPages.filter(isAsked), runs, chromium)));
  if (isAsked(arabic)) {
    const dir = await builtSite(arabic.contentDir);
    rows.push(...(await measureSite(dir, [await newestStory(dir, arabic.name)], runs, chromium)));
  }
  if (rows.length === 0)
    throw new Refusal(
      `--only ${values.only ?? ''} names no page: write some of ${demoPages.map(({ name }) => name).join(', ')}`,
    );

  console.log(`\n${tableOf(rows)}`);
  if (only !== undefined || runs < 5) return;
  const style = { ...(await resolveConfig(written)), filepath: written };
  await writeFile(written, await format(documentOf(rows, circumstances(runs, chromium)), style));
  console.log(`\nWritten to ${written}.`);
}

/** Measures pages of a site so many times, in turn, so that what else the machine does falls on all alike. */
async function measureSite(
  dir: string,
  pages: readonly PageToMeasure[],
  runs: number,
  chromium: string,
): Promise<Row[]> {
  const server = await serve({ dir, port: 0 });
  const browser = await startBrowser(chromium);
  try {
    const measured = new Map<PageToMeasure, Measured[]>(pages.map((page) => [page, []]));
    for (let run = 1; run <= runs; run++) {
      for (const [page, all] of measured) {
        const one = await measure(server.address + page.address, browser.port);
        all.push(one);
        console.log(sentence(page, one));
      }
    }
    return [...measured].map(([page, all]) => ({ page, middle: medianOf(all) }));
  } finally {
    await browser.close();
    await server.close();
  }
}

function sentence({ name }: PageToMeasure, { scores, largestPaint, faults, otherHosts }: Measured): string {
  const found = [...faults, ...otherHosts.map((host) => `asks ${host}`)];
  const about = found.length > 0 ? ` (${found.join(', ')})` : '';
  return `${name}: ${Object.values(scores).join(' ')}, largest paint at ${String(Math.round(largestPaint))} ms${about}`;
}

const versioned = z.object({ version: z.string() });

function circumstances(runs: number, chromium: string): Parameters<typeof documentOf>[1] {
  const [cpu] = os.cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    runs,
    lighthouse: versioned.parse(createRequire(import.meta.url)('lighthouse/package.json')).version,
    browser: spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ').slice(0, 2).join(' '),
    node: process.versions.node,
    machine: `${String(os.cpus().length)} cores${cpu ? ` (${cpu.model.trim()})` : ''}`,
  };
}
