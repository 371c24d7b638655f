import { constants, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import pLimit from 'p-limit';

import { encode, isEncoded, variantFile } from '../pictures/encode.ts';
import { pictureFolder } from '../pictures/names.ts';
import { ContentError, contentErrorIn } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';

/** How many files are copied at once. */
const atOnce = 32;

/**
 * Puts into `<dir>/_pictures/` the pictures that printed files name, encoding those that the cache lacks, and takes out all
 * others: what is published is what a page names, so that the picture of a story that is not published never is.
 *
 * In: the pictures, each with the first file that names it, the folder of the site, that of the cache, and whom to tell how many
 * are ready. Gives the number of files there now and how many of them had to be encoded. Throws a ContentError where originals are
 * damaged, and one Error with a line for each other picture that could not be had, each naming the printed file that asks for it.
 */
export async function publishPictures(
  named: ReadonlyMap<string, string>,
  dir: string,
  cacheDir: string,
  progress: (ready: number, of: number) => void = () => undefined,
): Promise<{ files: number; encoded: number }> {
  const folder = join(dir, pictureFolder);
  const problems: string[] = [];
  const broken: Problem[] = [];
  const missing = [...named].filter(([name]) => !stands(variantFile(name, cacheDir), join(folder, name)));
  let [encoded, ready] = [0, named.size - missing.length];
  if (named.size > 0) {
    await mkdir(folder, { recursive: true });
    progress(ready, named.size);
  }
  await pLimit(atOnce).map(missing, async ([name, page]): Promise<void> => {
    try {
      const kept = await isEncoded(name, cacheDir);
      await copyFile(await encode(name, cacheDir), join(folder, name), constants.COPYFILE_FICLONE);
      if (!kept) encoded += 1;
      progress((ready += 1), named.size);
    } catch (error) {
      const mistaken = contentErrorIn(error);
      if (mistaken) broken.push(...mistaken.problems);
      else problems.push(`${page}: shows ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  if (broken.length > 0) throw new ContentError(onceAFile(broken));
  if (problems.length > 0) throw new Error(problems.toSorted().join('\n'));
  await removeOthers(folder, named);
  return { files: named.size, encoded };
}

/** A damaged original fails in each of its forms: one of them is enough to say. */
function onceAFile(problems: readonly Problem[]): Problem[] {
  const sorted = new ContentError(problems).problems.toReversed();
  return [...new Map(sorted.map((problem) => [problem.file, problem])).values()];
}

/**
 * Whether a picture's bytes are there already and whole: names are by content. Asked without promises, for an archive asks it of tens
 * of thousands.
 */
function stands(kept: string, published: string): boolean {
  const size = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;
  const wanted = size(kept);
  return wanted !== undefined && wanted === size(published);
}

async function removeOthers(folder: string, named: ReadonlyMap<string, string>): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  await Promise.all(
    found.filter((name) => !named.has(name)).map((name) => rm(join(folder, name), { recursive: true })),
  );
  if (named.size === 0) await rm(folder, { recursive: true, force: true });
}
