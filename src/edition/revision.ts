import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { filesUnder } from '../schema/folder.ts';

/**
 * A digest of files of the project: what older code read or printed must not outlive it.
 * In: the project's root, folders under it (taken whole), and single files. Out: 16 hexadecimal digits.
 */
export function revisionOf(root: string, folders: readonly string[], files: readonly string[] = []): string {
  const hash = createHash('sha256');
  const inFolder = (folder: string): string[] =>
    filesUnder(path.join(root, folder))
      .map((name) => path.join(folder, name))
      .sort();
  for (const name of [...folders.flatMap(inFolder), ...files]) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
