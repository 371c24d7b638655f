import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import pLimit from 'p-limit';

import { searchIndexOf } from '../edition/search.ts';
import { outOfScope } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

/** How many stories are handed over at once. */
const atOnce = 16;

/** What Pagefind writes beside its index that our page has no use for: ready-made interfaces. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** There is no Pagefind for this machine, or it does not start. */
export class NoPagefind extends Error {}

/**
 * Writes an index for each part and year into `<folder>/<part>/<year>/`. Out: how many stories are in them. The same stories in the same
 * order give the same bytes. Throws `NoPagefind`, or an Error with what Pagefind says of a story.
 */
export async function writeSearchIndexes(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  folder: string,
): Promise<number> {
  const indexes = new Map<string, PagefindIndex>();
  const limit = pLimit(atOnce);
  let stories = 0;
  try {
    const added: Promise<void>[] = [];
    for await (const { part, year, address, html } of records) {
      const name = searchIndexOf(part, year);
      const index = indexes.get(name) ?? (await emptyIndex());
      indexes.set(name, index);
      added.push(
        limit(async () => {
          fail(await index.addHTMLFile({ url: address, content: html }), address);
        }),
      );
      stories++;
    }
    await Promise.all(added);
    for (const [name, index] of indexes) await write(index, path.join(folder, name));
  } finally {
    await close();
  }
  return stories;
}

async function emptyIndex(): Promise<PagefindIndex> {
  const made = await createIndex({ excludeSelectors: outOfScope }).catch((error: unknown) => {
    throw new NoPagefind(error instanceof Error ? error.message : String(error));
  });
  if (!made.index) throw new NoPagefind(made.errors.join(' '));
  return made.index;
}

async function write(index: PagefindIndex, folder: string): Promise<void> {
  fail(await index.writeFiles({ outputPath: folder }), folder);
  const names = await readdir(folder);
  // Words of a language that Pagefind cannot stem are looked up by a program of their own; each index has only one language.
  const unneeded = names.filter((name) => name.startsWith('wasm.')).length > 1 ? 'wasm.unknown.pagefind' : undefined;
  for (const name of names) if (unused.test(name) || name === unneeded) await rm(path.join(folder, name));
}

function fail({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`the search index, ${what}: ${errors.join(' ')}`);
}
