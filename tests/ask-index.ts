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
  search: (term: string | null, asked: Asked) => Promise<{ results: { data: () => Promise<Answer> }[] }>;
}

/**
 * Asks an index as a browser does, by the script that stands in it, its files read from the disk. In: the folder of an index.
 * The words null stand for every story.
 */
export async function indexIn(folder: string): Promise<(term: string | null, asked?: Asked) => Promise<Answer[]>> {
  const dir = path.resolve(folder);
  readFilesAsIfFetched(dir);
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(path.join(dir, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${dir}/` });
  return async (term, asked = {}) => {
    const { results } = await pagefind.search(term, asked);
    return Promise.all(results.map(({ data }) => data()));
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
