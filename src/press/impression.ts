import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { searchRecord, storyFile } from '../build/search-record.ts';
import { searchIndexOf } from '../edition/search.ts';
import { picturesNamedIn } from '../pictures/names.ts';
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
  const digest = digestOf(bytes);
  const at = path.join(folder, file);
  const stands = old?.digest === digest && statSync(at, { throwIfNoEntry: false })?.mtimeMs === old.time;
  if (!stands) write(at, bytes);
  const { size, mtimeMs } = stands ? { size: old.size, mtimeMs: old.time } : statSync(at);
  const pictures = readable.test(file) ? [...picturesNamedIn(bytes.toString('latin1'))] : [];
  return {
    file,
    ...(key === undefined ? {} : { key }),
    digest,
    size,
    time: mtimeMs,
    ...(pictures.length === 0 ? {} : { pictures: [...new Set(pictures)] }),
    ...found(file, bytes, base),
  };
}

function found(file: string, bytes: Buffer, base: string): Pick<Printed, 'search'> {
  const record = storyFile.test(file) ? searchRecord(bytes.toString(), file, base) : undefined;
  return record ? { search: { index: searchIndexOf(record.part, record.year), digest: digestOf(record.html) } } : {};
}

/** Of a file's bytes: the same bytes, the same digest. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
}

const made = new Set<string>();

/** Beside its place and renamed into it: a reader of the folder, or a link to the file as it was, never sees half of it. */
function write(at: string, bytes: Buffer): void {
  const folder = path.dirname(at);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  const part = `${at}.part`;
  writeFileSync(part, bytes);
  try {
    renameSync(part, at);
  } catch {
    // A folder stands where the file must go.
    rmSync(at, { recursive: true });
    renameSync(part, at);
  }
}
