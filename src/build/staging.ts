import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';
import { cacheDir } from '../schema/folder.ts';

/** The framework's own store, one a content folder, so that building another newsroom's does not empty it. */
export function astroCacheDir(root: string, contentDir: string): string {
  return path.join(cacheDir(root), 'astro', digest(contentDir));
}

/** The folder that a build prints into before its output is brought to `outDir`; one an output folder. */
export function stagingDir(root: string, outDir: string): string {
  return path.join(cacheDir(root), 'staging', digest(outDir));
}

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
 * never sees half a file), unchanged ones are left alone, and what is no longer printed is removed last.
 * Throws a `Refusal` before it touches anything where `outDir` holds something else than a site of ours.
 */
export async function bringUpToDate(staging: string, outDir: string): Promise<Brought> {
  const [fresh, old] = [await filesUnder(staging), await refuseForeign(outDir)];
  const brought: Brought = { written: 0, unchanged: 0, removed: 0 };
  const kept = new Set(fresh);
  const folders = new Set(fresh.flatMap(foldersAbove));
  const stale = old.filter((name) => !kept.has(name));
  // A file that stands where a folder must go, or under what must become a file.
  const isInTheWay = (name: string): boolean =>
    folders.has(name) || foldersAbove(name).some((folder) => kept.has(folder));
  for (const name of stale.filter(isInTheWay)) await remove(name, outDir, brought);
  for (const name of fresh) {
    const [from, to] = [path.join(staging, name), path.join(outDir, name)];
    if (await same(from, to)) {
      brought.unchanged++;
      continue;
    }
    await replace(from, to);
    brought.written++;
  }
  for (const name of stale.filter((each) => !isInTheWay(each))) await remove(name, outDir, brought);
  return brought;
}

/** Files that every build of ours prints at the root; hardly any other folder holds all of them. */
const marks = ['robots.txt', 'feed.json', 'news-sitemap.xml', 'manifest.webmanifest'];

/**
 * Looks whether a folder may be made to hold a site: it is not there, is empty, or holds one that was built before.
 * Out: the files in it. Throws a `Refusal` where it is anything else, for all that is not of the new site would be removed.
 */
export async function refuseForeign(outDir: string): Promise<string[]> {
  const found = await stat(outDir).catch(() => undefined);
  const files = await filesUnder(outDir);
  if ((found && !found.isDirectory()) || (files.length > 0 && !marks.every((name) => files.includes(name)))) {
    throw new Refusal(
      `${outDir} holds what no build printed: write the name of an empty folder, or of one built before`,
    );
  }
  return files;
}

/** `a/b/c` → `a/b`, `a`. */
function foldersAbove(name: string): string[] {
  const above = path.dirname(name);
  return above === '.' ? [] : [above, ...foldersAbove(above)];
}

async function remove(name: string, outDir: string, brought: Brought): Promise<void> {
  const file = path.join(outDir, name);
  await rm(file);
  await removeEmptyFolders(path.dirname(file), outDir);
  brought.removed++;
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((file) => !file.isDirectory())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
}

async function same(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  if (a.size !== b?.size) return false;
  const [bytes, others] = await Promise.all([readFile(one), readFile(other)]);
  return bytes.equals(others);
}

/** Copied beside its place and renamed into it. A folder that stands where the file must go makes way. */
async function replace(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  const beside = `${to}.part-${String(process.pid)}`;
  await copyFile(from, beside);
  await rename(beside, to).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    await rm(to, { recursive: true });
    await rename(beside, to);
  });
}

async function removeEmptyFolders(folder: string, upTo: string): Promise<void> {
  if (folder === upTo || !folder.startsWith(upTo)) return;
  try {
    await rmdir(folder);
  } catch {
    return; // Not empty: something else stands in it.
  }
  await removeEmptyFolders(path.dirname(folder), upTo);
}
