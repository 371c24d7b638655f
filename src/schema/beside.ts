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
  if (!inside(contentDir, target))
    return problem('is outside the content folder', 'the name of a file beside this one');
  const found = await realpath(target).catch(() => undefined);
  if (found === undefined)
    return problem('is not there', 'the name of a file beside this one, or put the picture there');
  if (!inside(await realpath(contentDir), found)) {
    return problem('is a link to a file outside the content folder', 'the name of a file beside this one');
  }
  if (!(await stat(found)).isFile() || !formatOf(await beginningOf(found))) {
    return problem('is not a picture', 'the name of a JPEG, PNG, WebP, AVIF or GIF file');
  }
  return undefined;
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
