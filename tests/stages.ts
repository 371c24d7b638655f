import path from 'node:path';

import { findOrInstallChromium, howToGetChromium } from './chromium.ts';
import { sites } from './site/sites.ts';
import { tallyPlaywright, tallyVitest } from './tally.ts';
import type { Tally } from './tally.ts';
import { bin, counted, one, runs, runsBeside } from './tool.ts';

export interface Stage {
  name: string;
  /** Whether it looks at the built sites, and is lost without them. */
  needsSites?: boolean;
  /** Whether it may run at the same time as those beside it: it says nothing before it has ended, and changes nothing. */
  beside?: boolean;
  run: () => Promise<Tally>;
}

const reports = '.cache/tests';
const astro = bin('astro', 'bin/astro.mjs');
const sitesBuilt = { SITES_BUILT: '1' };

/** Everything that must hold, in the order in which it is run: what answers soonest first. */
export const stages: readonly Stage[] = [
  reading('types', async () => {
    return (await typed()) && (await runsBeside(astro, ['check', '--noSync', '--minimumSeverity', 'warning']));
  }),
  reading('lint', async () => {
    await typed();
    return runsBeside(bin('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']);
  }),
  reading('format', () => runsBeside(bin('prettier', 'bin/prettier.cjs'), ['--check', '.'])),
  { name: 'unit', run: () => vitest('unit') },
  { name: 'sites', run: async () => one(await buildSites()) },
  { name: 'site', needsSites: true, run: () => vitest('site') },
  { name: 'browser', needsSites: true, run: playwright },
];

/** A stage that is a tool which only reads. In: what runs it, and says whether it found nothing. */
function reading(name: string, run: () => Promise<boolean>): Stage {
  return { name, beside: true, run: async () => one(await run()) };
}

let typing: Promise<boolean> | undefined;

/** Has the framework write its types of the content, once: checking and linting look them up. Out: whether it could. */
function typed(): Promise<boolean> {
  typing ??= runsBeside(astro, ['sync']);
  return typing;
}

function vitest(project: string): Promise<Tally> {
  const reportFile = path.join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--allowOnly=false', '--reporter=default', '--reporter=json'];
  const file = bin('vitest', 'vitest.mjs');
  return counted(() => runs(file, [...args, `--outputFile.json=${reportFile}`], sitesBuilt), reportFile, tallyVitest);
}

async function buildSites(): Promise<boolean> {
  for (const name of Object.keys(sites)) {
    if (!(await runs('tests/site/build.ts', [name]))) return false;
  }
  return true;
}

async function playwright(): Promise<Tally> {
  const chromium = findOrInstallChromium();
  if (chromium === undefined) {
    console.log(howToGetChromium);
    return one(false);
  }
  const file = bin('@playwright/test', 'cli.js');
  const run = (): Promise<boolean> => runs(file, ['test', '--forbid-only'], { CHROMIUM_PATH: chromium });
  return counted(run, path.join(reports, 'browser.json'), tallyPlaywright);
}
