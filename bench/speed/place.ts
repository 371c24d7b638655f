import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { TextFile } from '../newspaper/files.ts';
import type { Newspaper } from '../newspaper/newspaper.ts';
import { writePictures } from '../newspaper/pictures.ts';
import { temporaryFolder } from './contestants.ts';
import type { Contestant } from './contestants.ts';

/**
 * Sets up the folder a contestant works in: its templates (ours: our code), what it has installed, and the newspaper. Nothing
 * there is shared with another contestant or with the project's own caches.
 */
export async function setUp(contestant: Contestant, place: string, paper: Newspaper): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const { from, to } of contestant.copies) {
    cpSync(from, path.join(place, to), { recursive: true, filter: (name) => path.basename(name) !== 'node_modules' });
  }
  for (const { from, to } of contestant.links) symlinkSync(path.resolve(from), path.join(place, to));
  for (const file of contestant.files(paper)) write(place, file);
  await writePictures(path.join(place, 'content', 'articles'), paper);
  forget(contestant, place);
}

/** Puts a file into a place. */
export function write(place: string, { path: name, text }: TextFile): void {
  const file = path.join(place, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Removes what earlier builds left: the site, the caches, the temporary files. */
export function forget({ output, caches }: Contestant, place: string): void {
  for (const name of [output, ...caches]) rmSync(path.join(place, name), { recursive: true, force: true });
  rmSync(temporaryFolder(place), { recursive: true, force: true });
  mkdirSync(temporaryFolder(place));
}
