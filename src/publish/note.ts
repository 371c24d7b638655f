import { existsSync, readFileSync } from 'node:fs';

import { putWhole } from '../schema/whole-file.ts';
import { addressesIn, changesBetween, manifestOf, manifestText, readManifest } from './manifest.ts';
import type { Changes, Kept, Manifest } from './manifest.ts';
import { survey } from './survey.ts';
import type { Known } from './survey.ts';

/** What is known of a built site, beside its staging folder: nothing of it is served. */
export const notesBeside = (
  staging: string,
): {
  /** The files of the site: see `manifestText`. */
  manifest: string;
  /** What the last build changed: see `changesText`. */
  changes: string;
  /** Digests by size and time. */
  stamps: string;
  /** What far places hold, a file a place. */
  sent: string;
} => ({
  manifest: `${staging}.manifest`,
  changes: `${staging}.changes`,
  stamps: `${staging}.stamps`,
  sent: `${staging}.sent`,
});

/** The manifest in a file; undefined where there is none. */
export function manifestIn(file: string): Manifest<Kept> | undefined {
  return existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : undefined;
}

/** The first line of a manifest; empty where there is none. */
function headIn(file: string): string {
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n', 1)[0] ?? '') : '';
}

/**
 * Writes, at the end of a build, what the site consists of and what changed since the build before. In: the staging folder, its
 * files, where the site is read, and who may know digests. Out: the changes.
 */
export function noteSite(staging: string, files: readonly string[], site: string, known: Known): Changes {
  const notes = notesBeside(staging);
  const fresh = manifestOf(site, survey(staging, { files, memory: notes.stamps, known }));
  // A build that changed nothing need not read through what it knows already.
  const isAsItWas = headIn(notes.manifest) === JSON.stringify(fresh.head);
  const changes = isAsItWas
    ? { written: [], removed: [] }
    : changesBetween(manifestIn(notes.manifest)?.files ?? [], fresh.files);
  if (!isAsItWas) putWhole(notes.manifest, manifestText(fresh));
  putWhole(notes.changes, changesText(changes, fresh));
  return changes;
}

/** As text: a line of JSON a file, `written` with what the manifest says of it, then `removed` with its name. */
export function changesText({ written, removed }: Changes, { head, files }: Manifest): string {
  const came = new Set(written);
  const [, ...lines] = manifestText({ head, files: files.filter(({ file }) => came.has(file)) }).split('\n');
  const addressOf = addressesIn(head.site);
  return [
    ...lines.filter((line) => line !== '').map((line) => `{"change":"written",${line.slice(1)}`),
    ...removed.map((file) => JSON.stringify({ change: 'removed', address: addressOf(file), file })),
    '',
  ].join('\n');
}
