import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The addresses a printed folder answers to, sorted: `/news/` for `news/index.html`, other files by their own. */
export function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** How one list of addresses differs from ours. */
export interface Difference {
  lacks: string[];
  more: string[];
}

/** What is in our list and not in theirs, and the other way round. */
export function difference(ours: readonly string[], theirs: readonly string[]): Difference {
  const [has, have] = [new Set(theirs), new Set(ours)];
  return { lacks: ours.filter((each) => !has.has(each)), more: theirs.filter((each) => !have.has(each)) };
}

/**
 * Addresses in few words: those of one sort are counted under what they have in common, `/topics/…/1/ (51)`. Two are of one sort
 * when they begin and end alike, or lie in one folder of a tool's own files, which begins with an underscore.
 */
export function inShort(addresses: readonly string[]): string[] {
  const sorts = Map.groupBy(addresses, sortOf);
  return [...sorts].map(([sort, its]) => (its.length === 1 ? (its[0] ?? '') : `${sort} (${its.length})`));
}

function sortOf(address: string): string {
  const parts = address.split('/').filter((part) => part !== '');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return address;
  if (first.startsWith('_')) return `/${first}/…`;
  const top = /^\d{4}$/.test(first) ? 'YYYY' : first;
  if (parts.length === 2 && top === first) return `/${first}/…`;
  return /^\d{1,3}$|\./.test(last) ? `/${top}/…/${last}${address.endsWith('/') ? '/' : ''}` : `/${top}/…/`;
}
