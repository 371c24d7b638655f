import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Where the newsroom's own words, pictures and settings lie: CONTENT_DIR, else content/ in the project. Nothing else names it.
 * In: the environment, and the folder that relative paths start from. Out: an absolute path.
 */
export function contentDir(env: Readonly<Record<string, string | undefined>>, cwd: string): string {
  return path.resolve(cwd, env['CONTENT_DIR'] ?? 'content');
}

/** Where things that can be made again are kept between builds: the framework's store, encoded pictures, the staging folder. */
export function cacheDir(cwd: string): string {
  return path.join(cwd, '.cache');
}

/** Is there a folder of that name, links followed? */
export const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

/** Every file under a folder, by its path from there; none where there is no folder. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
}

/** `a/b/c` → `a/b`, `a`. */
export function foldersAbove(file: string): string[] {
  const above = path.dirname(file);
  return above === '.' ? [] : [above, ...foldersAbove(above)];
}
