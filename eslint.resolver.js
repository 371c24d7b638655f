import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

/*
 * Where an import leads, for the rule that keeps the import table. The plugin's own resolver loses two kinds of import:
 * those with Vite's query (`./x.ts?raw`), and those of a script in a component, which ESLint sees as `X.astro/0_0.ts`.
 */

export const interfaceVersion = 2;

/** In: what the import names, and the file it stands in. Out: the file meant, `null` for what is not a file of ours. */
export function resolve(source, file) {
  if (!source.startsWith('.')) {
    return isBuiltin(source) || source.includes(':') ? { found: true, path: null } : { found: false };
  }
  const folder = path.dirname(file);
  const from = folder.endsWith('.astro') ? path.dirname(folder) : folder;
  const target = path.resolve(from, source.replace(/\?.*$/, ''));
  return fs.existsSync(target) ? { found: true, path: target } : { found: false };
}
