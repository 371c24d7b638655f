import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { compressedOf, compressFiles, forgetCompressed, isText } from '../build/compress.ts';
import { forgetIndexes, indexStories } from '../build/search.ts';
import { publishPictures } from '../build/published-pictures.ts';
import { placeOf } from '../check/place.ts';
import { searchFolder } from '../edition/address.ts';
import type { Handed } from '../edition/handed.ts';
import { pictureFolder } from '../pictures/names.ts';
import { filesUnder } from '../schema/folder.ts';
import { openLedger } from './ledger.ts';
import type { Ledger, Printed } from './ledger.ts';
import { inPlates } from './plates.ts';
import type { Plates } from './plates.ts';
import { printRun } from './run.ts';
import type { Run } from './run.ts';

/** Whom to tell how far the site is. */
export interface Listener {
  stage: (name: string) => void;
  at: (ready: number, of: number) => void;
}

export interface SiteOrder {
  plates: Plates;
  handed: Handed;
  /** The folder that holds the site as it was last printed; all that is known of it stands beside it. */
  staging: string;
  cacheDir: string;
  /** Whether readers can search it. */
  search: boolean;
  /** Whether its text files stand there compressed too. */
  compress: boolean;
  listener: Listener;
}

/** What became of the pages, and what the site consists of now. */
export interface Count extends Run {
  /** Every file of the site. */
  files: string[];
  /** What is known of those that the press printed, by their names. */
  lines: ReadonlyMap<string, Printed>;
}

/**
 * Brings the staging folder up to the edition: pages, the pictures they name, the files that go with the plates, the search
 * index. Throws what any of them throws; what is done till then need not be done again.
 */
export async function printSite(order: SiteOrder): Promise<Count> {
  const { plates, handed, staging, cacheDir, search, compress, listener } = order;
  const place = placeOf(handed.content.publication);
  mkdirSync(staging, { recursive: true });
  const ledger = openLedger(`${staging}.ledger`);
  listener.stage('pages');
  const run = await printRun({
    plates,
    handed,
    staging: { folder: staging, place },
    ledger,
    progress: listener.at,
  });
  ledger.close();
  listener.stage('pictures');
  const pictures = picturesOf(ledger);
  await publishPictures(pictures, staging, cacheDir, listener.at);
  copyPlatesFiles(path.join(plates.folder, inPlates.files), staging);
  if (search) {
    listener.stage('search');
    await indexStories(staging, ledger, place.base, `${staging}.search`);
  } else {
    forgetIndexes(staging, `${staging}.search`);
  }
  if (compress) {
    listener.stage('compression');
    await compressFiles(staging, textFiles(staging, ledger), `${staging}.compressed`, listener.at);
  } else {
    forgetCompressed(staging, `${staging}.compressed`);
  }
  const files = [
    ...ledger.book.keys(),
    ...[...pictures.keys()].map((name) => `${pictureFolder}/${name}`),
    ...filesUnder(path.join(plates.folder, inPlates.files)),
    ...filesUnder(path.join(staging, searchFolder)).map((name) => path.join(searchFolder, name)),
  ];
  return {
    ...run,
    lines: ledger.book,
    files: compress ? [...files, ...compressedOf(files, staging)] : files,
  };
}

/**
 * Every file of the site that may be text, with what tells whether it is the one that was there: of a page the digest of its bytes, of
 * another file its size and time. A search index that is made anew takes its compressed forms along, though the bytes may be the same.
 */
function textFiles(staging: string, ledger: Ledger): Map<string, string> {
  const files = new Map([...ledger.book.values()].map(({ file, digest }) => [file, digest]));
  for (const folder of ['_astro', searchFolder]) {
    for (const name of filesUnder(path.join(staging, folder)).filter(isText)) {
      const file = path.join(folder, name);
      const { size, mtimeMs } = statSync(path.join(staging, file));
      files.set(file, `${String(size)} ${String(mtimeMs)}`);
    }
  }
  return files;
}

/** The pictures that pages name, each with the first of them by name. */
function picturesOf(ledger: Ledger): Map<string, string> {
  const named = new Map<string, string>();
  for (const file of [...ledger.book.keys()].sort()) {
    for (const picture of ledger.book.get(file)?.pictures ?? []) if (!named.has(picture)) named.set(picture, file);
  }
  return named;
}

/** Fonts, and what lies in public/. Those of other plates go. */
function copyPlatesFiles(from: string, staging: string): void {
  const old = path.join(staging, '_astro');
  const fresh = path.join(from, '_astro');
  for (const name of existsSync(old) ? readdirSync(old) : []) {
    if (!existsSync(path.join(fresh, name))) rmSync(path.join(old, name), { recursive: true });
  }
  cpSync(from, staging, { recursive: true, filter: (source, target) => !isSame(source, target) });
}

function isSame(source: string, target: string): boolean {
  const [a, b] = [statSync(source), statSync(target, { throwIfNoEntry: false })];
  return a.isFile() && a.size === b?.size && readFileSync(source).equals(readFileSync(target));
}
