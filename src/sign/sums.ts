import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { sha256Of } from '../schema/digest.ts';
import { filesUnder } from '../schema/folder.ts';

/** The list of a site's files with their SHA-256, as `sha256sum -c` reads it, at the root of the site. */
export const sumsFile = 'SHA256SUMS';

/** The list's signatures: minisign's, and signify's. */
export const signatureFiles = { minisign: `${sumsFile}.minisig`, signify: `${sumsFile}.sig` } as const;

const own: readonly string[] = [sumsFile, ...Object.values(signatureFiles)];

/** Every file of a site but the list itself and its signatures, with forward slashes, in the order of their bytes. */
function filesOf(dir: string): string[] {
  return filesUnder(dir)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !own.includes(file))
    .sort();
}

const sumOf = (file: string): string => sha256Of(readFileSync(file));

/** The list of a folder's files: a line each, its digest, two blanks, its path. */
export function sumsOf(dir: string): string {
  return filesOf(dir)
    .map((file) => `${sumOf(path.join(dir, file))}  ${file}\n`)
    .join('');
}

/** How a folder differs from its list: the first file that does, and how. Undefined where it does not. */
export function firstDifference(
  dir: string,
  sums: string,
): { file: string; is: 'changed' | 'missing' | 'not listed' } | undefined {
  const listed = new Map(
    sums.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])),
  );
  const there = filesOf(dir);
  const inFolder = new Set(there);
  for (const file of [...new Set([...listed.keys(), ...there])].sort()) {
    const sum = listed.get(file);
    if (sum === undefined) return { file, is: 'not listed' };
    // A name out of the folder is of no site, whoever signed it.
    if (!inFolder.has(file)) return { file, is: 'missing' };
    if (sumOf(path.join(dir, file)) !== sum) return { file, is: 'changed' };
  }
  return undefined;
}

/** Takes list and signatures away: they are of what stood here before. */
export function dropSums(dir: string): void {
  for (const name of own) rmSync(path.join(dir, name), { force: true });
}
