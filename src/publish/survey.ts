import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { remember, remembered } from '../build/memory.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { sha256Of } from '../schema/digest.ts';
import { filesUnder } from '../schema/folder.ts';
import { cacheClassOf } from './cache-class.ts';
import type { Listed } from './manifest.ts';

/** What is known of a file of this size (bytes) and time (milliseconds since 1970): its SHA-256, or nothing. */
export type Known = (file: string, size: number, time: number) => string | undefined;

/**
 * Lists files with their digests, reading only those that changed since they were last listed: what has the size and time it had is
 * taken to be what it was. In: the folder, its files (default: all in it), the file that remembers digests, and who else may know
 * one. Throws a `Refusal` where something in the folder is no file, or goes while it is looked at.
 */
export function survey(
  folder: string,
  { files, memory, known = () => undefined }: { files?: readonly string[]; memory: string; known?: Known },
): Listed[] {
  const old = remembered(memory);
  const stamps: [file: string, stamp: string][] = [];
  const listed = (files ?? filesUnder(folder)).map((name): Listed => {
    const at = path.join(folder, name);
    const found = statSync(at, { throwIfNoEntry: false });
    if (!found?.isFile()) throw new Refusal(`${at} is no file that could be published: build again, or remove it`);
    const { size, mtimeMs } = found;
    const file = name.split(path.sep).join('/');
    const stamp = `${String(size)} ${String(mtimeMs)} `;
    const digest =
      known(file, size, mtimeMs) ??
      (old[file]?.startsWith(stamp) ? old[file].slice(stamp.length) : sha256Of(readFileSync(at)));
    stamps.push([file, stamp + digest]);
    return { file, digest, size, cache: cacheClassOf(file) };
  });
  if (stamps.length !== Object.keys(old).length || stamps.some(([file, stamp]) => old[file] !== stamp))
    remember(memory, stamps);
  return listed;
}
