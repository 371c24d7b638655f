import { statSync } from 'node:fs';
import path from 'node:path';

import { searchRecord, storyFile } from '../build/search-record.ts';
import { searchIndexOf } from '../edition/search.ts';
import { picturesNamedIn } from '../pictures/names.ts';
import { digestOf, sha256Of } from '../schema/digest.ts';
import { putWhole } from '../schema/whole-file.ts';
import type { Printed } from './ledger.ts';

/** Printed files in which a picture can be named. */
const readable = /\.(?:html|xml|json|webmanifest)$/;

/** The folder that holds the site as it is printed, and the base path it is printed for, with slashes at both ends. */
export interface Staging {
  folder: string;
  base: string;
}

/**
 * Puts a printed page into the staging folder, whole or not at all, and says what there is to say of it. A page that comes out as
 * it stood is left alone. Writing is synchronous: promises would take three times as long for as much.
 */
export function impress(
  { folder, base }: Staging,
  file: string,
  key: string | undefined,
  bytes: Buffer,
  old?: Printed,
): Printed {
  const digest = sha256Of(bytes);
  const at = path.join(folder, file);
  const stands = old?.digest === digest && statSync(at, { throwIfNoEntry: false })?.mtimeMs === old.time;
  if (!stands) putWhole(at, bytes);
  const { size, mtimeMs } = stands ? { size: old.size, mtimeMs: old.time } : statSync(at);
  const pictures = readable.test(file) ? picturesNamedIn(bytes.toString('latin1')) : [];
  return {
    file,
    ...(key === undefined ? {} : { key }),
    digest,
    size,
    time: mtimeMs,
    ...(pictures.length === 0 ? {} : { pictures }),
    ...found(file, bytes, base),
  };
}

function found(file: string, bytes: Buffer, base: string): Pick<Printed, 'search'> {
  const record = storyFile.test(file) ? searchRecord(bytes.toString(), file, base) : undefined;
  return record ? { search: { index: searchIndexOf(record.part, record.year), digest: digestOf(record.html) } } : {};
}
