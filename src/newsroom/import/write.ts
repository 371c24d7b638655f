import { randomUUID } from 'node:crypto';
import { copyFileSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Composed } from './compose.ts';

/** What became of a file: written now, there already just so, or not written because another stands there. */
export type Written = 'written' | 'there' | { differs: string };

/**
 * Writes a file and the pictures that go with it, all or none of them, and never over one that differs.
 * In: the content folder, absolute. Throws what the file system throws, having taken back what it had written.
 */
export function writeComposed({ target, text, luggage }: Composed, into: string): Written {
  const pieces = new Map(luggage.map(({ from, to }) => [to, readFileSync(from)]));
  // The story comes last, so that it never stands without its pictures.
  pieces.set(target, Buffer.from(text));
  const missing = [...pieces].filter(([to]) => bytesOf(path.join(into, to)) === undefined);
  for (const [to, bytes] of pieces) {
    if (bytesOf(path.join(into, to))?.equals(bytes) === false) return { differs: to };
  }
  const done: string[] = [];
  try {
    for (const [to, bytes] of missing) {
      writeNew(path.join(into, to), bytes);
      done.push(path.join(into, to));
    }
  } catch (error) {
    for (const file of done) rmSync(file, { force: true });
    throw error;
  }
  return missing.some(([to]) => to === target) ? 'written' : 'there';
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file that is not there yet, whole or not at all; makes the folders on the way.
 * Throws where it is there by now, and what else the file system throws.
 */
export function writeNew(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(unfinished, content);
    publish(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Unlike a rename, a link is never made over a file; where a disk knows no links, a copy is not either. */
function publish(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(unfinished, file, constants.COPYFILE_EXCL);
  }
}
