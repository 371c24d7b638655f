import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';
import { lock } from '../press/lock.ts';
import { refusalFor } from './disk.ts';
import {
  contentsOf,
  currentIn,
  editionBefore,
  editionsIn,
  folderOf,
  inTarget,
  newId,
  recordOf,
  removeOld,
  switchTo,
  tidy,
} from './editions.ts';
import { ownOf, withKept } from './keep.ts';
import { lend, makeEdition } from './make-edition.ts';
import type { Made } from './make-edition.ts';
import { changesBetween } from './manifest.ts';
import type { Changes, Manifest } from './manifest.ts';

export interface FolderOrder {
  /** Where to; absolute. */
  target: string;
  /** Where the site was built; absolute. */
  dir: string;
  /** What it consists of. */
  site: Manifest;
  /** The moment, in milliseconds since 1970. */
  now: number;
  /** How many editions stay. */
  keep: number;
}

/** The edition that is served now, and what became of the one before. */
export interface Switched {
  id: string;
  changes: Changes;
}

/** What publishing did; without `made` where the same site is served already. */
export interface Published extends Switched {
  made?: Made;
  /** Ids of editions that were removed. */
  removed: string[];
}

/**
 * Publishes a site to a folder on this machine: a new edition beside the others, served from one moment to the next. Throws a
 * `Refusal` where that cannot be; what is served is then as it was.
 */
export async function publishToFolder({ target, dir, site, now, keep }: FolderOrder): Promise<Published> {
  refuseNested(target, dir);
  return alone(target, async () => {
    const old = currentIn(target);
    const held = old === undefined ? undefined : contentsOf(target, old);
    const changes = changesBetween(ownOf(held?.files ?? []), site.files);
    if (old !== undefined && held?.head.digest === site.head.digest)
      return { id: old, changes, removed: removeOld(target, keep) };
    const id = newId(now, site.head.digest, editionsIn(target));
    const head = { ...site.head, published: new Date(now).toISOString(), ...(old !== undefined && { before: old }) };
    const manifest = { head, files: withKept(held?.files ?? [], site.files, now) };
    const before = old === undefined || !held ? undefined : { folder: folderOf(target, old), files: held.files };
    const made = await makeEdition({ target, id, manifest, dir, before }).catch((error: unknown) => {
      for (const left of [path.join(target, inTarget.editions, inTarget.making), recordOf(target, id)])
        rmSync(left, { recursive: true, force: true });
      throw error;
    });
    switchTo(target, id);
    return { id, changes, made, removed: removeOld(target, keep) };
  });
}

/**
 * Has the edition before served again; asked once more, the one before that. Files named by their content that only the edition
 * taken back has go with it, for readers on its pages. Throws a `Refusal` where there is none.
 */
export async function rollBack(target: string, now: number): Promise<Switched> {
  if (currentIn(target) === undefined) throw new Refusal(`${target} holds no edition: publish to it first`);
  return alone(target, () => {
    const from = currentIn(target);
    const to = from === undefined ? undefined : editionBefore(target, from);
    if (from === undefined || to === undefined)
      throw new Refusal(`${target} holds no edition before ${String(from)}: there is nothing to go back to`);
    const [left, wanted] = [contentsOf(target, from), contentsOf(target, to)];
    if (left && wanted) {
      const files = withKept([...wanted.files, ...left.files], ownOf(wanted.files), now);
      const each = new Map(files.map((file) => [file.file, file]));
      lend(target, to, { ...wanted, files: [...each.values()] }, from);
    }
    switchTo(target, to);
    return { id: to, changes: changesBetween(ownOf(left?.files ?? []), ownOf(wanted?.files ?? [])) };
  });
}

/** Does it while no other process publishes to the folder. */
async function alone<Done>(target: string, work: () => Done | Promise<Done>): Promise<Done> {
  refuseOther(target);
  try {
    makeFolder(path.join(target, inTarget.editions));
    const unlock = lock(
      path.join(target, inTarget.lock),
      (pid) => `process ${pid} publishes to ${target}: wait for its end, then publish again`,
    );
    try {
      tidy(target);
      return await work();
    } finally {
      unlock();
    }
  } catch (error) {
    throw refusalFor(error, target);
  }
}

/** Makes a folder and those above it, one by one: where the system has none to give, asking for all at once never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** A folder in which a site is built, and one that is served, are two. */
function refuseNested(target: string, dir: string): void {
  const [a, b] = [real(target), real(dir)];
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + path.sep);
  if (holds(a, b) || holds(b, a))
    throw new Refusal(`${target} and ${dir} lie one in the other: publish to a folder of its own`);
}

/** A path without links, as far as it is there. */
function real(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = path.dirname(folder);
  return above === folder ? folder : path.join(real(above), path.basename(folder));
}

/** Looks whether a folder is not there, is empty, or holds editions and nothing else. */
function refuseOther(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return;
  const ours = new RegExp(
    `^(?:${inTarget.editions}|${inTarget.current}(?:\\.part)?|\\${inTarget.lock}(?:\\.\\d+)?|lost\\+found)$`,
  );
  const other = found.isDirectory() ? readdirSync(target).find((name) => !ours.test(name)) : path.basename(target);
  const link = lstatSync(path.join(target, inTarget.current), { throwIfNoEntry: false });
  if (other === undefined && (!link || link.isSymbolicLink())) return;
  throw new Refusal(
    `${target} holds what no publishing put there (${other ?? inTarget.current}): write the name of an empty folder, or of one published to before`,
  );
}
