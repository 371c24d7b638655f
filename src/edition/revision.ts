import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of files of the project: what older code read or printed must not outlive it.
 * In: the project's root, folders under it (taken whole), and single files. Out: 16 hexadecimal digits.
 */
export function revisionOf(root: string, folders: readonly string[], files: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const name of [...folders.flatMap((folder) => filesUnder(root, folder)), ...files]) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
