import { addresses } from '../edition/address.ts';
import { sha256Of } from '../schema/digest.ts';
import type { CacheClass } from './cache-class.ts';

/** A file of the site. */
export interface Listed {
  /** From the root of the site, with forward slashes. */
  file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
  cache: CacheClass;
}

/** A file that a place holds: of the site, or (`left`) one that left it at that instant (RFC 3339) and is kept for readers on old pages. */
export interface Kept extends Listed {
  left?: string;
}

/** What is said of all files together. */
export interface Head {
  /** Where the site is read, with a slash at its end: `https://paper.example/`. */
  site: string;
  /** Of the list of the site's files: the same site, the same digest. */
  digest: string;
  /** Of an edition: when it was published (RFC 3339), and the id of the one it took the place of. */
  published?: string;
  before?: string;
}

export interface Manifest<File extends Listed = Listed> {
  head: Head;
  /** Sorted by name. */
  files: readonly File[];
}

/** What came, and what went: names of files. */
export interface Changes {
  written: string[];
  removed: string[];
}

/** Of all names and digests of the site. Files that left it do not count. */
export function digestOfSite(files: readonly Kept[]): string {
  const own = files.filter(({ left }) => left === undefined);
  return sha256Of(own.map(({ file, digest }) => `${digest}  ${file}\n`).join(''));
}

/** Orders files by name, the same way on every machine. */
export function sorted<File extends Listed>(files: Iterable<File>): File[] {
  return [...files].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

/** A manifest of a site. In: where it is read, and its files in any order. */
export function manifestOf(site: string, files: Iterable<Listed>): Manifest {
  const list = sorted(files);
  return { head: { site, digest: digestOfSite(list) }, files: list };
}

/** Where a reader finds a file: `/2026/11/20/slug/` for `2026/11/20/slug/index.html`. In: where the site is read. */
export function addressesIn(site: string): (file: string) => string {
  const under = addresses(site);
  return (file) => under.file(file.replace(/(^|\/)index\.html$/, '$1'));
}

/** As text: a line of JSON for all, then one a file. Holds no times but those of an edition, so the same site gives the same bytes. */
export function manifestText({ head, files }: Manifest<Kept>): string {
  const addressOf = addressesIn(head.site);
  const line = ({ file, digest, size, cache, left }: Kept): string =>
    JSON.stringify({ address: addressOf(file), file, digest, size, cache, left });
  return [JSON.stringify(head), ...files.map(line), ''].join('\n');
}

/** The manifest that a text holds; undefined where it is none, or was cut off. */
export function readManifest(text: string): Manifest<Kept> | undefined {
  const [first = '', ...rest] = text.split('\n');
  try {
    const head = JSON.parse(first) as Head;
    const files = rest.slice(0, -1).map((line) => withoutAddress(JSON.parse(line) as Kept & { address?: string }));
    return rest.at(-1) === '' && head.digest === digestOfSite(files) ? { head, files } : undefined;
  } catch {
    return undefined;
  }
}

/** It follows from the file's name. */
function withoutAddress({ address: _, ...file }: Kept & { address?: string }): Kept {
  return file;
}

/** What makes one site of another. */
export function changesBetween(old: readonly Listed[], fresh: readonly Listed[]): Changes {
  const before = new Map(old.map(({ file, digest }) => [file, digest]));
  const after = new Set(fresh.map(({ file }) => file));
  return {
    written: fresh.filter(({ file, digest }) => before.get(file) !== digest).map(({ file }) => file),
    removed: old.filter(({ file }) => !after.has(file)).map(({ file }) => file),
  };
}
