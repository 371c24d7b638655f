import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { pageTypes } from '../browser/page-types.ts';
import { findCommand } from '../system.ts';
import { fileAt, printed } from './printed.ts';
import { sites } from './sites.ts';

/**
 * What the Nu HTML Checker takes for a fault because it has not heard of it yet: features of CSS that browsers have and its
 * copy of the CSS validator lacks. All else that it calls an error is one.
 */
const unheardOf = [
  /^CSS: “container(?:-type|-name)?”: Property “container(?:-type|-name)?” doesn't exist\.$/,
  /^CSS: Unrecognized at-rule “@container”$/,
];

const java = findCommand('java');
const jar = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

const report = z.object({
  messages: z.array(z.object({ type: z.string(), message: z.string(), url: z.string().optional() })),
});

/** What the checker calls an error in files of HTML, in one run of it. Throws where it could not read one. */
function errorsIn(files: readonly string[]): string[] {
  const args = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
  const { stdout, stderr } = spawnSync(java ?? 'java', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout.startsWith('{')) throw new Error(`the checker did not run: ${stderr}`);
  return report
    .parse(JSON.parse(stdout))
    .messages.filter(({ type, message }) => type !== 'info' && !unheardOf.some((each) => each.test(message)))
    .map(({ type, message, url = '' }) => `${type} in ${url.replace(/^.*\.cache\/sites\//, '')}: ${message}`);
}

// Java is not ours to bring: without it these are skipped, by name.
describe.skipIf(java === undefined)('the Nu HTML Checker', () => {
  it('finds no error in a page of each type', { timeout: 120_000 }, () => {
    const site = printed('demo');
    const files = Object.values({ ...pageTypes, 'a missing page': '404.html' }).map((address) =>
      fileAt(`/${address}`, site),
    );
    expect(files).not.toContain(undefined);
    const paths = files.filter((file) => file !== undefined).map((file) => path.resolve(site.options.outDir, file));
    // With one that is wrong, so that silence is known to mean something.
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-nu-'));
    const wrong = path.join(folder, 'wrong.html');
    writeFileSync(wrong, '<!doctype html><html lang="en"><title>Wrong</title><p>One <ul><li>Two</ul></p></html>');
    const errors = errorsIn([...paths, wrong]);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([expect.stringContaining('No “p” element in scope')]);
  });

  it.skipIf(process.env['TEST_LONG'] === undefined)(
    'finds no error in any page, under a base path too',
    { timeout: 600_000 },
    () => {
      for (const name of Object.keys(sites) as (keyof typeof sites)[]) {
        const { pages, redirects, options } = printed(name);
        expect(errorsIn([...pages, ...redirects].map(({ file }) => path.resolve(options.outDir, file)))).toEqual([]);
      }
    },
  );
});
