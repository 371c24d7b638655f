import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { AstroIntegration } from 'astro';

import { tellingScripts } from '../build/inline-scripts.ts';
import { settingsOf } from '../build/settings.ts';
import { revisionOf } from '../edition/revision.ts';
import { hashOf } from '../policy/page-policy.ts';
import { cacheDir } from '../schema/folder.ts';

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
  // Half a second to load, which a correction need not wait for.
  const { build } = await import('astro');
  const making = `${folder}.${String(process.pid)}`;
  await rm(making, { recursive: true, force: true });
  await build({
    root,
    outDir: path.join(making, inPlates.files),
    logLevel: 'silent',
    integrations: [casting(making)],
  });
  // Whoever was sooner made the same.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  await keepNewest(shelf, revision);
  return { folder, revision };
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

/** Lets the framework bundle everything and print nothing, and keeps what it bundled. In: the folder the plates are made in. */
function casting(folder: string): AstroIntegration {
  let pages = new Map<string, { styles: unknown[] }>();
  const scripts = new Map<string, string>();
  return {
    name: 'standfirst-plates',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const tell = (file: string, text: string): void => void scripts.set(hashOf(text), path.basename(file));
        updateConfig({ vite: { plugins: [tellingScripts(tell)] } });
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'standfirst-plates',
          setup: async () => {
            const bundled = path.join(folder, inPlates.files, '.prerender');
            await cp(bundled, path.join(folder, inPlates.code), { recursive: true });
            const fittings: Fittings = {
              pages: [...pages].map(([key, { styles }]) => [key, { styles }]),
              scripts: [...scripts].sort(),
            };
            await mkdir(folder, { recursive: true });
            await writeFile(path.join(folder, inPlates.fittings), JSON.stringify(fittings));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('plates print nothing by themselves')),
        });
      },
    },
  };
}

/** The file of the bundled code that holds the rest. Throws where the plates are broken. */
export async function entryOf(folder: string): Promise<string> {
  const names = await readdir(path.join(folder, inPlates.code));
  const entry = names.find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} holds no plates: remove it, and build again`);
  return path.join(folder, inPlates.code, entry);
}
