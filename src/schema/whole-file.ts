import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that whoever reads it, or a second name of the file as it was, never sees half of it: beside its place, then
 * renamed into it. Makes the folders on the way. At once, without promises, for one process at a time. Throws what the file system
 * throws.
 */
export function putWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  writeFileSync(part, content);
  moveInto(part, file);
}

/** The same for what is too much to be held as one text. In: its pieces, which are written some hundreds of kilobytes at a time. */
export function putPieces(file: string, pieces: Iterable<string>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    let held = '';
    for (const piece of pieces) {
      held += piece;
      if (held.length < 500_000) continue;
      writeFileSync(handle, held);
      held = '';
    }
    writeFileSync(handle, held);
  } finally {
    closeSync(handle);
  }
  moveInto(part, file);
}

/** Renames what stands beside a place into it. A folder that stands where the file must go makes way. */
export function moveInto(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    rmSync(file, { recursive: true });
    renameSync(part, file);
  }
}
