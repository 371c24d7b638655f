import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { searchRecord } from '../build/search-record.ts';
import { feedFaults, isFeed } from '../check/feeds.ts';
import type { Facts } from '../check/facts.ts';
import type { Markup } from '../check/markup.ts';
import { factsOfPage } from '../check/page.ts';
import type { Place } from '../check/place.ts';
import { searchIndexOf } from '../edition/search.ts';
import { picturesNamedIn } from '../pictures/names.ts';
import { digestOf, sha256Of } from '../schema/digest.ts';
import { putWhole } from '../schema/whole-file.ts';
import type { Printed } from './ledger.ts';

/** Printed files that are text. */
const readable = /\.(?:html|xml|json|webmanifest)$/;

/** The folder that holds the site as it is printed, and what its pages are held against. */
export interface Staging {
  folder: string;
  place: Place;
}

/**
 * Puts a printed page into the staging folder, whole or not at all, and says what there is to say of it. A page that comes out as
 * it stood is left alone. Writing is synchronous: promises would take three times as long for as much.
 */
export function impress(
  { folder, place }: Staging,
  file: string,
  key: string | undefined,
  printed: Markup | Buffer,
  old?: Printed,
): Printed {
  const bytes = Buffer.isBuffer(printed) ? printed : Buffer.from(printed.html);
  const digest = sha256Of(bytes);
  const at = path.join(folder, file);
  const stands = old?.digest === digest && statSync(at, { throwIfNoEntry: false })?.mtimeMs === old.time;
  if (!stands) put(at, bytes, old === undefined);
  const { size, mtimeMs } = stands ? { size: old.size, mtimeMs: old.time } : statSync(at);
  return {
    file,
    ...(key === undefined ? {} : { key }),
    digest,
    size,
    time: mtimeMs,
    ...(readable.test(file) && found(file, printed, place)),
  };
}

/**
 * Nobody reads a page where none stood: it is written in its place at once, and should that be cut off, no line of the ledger says
 * that it stands.
 */
function put(file: string, bytes: Buffer, isNew: boolean): void {
  if (isNew) {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  putWhole(file, bytes);
}

/** What there is to say of a page, or of another file that is text. */
function found(file: string, printed: Markup | Buffer, place: Place): Pick<Printed, 'pictures' | 'search' | 'facts'> {
  if (!Buffer.isBuffer(printed)) return { ...picturesIn(printed.html), ...toldOf(file, printed, place) };
  const text = printed.toString();
  return { ...picturesIn(text), ...(isFeed(file) && known({ faults: feedFaults(file, text, place.origin) })) };
}

function picturesIn(text: string): Pick<Printed, 'pictures'> {
  const pictures = picturesNamedIn(text);
  return pictures.length === 0 ? {} : { pictures };
}

function toldOf(file: string, page: Markup, place: Place): Pick<Printed, 'search' | 'facts'> {
  const record = searchRecord(page, file, place.base);
  return {
    ...known(factsOfPage(file, page, place)),
    ...(record && { search: { index: searchIndexOf(record.part, record.year), digest: digestOf(record.html) } }),
  };
}

function known(facts: Facts): Pick<Printed, 'facts'> {
  return facts.faults?.length === 0 ? {} : { facts };
}
