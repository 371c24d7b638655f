import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { imageSize } from 'image-size';

import { decoded } from './decoded.ts';
import type { FieldPath, Problem } from './problem.ts';

/** A picture named by a file, and where it is named. */
export interface PictureName {
  src: string;
  line?: number;
  field?: FieldPath;
}

/** The formats a picture may have. SVG is not among them: it is a document that can hold script. */
const formats = new Set(['jpg', 'png', 'webp', 'avif', 'heif', 'gif']);

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
  if (!(await stat(found)).isFile() || !formats.has((await formatOf(found)) ?? '')) {
    return problem('is not a picture', 'the name of a JPEG, PNG, WebP, AVIF or GIF file');
  }
  return undefined;
}

/** The picture's absolute path, from the file that names it. Percent signs are as in a link: `a%20b.jpg` is `a b.jpg`. */
export function pictureFile(file: string, src: string): string {
  return path.resolve(path.dirname(file), decoded(src));
}

function inside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative);
}

/** The first 64 kB are enough for the head of any of the formats; a JPEG with a long profile is the worst. */
async function formatOf(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return imageSize(buffer.subarray(0, bytesRead)).type;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
