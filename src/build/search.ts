import { existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { markupOf } from '../check/markup.ts';
import { searchFolder } from '../edition/address.ts';
import type { Ledger } from '../press/ledger.ts';
import { digestOf } from '../schema/digest.ts';
import { isFolder } from '../schema/folder.ts';
import { remember, remembered } from './memory.ts';
import { NoPagefind, writeSearchIndexes } from './search-index.ts';
import { searchRecord } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Brings the search indexes in the staging folder up to the printed stories: those of which nothing changed are left alone. On a
 * machine for which there is no Pagefind the site is built all the same, and a line says what is missing.
 * In: the staging folder, what is printed in it, the base path with slashes at both ends, and the file that remembers what was
 * indexed. Out: how many stories were.
 */
export async function indexStories(staging: string, ledger: Ledger, base: string, memory: string): Promise<number> {
  const folder = path.join(staging, searchFolder);
  const [wanted, old] = [indexesOf(ledger, base), remembered(memory)];
  const stands = (name: string): boolean =>
    old[name] === wanted.get(name)?.state && existsSync(path.join(folder, name));
  const fresh = [...wanted].filter(([name]) => !stands(name));
  rmSync(memory, { force: true });
  for (const name of indexesIn(folder))
    if (!stands(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  try {
    const files = fresh.flatMap(([, index]) => index.files);
    const indexed = files.length === 0 ? 0 : await writeSearchIndexes(recordsOf(files, staging, base), folder);
    remember(
      memory,
      [...wanted].map(([name, { state }]) => [name, state]),
    );
    return indexed;
  } catch (error) {
    if (!(error instanceof NoPagefind)) throw error;
    console.warn('The site has no search: there is no Pagefind for this machine.');
    return 0;
  }
}

/** Whatever stands where indexes stand, by name. */
function indexesIn(folder: string): string[] {
  return listed(folder).flatMap((part) => listed(path.join(folder, part)).map((year) => `${part}/${year}`));
}

function listed(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}

/** Takes the indexes away, where a site is to have none any more. In: the staging folder, and the file that remembers them. */
export function forgetIndexes(staging: string, memory: string): void {
  rmSync(path.join(staging, searchFolder), { recursive: true, force: true });
  rmSync(memory, { force: true });
}

/** The indexes there must be, by name: the pages of the stories in each, in order, and a digest of what is found of them. */
function indexesOf(ledger: Ledger, base: string): Map<string, { files: string[]; state: string }> {
  const stories = new Map<string, [file: string, digest: string][]>();
  for (const file of [...ledger.book.keys()].sort()) {
    const search = ledger.book.get(file)?.search;
    if (!search) continue;
    const list = stories.get(search.index) ?? [];
    list.push([file, search.digest]);
    stories.set(search.index, list);
  }
  return new Map(
    [...stories].map(([name, list]) => [
      name,
      { files: list.map(([file]) => file), state: digestOf(JSON.stringify([base, list])) },
    ]),
  );
}

async function* recordsOf(files: readonly string[], staging: string, base: string): AsyncGenerator<SearchRecord> {
  for (const file of files) {
    const record = searchRecord(markupOf(await readFile(path.join(staging, file), 'utf8')), file, base);
    if (record) yield record;
  }
}
