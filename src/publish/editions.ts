import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { putWhole } from '../schema/whole-file.ts';
import { syncToDisk } from './disk.ts';
import { manifestText } from './manifest.ts';
import type { Kept, Manifest } from './manifest.ts';
import { manifestIn } from './note.ts';

/*
 * A folder that a server reads holds `editions/<id>/`, one folder an edition, each with its manifest beside it, which is not
 * served; and `current`, a link to the edition that is. What a publish that was stopped left half-made has no manifest, or no
 * folder, and counts for nothing.
 */

/** The names in a folder that is published to. */
export const inTarget = {
  editions: 'editions',
  current: 'current',
  /** A new link, before it takes the place of `current`. */
  next: 'current.part',
  lock: '.publishing',
  /** Within `editions`: one that is being made. */
  making: '.making',
} as const;

/** The instant of publishing to the millisecond, then the start of the site's digest: `2026-11-20T120000.000Z-1a2b3c4d`. */
const idShape = /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[0-9a-f]{8}$/;

/**
 * The id of an edition: in the order of publishing, whatever a clock that was put back may say. In: the moment of publishing
 * (milliseconds since 1970), the digest of the site, and the ids there are, in order.
 */
export function newId(now: number, digest: string, ids: readonly string[]): string {
  const last = ids.at(-1);
  const after = last === undefined ? now : Math.max(now, instantOf(last) + 1);
  return `${new Date(after).toISOString().replace(/(\d\d):(\d\d):(\d\d)/, '$1$2$3')}-${digest.slice(0, 8)}`;
}

function instantOf(id: string): number {
  return Date.parse(id.slice(0, 22).replace(/T(\d\d)(\d\d)/, 'T$1:$2:'));
}

export const folderOf = (target: string, id: string): string => path.join(target, inTarget.editions, id);

export const recordOf = (target: string, id: string): string => `${folderOf(target, id)}.jsonl`;

/** The ids of the editions in a folder, oldest first. */
export function editionsIn(target: string): string[] {
  const folder = path.join(target, inTarget.editions);
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return [...names].filter((name) => idShape.test(name) && names.has(`${name}.jsonl`)).sort();
}

/** What an edition holds; undefined where its manifest is gone or broken. */
export const contentsOf = (target: string, id: string): Manifest<Kept> | undefined => manifestIn(recordOf(target, id));

/** The id of the edition that is served; undefined where none is yet. */
export function currentIn(target: string): string | undefined {
  const link = path.join(target, inTarget.current);
  return lstatSync(link, { throwIfNoEntry: false }) ? path.basename(readlinkSync(link)) : undefined;
}

/** Has another edition served, from one moment to the next: a link renamed over a link. */
export function switchTo(target: string, id: string): void {
  const next = path.join(target, inTarget.next);
  rmSync(next, { force: true });
  symlinkSync(path.join(inTarget.editions, id), next);
  renameSync(next, path.join(target, inTarget.current));
  syncToDisk(target);
}

/** Writes an edition's manifest. */
export function writeRecord(target: string, id: string, manifest: Manifest<Kept>): void {
  const file = recordOf(target, id);
  putWhole(file, manifestText(manifest));
  syncToDisk(file);
}

/** Takes away what a publish that was stopped left behind. */
export function tidy(target: string): void {
  const folder = path.join(target, inTarget.editions);
  const [names, current] = [new Set(existsSync(folder) ? readdirSync(folder) : []), currentIn(target)];
  const isLeft = (name: string): boolean => {
    const id = name.replace(/\.jsonl(?:\.part)?$/, '');
    if (!idShape.test(id) || id === current) return false;
    return name.endsWith('.part') || !names.has(name === id ? `${id}.jsonl` : id);
  };
  for (const name of [inTarget.making, ...[...names].filter(isLeft)]) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  rmSync(path.join(target, inTarget.next), { force: true });
}

/**
 * Removes old editions. In: the folder, and how many of the newest stay; the one that is served and the one before it always do.
 * Out: the ids of those removed.
 */
export function removeOld(target: string, keep: number): string[] {
  const [ids, current] = [editionsIn(target), currentIn(target)];
  const before = current === undefined ? undefined : editionBefore(target, current);
  const old = ids.slice(0, Math.max(0, ids.length - keep)).filter((id) => id !== current && id !== before);
  for (const id of old) {
    // The manifest first: without it a folder that is half removed counts for nothing.
    rmSync(recordOf(target, id));
    rmSync(folderOf(target, id), { recursive: true });
  }
  return old;
}

/** The edition that one took the place of; where that is gone, the newest that is older. */
export function editionBefore(target: string, id: string): string | undefined {
  const ids = editionsIn(target);
  const noted = contentsOf(target, id)?.head.before;
  return noted !== undefined && ids.includes(noted) ? noted : ids.filter((each) => each < id).at(-1);
}
