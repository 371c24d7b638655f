import { spacedWords } from '../i18n/language.ts';
import { merged } from './search-merge.ts';
import { filtersOf, isByDate } from './search-question.ts';
import type { Question } from './search-question.ts';

/** A story as an index gives it. */
export interface FoundStory {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Partial<Record<'section' | 'kind' | 'language', string[]>>;
}

/** One of the stories that fit, before it is fetched. */
interface Hit {
  score: number;
  data: () => Promise<FoundStory>;
}

/** What we use of Pagefind's own script, one for each index. */
interface Pagefind {
  options: (options: { excerptEllipsis: string }) => Promise<void>;
  search: (
    term: string | null,
    options: { filters: Record<string, string>; sort: Record<string, 'desc'> },
  ) => Promise<{ results: Hit[] }>;
}

/** What was found: how many stories, and as many more of them as are asked for. */
export interface Found {
  count: number;
  next: (count: number) => Promise<FoundStory[]>;
}

/** The indexes of a site, each fetched when it is first asked. In: their addresses, by their languages. */
export function searchIndexes(addresses: Readonly<Record<string, string>>): (question: Question) => Promise<Found> {
  const opened = new Map<string, Promise<Pagefind>>();
  const open = (language: string, address: string): Promise<Pagefind> => {
    const index = opened.get(language) ?? load(`${address}pagefind.js`);
    opened.set(language, index);
    // What could not be fetched is asked for again the next time.
    index.catch(() => opened.delete(language));
    return index;
  };
  return async (question) => {
    const parts = Object.entries(addresses).filter(([part]) => question.language === '' || question.language === part);
    const lists = await Promise.all(
      parts.map(async ([part, address]) => hits(await open(part, address), part, question)),
    );
    const order = merged(lists, (hit) => (isByDate(question) ? dayOf(hit) : hit.score));
    return { count: lists.flat().length, next: (count) => fetched(order, count) };
  };
}

async function load(address: string): Promise<Pagefind> {
  const index: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(index)) throw new Error(`${address} is no search`);
  await index.options({ excerptEllipsis: '…' });
  return index;
}

function isPagefind(index: unknown): index is Pagefind {
  return typeof index === 'object' && index !== null && 'search' in index && typeof index.search === 'function';
}

async function hits(index: Pagefind, part: string, question: Question): Promise<Hit[]> {
  const { results } = await index.search(question.q === '' ? null : spacedWords(question.q, part), {
    filters: filtersOf(question),
    sort: isByDate(question) ? { published: 'desc' } : {},
  });
  return results;
}

async function fetched(order: AsyncGenerator<Hit, undefined>, count: number): Promise<FoundStory[]> {
  const some: Promise<FoundStory>[] = [];
  while (some.length < count) {
    const { value } = await order.next();
    if (!value) break;
    some.push(value.data());
  }
  return Promise.all(some);
}

/** As a number, the later the greater. */
async function dayOf({ data }: Hit): Promise<number> {
  return Number(dayIn((await data()).url).replaceAll('-', ''));
}

/** The day in a story's address: `/paper/2026/11/20/slug/` → `2026-11-20`. */
export function dayIn(address: string): string {
  return /(\d{4})\/(\d\d)\/(\d\d)\/[^/]+\/$/.exec(address)?.slice(1).join('-') ?? '';
}
