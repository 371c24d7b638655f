import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'astro';
import type { AstroIntegration } from 'astro';

import { tellingScripts } from '../build/inline-scripts.ts';
import { hashOf } from '../policy/page-policy.ts';
import { faultOf } from './fault.ts';
import { inPlates } from './plates.ts';
import type { Fittings } from './plates.ts';

/* The process in which plates are cast; see `plates.ts`. */

const printer = fileURLToPath(new URL('./page-text.ts', import.meta.url));

/** What a process that casts plates is told. */
export interface CastOrder {
  /** The project's. */
  root: string;
  /** Where the plates are made. */
  folder: string;
}

/** Has the entry of the bundled code hand out what prints a page as text, too. */
const handingOut = {
  name: 'standfirst-page-text',
  transform: {
    filter: { id: /\/astro\/dist\/entrypoints\/prerender\.js$/ },
    handler: (code: string) => `${code}\nexport { pageText } from ${JSON.stringify(printer)};\n`,
  },
};

/** Lets the framework bundle everything and print nothing, and keeps what it bundled. In: the folder the plates are made in. */
function casting(folder: string): AstroIntegration {
  let pages = new Map<string, { styles: unknown[] }>();
  const scripts = new Map<string, string>();
  return {
    name: 'standfirst-plates',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const tell = (file: string, text: string): void => void scripts.set(hashOf(text), path.basename(file));
        updateConfig({ vite: { plugins: [tellingScripts(tell), handingOut] } });
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

async function castFor({ root, folder }: CastOrder): Promise<void> {
  await build({
    root,
    outDir: path.join(folder, inPlates.files),
    logLevel: 'silent',
    integrations: [casting(folder)],
  });
}

process.once('message', (order: CastOrder) => {
  castFor(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.exitCode = 1;
      process.send?.(faultOf(error), () => process.disconnect());
    },
  );
});
// It goes with whoever called it, too.
process.once('disconnect', () => process.exit());
