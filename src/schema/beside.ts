import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
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
 * Out: undefined where all is well. `shown` is the naming file's path as the editor knows it. Asked without promises: an archive asks
 * it of each of its pictures at every build, and they take ten times as long.
 */
export function pictureProblem(
  { src, ...place }: PictureName,
  file: string,
  shown: string,
  contentDir: string,
): Problem | undefined {
  const problem = (what: string, write: string): Problem => ({
    file: shown,
    ...place,
    what: `the picture \`${src}\` ${what}`,
    write,
  });
  const target = pictureFile(file, src);
  const fault = faultOfPlace(target, contentDir);
  if (fault !== undefined) {
    const or = fault === absent ? ', or put the picture there' : '';
    return problem(fault, `the name of a file beside this one${or}`);
  }
  if (!statSync(target).isFile() || !formatOf(beginningOf(target))) {
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
export function faultOfPlace(target: string, contentDir: string): string | undefined {
  if (!inside(contentDir, target)) return 'is outside the content folder';
  const found = placeOf(target);
  if (found === undefined) return absent;
  return inside(realpathSync.native(contentDir), found) ? undefined : 'is a link to a file outside the content folder';
}

/** Where a file stands, links followed; undefined where it does not. */
function placeOf(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
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
function beginningOf(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(64);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}
