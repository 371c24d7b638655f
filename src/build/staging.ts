import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';
import { cacheDir, filesUnder, foldersAbove } from '../schema/folder.ts';
import { moveInto } from '../schema/whole-file.ts';

/** The folder that a build prints into before its output is brought to `outDir`; one an output folder. */
export function stagingDir(root: string, outDir: string): string {
  return path.join(cacheDir(root), 'staging', digest(outDir));
}

/** The file that remembers what a build left in its output folder. Not there while one is bringing that up to date, or was stopped in it. */
export const recordBeside = (staging: string): string => `${staging}.published`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What bringing a folder up to date did: numbers of files. */
export interface Brought {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Makes `outDir` hold just what `staging` holds: changed files are replaced whole, one by one (so a server that reads the folder
 * never sees half a file), unchanged ones are left alone, and what is no longer printed is removed last. In: besides the folders,
 * the files in `staging`, and the file that remembers what was left in `outDir`: to walk through both takes longer than the rest.
 * Throws a `Refusal` before it touches anything where `outDir` holds something else than a site of ours.
 */
export function bringUpToDate(
  staging: string,
  outDir: string,
  { files = filesUnder(staging), record }: { files?: readonly string[]; record?: string } = {},
): Brought {
  refuseForeign(outDir);
  const [fresh, old] = [files, leftIn(outDir, record)];
  if (record !== undefined) rmSync(record, { force: true });
  const brought: Brought = { written: 0, unchanged: 0, removed: 0 };
  const kept = new Set(fresh);
  const folders = new Set(fresh.flatMap(foldersAbove));
  const stale = old.filter((name) => !kept.has(name));
  // A file that stands where a folder must go, or under what must become a file.
  const isInTheWay = (name: string): boolean =>
    folders.has(name) || foldersAbove(name).some((folder) => kept.has(folder));
  for (const name of stale.filter(isInTheWay)) remove(name, outDir, brought);
  for (const name of old.length === 0 ? marksFirst(fresh) : fresh) {
    const [from, to] = [path.join(staging, name), path.join(outDir, name)];
    const found = statSync(to, { throwIfNoEntry: false });
    if (found && same(from, to, found)) {
      brought.unchanged++;
      continue;
    }
    replace(from, to, found === undefined);
    brought.written++;
  }
  for (const name of stale.filter((each) => !isInTheWay(each))) remove(name, outDir, brought);
  if (record !== undefined) writeFileSync(record, fresh.join('\n'));
  return brought;
}

/** What the last build left in the folder; all that is in it where no record of that was kept, or a build was stopped. */
function leftIn(outDir: string, record: string | undefined): string[] {
  return record !== undefined && existsSync(record) && existsSync(outDir)
    ? readFileSync(record, 'utf8').split('\n')
    : filesUnder(outDir);
}

/** Files that every build of ours prints at the root; hardly any other folder holds all of them. */
const marks = ['robots.txt', 'feed.json', 'news-sitemap.xml', 'manifest.webmanifest'];

/** So that a folder which a first build could only fill in part, on a full disk for instance, is known as ours by the next. */
function marksFirst(files: readonly string[]): string[] {
  return [...files.filter((name) => marks.includes(name)), ...files.filter((name) => !marks.includes(name))];
}
/** Does a folder hold a site that a build of ours printed? */
export const isSite = (folder: string): boolean => marks.every((name) => existsSync(path.join(folder, name)));

/**
 * Looks whether a folder may be made to hold a site: it is not there, is empty, or holds one that was built before.
 * Throws a `Refusal` where it is anything else, for all that is not of the new site would be removed.
 */
export function refuseForeign(outDir: string): void {
  const found = statSync(outDir, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory() && (isSite(outDir) || filesUnder(outDir).length === 0)) return;
  throw new Refusal(`${outDir} holds what no build printed: write the name of an empty folder, or of one built before`);
}

function remove(name: string, outDir: string, brought: Brought): void {
  const file = path.join(outDir, name);
  rmSync(file, { force: true });
  removeEmptyFolders(path.dirname(file), outDir);
  brought.removed++;
}

/** One file under two names, or two files with the same bytes. */
function same(from: string, to: string, b: Stats): boolean {
  const a = statSync(from);
  if (a.ino === b.ino && a.dev === b.dev) return true;
  return a.size === b.size && readFileSync(from).equals(readFileSync(to));
}

/**
 * Put beside its place and renamed into it. The staging folder's own file under a second name where it can be, for nothing writes
 * in a printed file: a page that is printed again is another file.
 */
function replace(from: string, to: string, isNew: boolean): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (isNew && linked(from, to)) return;
  const beside = `${to}.part-${String(process.pid)}`;
  rmSync(beside, { force: true });
  if (!linked(from, beside)) copyFileSync(from, beside);
  moveInto(beside, to);
}

/** Whether a file could be given a second name: not where one stands, and not on another disk, or one that knows no links. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Those that a file which is gone leaves behind. In: where it stood, and the folder that stays. */
export function removeEmptyFolders(folder: string, upTo: string): void {
  if (folder === upTo || !folder.startsWith(upTo)) return;
  try {
    rmdirSync(folder);
  } catch {
    return; // Not empty: something else stands in it.
  }
  removeEmptyFolders(path.dirname(folder), upTo);
}

/**
 * What is published is there for any server to read, whatever the mask of who built it: files 644, folders 755. Said before anything
 * is written, since a file shares its rights with its second name.
 */
export function forAnyServer(): void {
  process.umask(0o022);
}
