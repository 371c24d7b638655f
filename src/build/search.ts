import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { searchFolder } from '../edition/address.ts';
import { NoPagefind, writeSearchIndexes } from './search-index.ts';
import { searchRecord } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * After a build, the search index of the printed stories stands in the output. On a machine for which there is no Pagefind the
 * site is built all the same, and a line says what is missing. In: the base path, with slashes at both ends.
 */
export function search(base: string): AstroIntegration {
  return {
    name: 'standfirst-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const root = fileURLToPath(dir);
        try {
          const stories = await writeSearchIndexes(recordsUnder(root, base), path.join(root, searchFolder));
          logger.info(`${stories} stories in ${((performance.now() - start) / 1000).toFixed(1)} s`);
        } catch (error) {
          if (!(error instanceof NoPagefind)) throw error;
          // Not through the logger, which a build of ours keeps silent.
          console.warn('The site has no search: there is no Pagefind for this machine.');
        }
      },
    },
  };
}

/** The records of all printed stories, in the order of their files. */
async function* recordsUnder(root: string, base: string): AsyncGenerator<SearchRecord> {
  const years = readdirSync(root).filter((name) => /^\d{4}$/.test(name));
  const files = years.flatMap((year) =>
    readdirSync(path.join(root, year), { recursive: true, encoding: 'utf8' }).map((name) => path.join(year, name)),
  );
  for (const file of files.filter((name) => name.endsWith('index.html')).toSorted()) {
    const record = searchRecord(await readFile(path.join(root, file), 'utf8'), file.replaceAll('\\', '/'), base);
    if (record) yield record;
  }
}
