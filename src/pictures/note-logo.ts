import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { hashOf } from './recipe.ts';
import { noteSource } from './sources.ts';

/** Notes where a logo (an absolute path) lies under its hash, as `measure` does for pictures. Out: the hash. Throws where it cannot be read. */
export async function noteLogo(file: string, cacheDir: string): Promise<string> {
  const hash = hashOf(await readFile(file));
  await noteSource(hash, path.resolve(file), cacheDir);
  return hash;
}
