import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifMissing } from './missing-file.ts';
import { hashOf } from './recipe.ts';

/** An original found again: its path and its bytes. */
export interface Source {
  file: string;
  bytes: Uint8Array;
}

/**
 * Notes under the hash of a picture where its original lies, so that an encoder that knows only a variant's name can
 * find it. One path a line, as JSON: the same picture may lie beside two stories, and one of them may go.
 */
export async function noteSource(hash: string, file: string, cacheDir: string): Promise<void> {
  const note = noteFile(hash, cacheDir);
  if ((await notedFiles(hash, cacheDir)).includes(file)) return;
  await mkdir(dirname(note), { recursive: true });
  await appendFile(note, `${JSON.stringify(file)}\n`);
}

/**
 * The original a hash stands for, read now and compared with the hash, so that no variant is ever made of other bytes
 * than its name says. Throws an Error: no original is known, or all those known have changed or are gone.
 */
export async function findSource(hash: string, cacheDir: string): Promise<Source> {
  const files = await notedFiles(hash, cacheDir);
  for (const file of files.toReversed()) {
    const bytes = await readFile(file).catch(ifMissing(undefined));
    if (bytes !== undefined && hashOf(bytes) === hash) return { file, bytes };
  }
  if (files.length === 0) throw new Error(`no picture of this name is known: its original was never measured`);
  throw new Error(`${files.join(', ')}: changed or gone since it was measured; build again`);
}

async function notedFiles(hash: string, cacheDir: string): Promise<string[]> {
  const lines = (await readFile(noteFile(hash, cacheDir), 'utf8').catch(ifMissing(''))).split('\n').filter(Boolean);
  return [...new Set(lines.flatMap(pathIn))];
}

/** A line half written, by a process that was killed, counts as none. */
function pathIn(line: string): string[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? [value] : [];
  } catch {
    return [];
  }
}

function noteFile(hash: string, cacheDir: string): string {
  return join(cacheDir, 'pictures', 'sources', hash);
}
