import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { pictureProblem } from './beside.ts';
import type { PictureName } from './beside.ts';
import type { CollectionName, Collections, Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Where content is read from, and where the paths in errors start (both absolute); an address in place of the publication's. */
export interface Desk {
  contentDir: string;
  cwd: string;
  url?: string | undefined;
}

/** An entry and the stamp its file bore when it was read: while the stamp stands, the file is not read again. */
export interface Stamped<T> {
  entry: Entry<T>;
  stamp: string;
}

/**
 * Reads a collection's folder. A file whose stamp is that of `kept` is taken from there.
 * `revision` is a part of every stamp, so that what an older schema read does not outlive it.
 */
export async function readCollection<K extends CollectionName>(
  collection: K,
  { contentDir, cwd }: Desk,
  kept: ReadonlyMap<string, Stamped<Collections[K]>>,
  revision: string,
): Promise<{ read: Stamped<Collections[K]>[]; problems: Problem[] }> {
  const folder = path.join(contentDir, collection);
  const problems: Problem[] = [];
  const read: Stamped<Collections[K]>[] = [];
  for (const name of markdownFiles(folder)) {
    const absolute = path.join(folder, name);
    const id = name.replace(/\.md$/, '').split(path.sep).join('/').normalize('NFC');
    const { size, mtimeMs, ctimeMs } = statSync(absolute);
    const stamp = [revision, size, mtimeMs, ctimeMs].join(' ');
    const old = kept.get(id);
    if (old?.stamp === stamp) {
      read.push(old);
      continue;
    }
    const shown = path.relative(cwd, absolute);
    const reading = readEntry(collection, id, shown, readFileSync(absolute));
    problems.push(...reading.problems);
    if (reading.value) read.push({ entry: reading.value, stamp });
  }
  for (const { entry } of read) {
    if (picturesOf(entry).length > 0) problems.push(...(await missingPictures(entry, { contentDir, cwd })));
  }
  return { read, problems };
}

/** Every `.md` file under a folder, hidden files and folders left out, in an order that is the same everywhere. Empty where there is no folder. */
function markdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.md'))
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .sort();
}

/** Pictures can go while the file that names them stays as it is, so they are looked for at every build. */
async function missingPictures(
  entry: Entry<Collections[CollectionName]>,
  { contentDir, cwd }: Desk,
): Promise<Problem[]> {
  const named = picturesOf(entry);
  const absolute = path.resolve(cwd, entry.file);
  const looked = await Promise.all(named.map((name) => pictureProblem(name, absolute, entry.file, contentDir)));
  return looked.filter((problem) => problem !== undefined);
}

function picturesOf({ data, body }: Entry<Collections[CollectionName]>): PictureName[] {
  const named: PictureName[] = body.pictures.map(({ target, line }) => ({ src: target, line }));
  if ('image' in data && data.image) named.push({ src: data.image.src, field: ['image', 'src'] });
  if ('picture' in data && data.picture) named.push({ src: data.picture.src, field: ['picture', 'src'] });
  return named;
}
