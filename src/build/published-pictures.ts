import { constants, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pLimit from 'p-limit';
import { encode, isEncoded } from '../pictures/encode.ts';
import { pictureFolder, picturesNamedIn } from '../pictures/names.ts';

/** Printed files in which a picture can be named. */
const readable = /\.(?:html|xml|json|webmanifest)$/;

/** How many files are copied at once. */
const atOnce = 32;

/**
 * Names of all pictures that the printed files under `dir` show or link to, each with the first file (in order of
 * path, relative to `dir`) that names it.
 *
 * Files are read one after the other, without promises: 10,000 pages of 34 kB take 0.7 s so, 2.2 s with promises.
 */
export async function picturesNamedUnder(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const named = new Map<string, string>();
  for (const file of files) {
    // Names are ASCII, so one byte a character will do.
    for (const name of picturesNamedIn(readFileSync(file, 'latin1'))) {
      if (!named.has(name)) named.set(copyOf(name), relative(dir, file));
    }
  }
  return named;
}

/** The same text in memory of its own: what a search cuts out of a page would keep the whole page in memory. */
function copyOf(name: string): string {
  return Buffer.from(name, 'latin1').toString('latin1');
}

/**
 * Puts into `<dir>/_pictures/` the pictures that the printed files under `dir` name, encoding those that the cache
 * lacks, and takes out all others: what is published is what a page names, so that the picture of a story that is not
 * published never is.
 *
 * Gives the number of files there now and how many of them had to be encoded. Throws one Error with a line for each
 * picture that could not be had, each naming the printed file that asks for it.
 */
export async function publishPictures(dir: string, cacheDir: string): Promise<{ files: number; encoded: number }> {
  const named = await picturesNamedUnder(dir);
  const folder = join(dir, pictureFolder);
  const problems: string[] = [];
  let encoded = 0;
  if (named.size > 0) await mkdir(folder, { recursive: true });
  await pLimit(atOnce).map(named, async ([name, page]): Promise<void> => {
    try {
      const kept = await isEncoded(name, cacheDir);
      await put(await encode(name, cacheDir), join(folder, name));
      if (!kept) encoded += 1;
    } catch (error) {
      problems.push(`${page}: shows ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  if (problems.length > 0) throw new Error(problems.toSorted().join('\n'));
  await removeOthers(folder, named);
  return { files: named.size, encoded };
}

/** A copy of a name's bytes that is there already and whole is left alone: names are by content. */
async function put(variant: string, published: string): Promise<void> {
  const [wanted, found] = await Promise.all([stat(variant), stat(published).catch(() => undefined)]);
  if (found?.size !== wanted.size) await copyFile(variant, published, constants.COPYFILE_FICLONE);
}

async function removeOthers(folder: string, named: ReadonlyMap<string, string>): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  await Promise.all(
    found.filter((name) => !named.has(name)).map((name) => rm(join(folder, name), { recursive: true })),
  );
  if (named.size === 0) await rm(folder, { recursive: true, force: true });
}
