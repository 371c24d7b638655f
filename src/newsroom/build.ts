import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build as astroBuild } from 'astro';

import { bringUpToDate, stagingDir } from '../build/staging.ts';
import { contentErrorIn } from '../schema/problem.ts';
import { command } from './command.ts';

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
 * Prints the site into a staging folder and, when all went well, brings `outDir` up to it: a build that fails changes nothing.
 * Throws a `ContentError` with all that is wrong with the content, or whatever else went wrong.
 */
export async function build({ contentDir, outDir = 'dist', asOf, url }: BuildOptions = {}): Promise<void> {
  const began = performance.now();
  const root = process.cwd();
  const target = path.resolve(root, outDir);
  const staging = stagingDir(root, target);
  setEnvironment({ CONTENT_DIR: contentDir && path.resolve(root, contentDir), AS_OF: asOf, SITE_URL: url });
  await rm(staging, { recursive: true, force: true });
  try {
    await astroBuild({ root, outDir: staging, logLevel: 'error' });
  } catch (error) {
    throw contentErrorIn(error) ?? error;
  }
  const { written, unchanged, removed } = await bringUpToDate(staging, target);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const shown = path.relative(root, target) || target;
  console.log(
    `Printed to ${shown} in ${seconds} s: ${String(written)} files written, ${String(unchanged)} unchanged, ${String(removed)} removed.`,
  );
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
