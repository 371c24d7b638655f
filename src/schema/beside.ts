import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { decoded } from './decoded.ts';
import { formatOf } from './picture-format.ts';
import type { FieldPath, Problem } from './problem.ts';

/** A picture named by a file, and where it is named. */
export interface PictureName {
  src: string;
  line?: number;
  field?: FieldPath;
}

/**
 * Looks whether a picture named by `file` (absolute) is there, inside the content folder, and a picture.
 * Out: undefined where all is well. `shown` is the naming file's path as the editor knows it.
 */
export async function pictureProblem(
  { src, ...place }: PictureName,
  file: string,
  shown: string,
  contentDir: string,
): Promise<Problem | undefined> {
  const problem = (what: string, write: string): Problem => ({
    file: shown,
    ...place,
    what: `the picture \`${src}\` ${what}`,
    write,
  });
  const target = pictureFile(file, src);
  const fault = await faultOfPlace(target, contentDir);
  if (fault !== undefined) {
    const or = fault === absent ? ', or put the picture there' : '';
    return problem(fault, `the name of a file beside this one${or}`);
  }
  if (!(await stat(target)).isFile() || !formatOf(await beginningOf(target))) {
    return problem('is not a picture', 'the name of a JPEG, PNG, WebP, AVIF or GIF file');
  }
  return undefined;
}

/** What `faultOfPlace` says of a file that is missing. */
export const absent = 'is not there';

/**
 * What is wrong with where a file named beside another stands, links followed: outside the content folder, or not there.
 * In: its absolute path. Undefined: nothing.
 */
export async function faultOfPlace(target: string, contentDir: string): Promise<string | undefined> {
  if (!inside(contentDir, target)) return 'is outside the content folder';
  const found = await realpath(target).catch(() => undefined);
  if (found === undefined) return absent;
  return inside(await realpath(contentDir), found) ? undefined : 'is a link to a file outside the content folder';
}

/** The picture's absolute path, from the file that names it. Percent signs are as in a link: `a%20b.jpg` is `a b.jpg`. */
export function pictureFile(file: string, src: string): string {
  return path.resolve(path.dirname(file), decoded(src));
}

/** Does the file lie in the folder, by its path? Links are not followed. */
export function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative);
}

/** As many bytes as the format of a picture is told by. */
async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
