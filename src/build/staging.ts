import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

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
 * Throws before it touches anything where `outDir` holds something else than a site of ours.
 */
export async function bringUpToDate(staging: string, outDir: string): Promise<Brought> {
  const [fresh, old] = [await filesUnder(staging), await filesUnder(outDir)];
  if (old.length > 0 && !old.includes('robots.txt')) {
    throw new Error(
      `${outDir} holds files that no build printed; write the name of an empty folder, or one built before`,
    );
  }
  const brought: Brought = { written: 0, unchanged: 0, removed: 0 };
  for (const name of fresh) {
    const [from, to] = [path.join(staging, name), path.join(outDir, name)];
    if (await same(from, to)) {
      brought.unchanged++;
      continue;
    }
    await replace(from, to);
    brought.written++;
  }
  const kept = new Set(fresh);
  for (const name of old.filter((each) => !kept.has(each))) {
    await rm(path.join(outDir, name));
    await removeEmptyFolders(path.dirname(path.join(outDir, name)), outDir);
    brought.removed++;
  }
  return brought;
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
