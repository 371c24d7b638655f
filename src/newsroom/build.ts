import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build as astroBuild } from 'astro';

import { bringUpToDate, refuseForeign, stagingDir } from '../build/staging.ts';
import { clockOf } from '../edition/clock.ts';
import { rfc3339 } from '../edition/dates.ts';
import { dueFile } from '../edition/due.ts';
import type { Due } from '../edition/due.ts';
import { readContent } from '../edition/gather.ts';
import { editorsView } from '../edition/view.ts';
import { contentDir as contentFolder } from '../schema/folder.ts';
import { ContentError, contentErrorIn } from '../schema/problem.ts';
import { readPublication } from '../schema/settings.ts';
import { command } from './command.ts';
import { Refusal } from './refusal.ts';

/** What to build, where to, and by which clock. */
export interface BuildOptions {
  /** The newsroom's folder; default: CONTENT_DIR, else the project's own. */
  contentDir?: string;
  /** Where the site goes; default `dist`. */
  outDir?: string;
  /** The build's clock (RFC 3339); default: AS_OF, else now. */
  asOf?: string;
  /** The site's address, in place of the publication's. */
  url?: string;
}

/**
 * Once a process: the framework keeps what it has loaded.
 * Prints the site into a staging folder and, when all went well, brings `outDir` up to it: a build that fails changes nothing.
 * Throws a `ContentError` with all that is wrong with the content, or whatever else went wrong.
 */
export async function build({ contentDir, outDir = 'dist', asOf, url }: BuildOptions = {}): Promise<void> {
  const began = performance.now();
  const root = process.cwd();
  const target = path.resolve(root, outDir);
  const staging = stagingDir(root, target);
  const due = `${staging}.due.json`;
  setEnvironment({
    CONTENT_DIR: contentDir && path.resolve(root, contentDir),
    AS_OF: asOf,
    SITE_URL: url,
    [dueFile]: due,
  });
  forReaders();
  await checkSettings(root);
  await refuseForeign(target);
  await Promise.all([staging, due].map((each) => rm(each, { recursive: true, force: true })));
  try {
    await astroBuild({ root, outDir: staging, logLevel: 'silent' });
  } catch (error) {
    throw contentErrorIn(error) ?? error;
  }
  const { written, unchanged, removed } = await bringUpToDate(staging, target);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const shown = path.relative(root, target) || target;
  console.log(
    `Printed to ${shown} in ${seconds} s: ${String(written)} files written, ${String(unchanged)} unchanged, ${String(removed)} removed.`,
  );
  await sayNextDue(due, root);
}

/** In a form that a timer can read too: `Due again 2027-01-06T09:00:00+00:00: an appeal ends (content/appeals/winter.md)`. */
async function sayNextDue(file: string, cwd: string): Promise<void> {
  if (!existsSync(file)) return;
  const { value } = readPublication(contentFolder(process.env, cwd), cwd);
  const { instant, what, file: source } = JSON.parse(await readFile(file, 'utf8')) as Due;
  await rm(file);
  // The log of a build may be public, and a file's name can say what is under embargo.
  const about = what === 'an embargo passes' ? '' : ` (${source})`;
  console.log(`Due again ${rfc3339(instant, value?.timeZone ?? 'UTC')}: ${what}${about}.`);
}

/**
 * With settings that cannot be read the framework would not start, and say nothing of the stories: all is read here instead.
 * Throws a `ContentError` with all of it, or a `Refusal` where AS_OF is no moment.
 */
async function checkSettings(cwd: string): Promise<void> {
  const desk = { contentDir: contentFolder(process.env, cwd), cwd };
  const { value, problems } = readPublication(desk.contentDir, cwd, process.env['SITE_URL']);
  if (!value) {
    await readContent(desk);
    throw new ContentError(problems);
  }
  try {
    clockOf(process.env, 0);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Whatever the shell this runs in is set up for, a build is for readers: with NODE_ENV or DEV the framework would think otherwise. */
function forReaders(): void {
  for (const name of [editorsView, 'DEV']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
}

/** The configuration and the loaders are found through the framework, which hands nothing on but the environment. */
function setEnvironment(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value;
}

/** `npm run build -- --content newsroom --out dist --as-of 2026-12-01T09:00Z --url https://preview.example`, each optional. */
function readOptions(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: {
      content: { type: 'string' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      url: { type: 'string' },
    },
  });
  return {
    ...(values.content !== undefined && { contentDir: values.content }),
    ...(values.out !== undefined && { outDir: values.out }),
    ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
    ...(values.url !== undefined && { url: values.url }),
  };
}

if (import.meta.main) await command(() => build(readOptions(process.argv.slice(2))));
