import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

import pLimit from 'p-limit';

import { Refusal } from '../newsroom/refusal.ts';

/** How many files are waited for at once. */
const atOnce = 32;

/** Waits until a file, or the names in a folder, would outlive a failure of the power. */
export function syncToDisk(file: string): void {
  const opened = openSync(file, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The same for many files. */
export async function syncAllToDisk(files: readonly string[]): Promise<void> {
  await pLimit(atOnce).map(files, async (file) => {
    const opened = await open(file, 'r');
    await opened.sync().finally(() => opened.close());
  });
}

const saidOf: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left: make room',
  EDQUOT: 'the quota is used up: make room',
  EROFS: 'it can only be read: make it writable',
  EACCES: 'it may not be written in: give this user the right to, or run this as one that has it',
  EPERM: 'it may not be written in: give this user the right to, or run this as one that has it',
  ENOENT: 'it cannot be made: make the folder above it first',
  ENOTDIR: 'a part of its path is a file: write the name of a folder',
  EIO: 'the disk fails: look after it',
};

/** In words, what the file system says against writing in a place; any other fault as it is. */
export function refusalFor(error: unknown, place: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = saidOf[code];
  return said === undefined
    ? error
    : new Refusal(`${place}: ${said}, then publish again. What is served there is as it was.`);
}
