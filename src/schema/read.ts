import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';

import { pictureProblem } from './beside.ts';
import type { PictureName } from './beside.ts';
import type { CollectionName, Collections, Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import { isFolder } from './folder.ts';
import type { Problem } from './problem.ts';
import { stampOf } from './stamp.ts';

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
export function readCollection<K extends CollectionName>(
  collection: K,
  { contentDir, cwd }: Desk,
  kept: ReadonlyMap<string, Stamped<Collections[K]>>,
  revision: string,
): { read: Stamped<Collections[K]>[]; problems: Problem[] } {
  const folder = path.join(contentDir, collection);
  const problems: Problem[] = [];
  const read: Stamped<Collections[K]>[] = [];
  for (const { name, fault } of markdownFiles(folder)) {
    if (fault !== undefined) {
      problems.push({ file: path.relative(cwd, path.join(folder, name)), ...fault });
      continue;
    }
    const absolute = path.join(folder, name);
    const id = name.replace(/\.md$/, '').split(path.sep).join('/').normalize('NFC');
    const facts = statSync(absolute, { bigint: true });
    const stamp = `${revision} ${stampOf(facts)}`;
    const old = kept.get(id);
    if (old?.stamp === stamp) {
      read.push(old);
      continue;
    }
    const shown = path.relative(cwd, absolute);
    if (facts.size > mostBytes) {
      problems.push({
        file: shown,
        what: `this file holds ${mega(Number(facts.size))}, which is more than a text`,
        write: `at most ${mega(mostBytes)}`,
      });
      continue;
    }
    const reading = readEntry(collection, id, shown, readFileSync(absolute));
    problems.push(...reading.problems);
    if (reading.value) read.push({ entry: reading.value, stamp });
  }
  for (const { entry } of read) {
    if (picturesOf(entry).length > 0) problems.push(...missingPictures(entry, { contentDir, cwd }));
  }
  return { read, problems };
}

/** The largest text we read: a book. What is larger takes all memory to parse. Bytes. */
const mostBytes = 2_000_000;

const mega = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Something under a folder whose name ends in `.md`, or that is to hold such files, and what it is where that is none. */
interface Found {
  name: string;
  fault?: Pick<Problem, 'what' | 'write'>;
}

/**
 * All under a folder that is called `.md`, hidden files and folders left out, in an order that is the same everywhere; besides them
 * the links that stand where a folder might. Empty where there is no folder.
 */
function markdownFiles(folder: string): Found[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
  if (!isFolder(folder)) return [{ name: '', fault: { what: 'this is no folder', write: 'a folder of this name' } }];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = (each: Dirent): string => path.join(each.parentPath, each.name);
  const links = found.filter((each) => each.isSymbolicLink() && isFolder(pathOf(each)));
  const beyond = links.map((each) => pathOf(each) + path.sep);
  return [...links.filter(({ name }) => !name.endsWith('.md')), ...found.filter(({ name }) => name.endsWith('.md'))]
    .filter((each) => !beyond.some((link) => pathOf(each).startsWith(link)))
    .map((each): Found => ({
      name: path.relative(folder, pathOf(each)),
      ...(!each.isFile() && { fault: faultOf(each) }),
    }))
    .filter(({ name }) => !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const isHidden = (name: string): boolean => name.split(path.sep).some((part) => part.startsWith('.'));

/** It would be passed over, and a story be missing that its editor sees in the folder; or be followed, to wherever it leads. */
function faultOf(found: Dirent): Pick<Problem, 'what' | 'write'> {
  const write = 'a file of its own, or another name';
  if (found.isDirectory()) return { what: 'a folder has the name of a Markdown file', write };
  if (!found.isSymbolicLink()) return { what: 'this is no Markdown file but a device or a pipe', write };
  if (found.name.endsWith('.md')) return { what: 'a link stands in the place of a Markdown file', write };
  return { what: 'a link stands in the place of a folder', write: 'a folder of its own' };
}

/** Pictures can go while the file that names them stays as it is, so they are looked for at every build. */
function missingPictures(entry: Entry<Collections[CollectionName]>, { contentDir, cwd }: Desk): Problem[] {
  const absolute = path.resolve(cwd, entry.file);
  return picturesOf(entry)
    .map((name) => pictureProblem(name, absolute, entry.file, contentDir))
    .filter((problem) => problem !== undefined);
}

function picturesOf({ data, body }: Entry<Collections[CollectionName]>): PictureName[] {
  const named: PictureName[] = body.pictures.map(({ target, line }) => ({ src: target, line }));
  if ('image' in data && data.image) named.push({ src: data.image.src, field: ['image', 'src'] });
  if ('picture' in data && data.picture) named.push({ src: data.picture.src, field: ['picture', 'src'] });
  return named;
}
