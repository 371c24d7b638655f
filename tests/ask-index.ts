import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A story as an index gives it. */
export interface Answer {
  url: string;
  excerpt: string;
  /** All that is indexed of its text. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Asked {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}

interface Pagefind {
  options: (options: { basePath: string }) => Promise<void>;
  mergeIndex: (folder: string) => Promise<void>;
  search: (term: string | null, asked: Asked) => Promise<{ results: { data: () => Promise<Answer> }[] }>;
}

/**
 * Asks the indexes of a language as a browser does, by the script that stands in the newest, their files read from the disk. In: the
 * folder that holds one a year. The words null stand for every story.
 */
export function indexIn(folder: string): Promise<Ask> {
  const dir = path.resolve(folder);
  const opened = indexes.get(dir) ?? open(dir);
  indexes.set(dir, opened);
  return opened;
}

type Ask = (term: string | null, asked?: Asked) => Promise<Answer[]>;

// A script is loaded once however often it is imported, and must be told of the other years once.
const indexes = new Map<string, Promise<Ask>>();

async function open(dir: string): Promise<Ask> {
  readFilesAsIfFetched(dir);
  const years = readdirSync(dir).sort().reverse();
  const [newest = '', ...older] = years.map((year) => path.join(dir, year));
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(path.join(newest, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${newest}/` });
  for (const each of older) await pagefind.mergeIndex(`${each}/`);
  const ask = async (term: string | null, asked: Asked): Promise<Answer[]> => {
    const { results } = await pagefind.search(term, asked);
    return Promise.all(results.map(({ data }) => data()));
  };
  return async (term, asked = {}) => {
    if (!asked.sort) return ask(term, asked);
    const lists = years.map((year) => ask(term, { ...asked, filters: { ...asked.filters, year } }));
    return (await Promise.all(lists)).flat();
  };
}

const folders = new Set<string>();
const { fetch } = globalThis;

function readFilesAsIfFetched(dir: string): void {
  folders.add(dir);
  globalThis.fetch = async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    const file = (asked.startsWith('file:') ? fileURLToPath(asked) : asked).replace(/\?.*$/, '');
    return [...folders].some((folder) => file.startsWith(folder))
      ? new Response(await readFile(file))
      : fetch(input, init);
  };
}
