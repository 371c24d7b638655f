import { spacedWords } from '../i18n/language.ts';
import { defaultType } from '../policy/type-names.ts';
import { loaded } from './loading.ts';
import type { Opening } from './opening-data.ts';
import { merged } from './search-merge.ts';
import { filtersOf, isByDate } from './search-question.ts';
import type { Question } from './search-question.ts';
import { scriptAddresses } from './trusted.ts';

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
  mergeIndex: (address: string) => Promise<void>;
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

/**
 * The indexes of a site, each fetched when it is first asked. In: their addresses by their languages, one a year, newest first, and
 * that of the file that opens them.
 */
export function searchIndexes(
  addresses: Readonly<Record<string, readonly string[]>>,
  opening: string,
): (question: Question) => Promise<Found> {
  const opened = new Map<string, Promise<Pagefind>>();
  const open = (language: string, years: readonly string[]): Promise<Pagefind> => {
    const index = opened.get(language) ?? load(years, opening);
    opened.set(language, index);
    // What could not be fetched is asked for again the next time.
    index.catch(() => opened.delete(language));
    return index;
  };
  return async (question) => {
    const parts = Object.entries(addresses).filter(([part]) => question.language === '' || question.language === part);
    const lists = await Promise.all(
      parts.map(async ([part, years]) => hits(await open(part, years), part, years.map(yearIn), question)),
    );
    const order = merged(lists, (hit) => (isByDate(question) ? dayOf(hit) : hit.score));
    return { count: lists.flat().length, next: (count) => fetched(order, count) };
  };
}

/** All years are asked through the script of the newest, so that the others cost their words alone. */
async function load([newest = '', ...older]: readonly string[], opening: string): Promise<Pagefind> {
  letScriptsLoad(opening);
  const door = globalThis as Opening;
  if (!door.openModule) await loaded(opening);
  const index = await door.openModule?.(`${newest}pagefind.js`);
  if (!isPagefind(index)) throw new Error(`${newest} is no search`);
  await index.options({ excerptEllipsis: '…' });
  await Promise.all(older.map((address) => index.mergeIndex(address)));
  return index;
}

let letting: unknown;

/** Pagefind asks for its worker by a plain address: the default policy lets that through and what opens it, and nothing else. */
function letScriptsLoad(opening: string): void {
  letting ??= scriptAddresses(defaultType, (address) => {
    const { origin, pathname } = new URL(address, location.origin);
    return origin === location.origin && (pathname === opening || pathname.endsWith('/pagefind-worker.js'));
  });
}

/** The year of an index, the last part of its address. */
function yearIn(address: string): string {
  return /(\d{4})\/$/.exec(address)?.[1] ?? '';
}

function isPagefind(index: unknown): index is Pagefind {
  return typeof index === 'object' && index !== null && 'search' in index && typeof index.search === 'function';
}

/** By date, year by year: several indexes asked at once would give what they find by how well it fits. */
async function hits(index: Pagefind, part: string, years: readonly string[], question: Question): Promise<Hit[]> {
  const term = question.q === '' ? null : spacedWords(question.q, part);
  const filters = filtersOf(question);
  if (!isByDate(question)) return (await index.search(term, { filters, sort: {} })).results;
  const asked = years.filter((year) => question.year === '' || question.year === year);
  const found = await Promise.all(
    asked.map((year) => index.search(term, { filters: { ...filters, year }, sort: { published: 'desc' } })),
  );
  return found.flatMap(({ results }) => results);
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
