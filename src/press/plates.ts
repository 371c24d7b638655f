import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { settingsOf } from '../build/settings.ts';
import { revisionOf } from '../edition/revision.ts';
import { cacheDir } from '../schema/folder.ts';
import type { CastOrder } from './cast.ts';
import { errorOf } from './fault.ts';
import type { Fault } from './fault.ts';

/*
 * The plates are what pages are printed from: our templates and code as the framework bundles them, with the files that go
 * with them (fonts, what lies in public/). They hold nothing of a newsroom's words, and are cast anew only when the code, the
 * packages or the few settings that reach them change; a correction is printed from the plates of the edition before.
 * docs/decisions/0014 tells how and why.
 */

/** What the framework keeps to itself of a bundle, and the plates' code asks for when a page is printed. */
export interface Fittings {
  /** Of each route: its style sheets, in the form the framework has them. */
  pages: [key: string, page: { styles: unknown[] }][];
  /** Of each script that may stand in a page: its hash, as a policy names it, and its file under `src/browser/`. */
  scripts: [hash: string, file: string][];
}

export interface Plates {
  /** Where they lie; absolute. */
  folder: string;
  /** A digest of all they were made from. */
  revision: string;
}

/** Within the plates' folder: the bundled code, the files that go with the pages, and `Fittings`. */
export const inPlates = { code: 'code', files: 'files', fittings: 'fittings.json' } as const;

const projectFiles = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * The plates for a project and the environment's settings; cast where there are none yet. Takes seconds then, milliseconds else.
 * Throws what the framework throws.
 */
export async function platesFor(root: string, env: Readonly<Record<string, string | undefined>>): Promise<Plates> {
  const { site, base, language } = settingsOf(env, root);
  const code = revisionOf(root, ['src', 'public'], projectFiles);
  const revision = createHash('sha256')
    .update(JSON.stringify([code, site, base, language]))
    .digest('hex')
    .slice(0, 16);
  const shelf = path.join(cacheDir(root), 'plates');
  const folder = path.join(shelf, revision);
  if (existsSync(path.join(folder, inPlates.fittings))) return { folder, revision };
  const making = `${folder}.${String(process.pid)}`;
  rmSync(making, { recursive: true, force: true });
  await cast({ root, folder: making }).catch((error: unknown) => {
    rmSync(making, { recursive: true, force: true });
    throw error;
  });
  // Whoever was sooner made the same.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  await keepNewest(shelf, revision);
  return { folder, revision };
}

/**
 * In a process of its own: content is read meanwhile, and the memory that bundling takes, more than all the printing, is given back.
 * Throws what the framework throws.
 */
function cast(order: CastOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const caster = fork(fileURLToPath(new URL('./cast.ts', import.meta.url)), { serialization: 'advanced' });
    caster.once('message', (fault: Fault) => {
      reject(errorOf(fault));
    });
    caster.once('error', reject);
    caster.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('the templates could not be bundled'));
    });
    caster.send(order);
  });
}

/** Two titles, or two branches of the code, may be printed in turns. */
const kept = 6;

async function keepNewest(shelf: string, revision: string): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => name !== revision);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(path.join(shelf, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(kept - 1);
  await Promise.all(old.map(({ name }) => rm(path.join(shelf, name), { recursive: true, force: true })));
}

/** The file of the bundled code that holds the rest. Throws where the plates are broken. */
export async function entryOf(folder: string): Promise<string> {
  const names = await readdir(path.join(folder, inPlates.code));
  const entry = names.find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} holds no plates: remove it, and build again`);
  return path.join(folder, inPlates.code, entry);
}
