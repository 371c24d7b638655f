import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';
import { sha256Of } from '../schema/digest.ts';
import { syncAllToDisk, syncToDisk } from './disk.ts';
import { folderOf, inTarget, recordOf, writeRecord } from './editions.ts';
import type { Kept, Manifest } from './manifest.ts';

/** The edition to make. */
export interface EditionOrder {
  target: string;
  id: string;
  manifest: Manifest<Kept>;
  /** Where the site was built. */
  dir: string;
  /** The edition before: where it lies, and what it holds. */
  before: { folder: string; files: readonly Kept[] } | undefined;
}

/** Numbers of files. */
export interface Made {
  copied: number;
  linked: number;
}

/**
 * Makes an edition beside the others: what the edition before holds too is that same file under a second name, all else is
 * copied, for a build may write in its own. Nothing of it counts before it is whole. Throws a `Refusal` where a file is not what it
 * was when the site was looked through, or whatever the file system throws.
 */
export async function makeEdition({ target, id, manifest, dir, before }: EditionOrder): Promise<Made> {
  const making = path.join(target, inTarget.editions, inTarget.making);
  const there = new Map(before?.files.map(({ file, digest }) => [file, digest]));
  const folders = new Set<string>();
  const copied: string[] = [];
  const files: Kept[] = [];
  for (const each of manifest.files) {
    const to = path.join(making, each.file);
    const folder = path.dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const known = before && there.get(each.file) === each.digest ? path.join(before.folder, each.file) : undefined;
    if (known !== undefined && stands(known, each.size)) {
      if (!link(known, to)) copied.push(to);
    } else if (each.left === undefined) {
      copy(path.join(dir, each.file), to, each);
      copied.push(to);
    } else {
      continue; // Lost from the edition before: there is nowhere to have it from.
    }
    files.push(each);
  }
  await syncAllToDisk(copied);
  writeRecord(target, id, { ...manifest, files });
  renameSync(making, folderOf(target, id));
  syncToDisk(path.join(target, inTarget.editions));
  return { copied: copied.length, linked: files.length - copied.length };
}

/**
 * Gives an edition files of another that it has not, under a second name, and notes them as it does what left a site: for readers
 * whose pages name them. In: the folder published to, the edition that gets them, what it is to hold then, and the one that has them.
 */
export function lend(target: string, id: string, manifest: Manifest<Kept>, from: string): void {
  for (const { file, left } of manifest.files) {
    const [source, to] = [path.join(folderOf(target, from), file), path.join(folderOf(target, id), file)];
    if (left === undefined || existsSync(to) || !existsSync(source)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    link(source, to);
  }
  if (existsSync(recordOf(target, id))) writeRecord(target, id, manifest);
}

function stands(file: string, size: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === size;
}

/** Out: whether it is one file now, rather than two of the same bytes, as on a disk that knows no second names. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (!isNoLinks(error)) throw error;
    copyFileSync(from, to);
    keepTime(from, to);
    return false;
  }
}

function isNoLinks(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(String(error.code))
  );
}

/** With its time, which servers make an ETag of. */
function copy(from: string, to: string, { file, digest }: Kept): void {
  const bytes = existsSync(from) ? readFileSync(from) : undefined;
  if (bytes === undefined || sha256Of(bytes) !== digest)
    throw new Refusal(`${file} changed while it was being published: publish again`);
  writeFileSync(to, bytes, { flag: 'wx' });
  keepTime(from, to);
}

function keepTime(from: string, to: string): void {
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}
