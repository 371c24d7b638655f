import path from 'node:path';
import { parseArgs } from 'node:util';

import { forAnyServer, stagingDir } from '../build/staging.ts';
import { lock } from '../press/lock.ts';
import { builtSite } from '../publish/built.ts';
import { contentsOf, currentIn, editionsIn } from '../publish/editions.ts';
import { ownOf } from '../publish/keep.ts';
import type { Kept } from '../publish/manifest.ts';
import { notesBeside } from '../publish/note.ts';
import { addressesToPurge } from '../publish/purge.ts';
import { readTarget } from '../publish/target.ts';
import type { Target } from '../publish/target.ts';
import { memoryOf, publishFar } from '../publish/to-far.ts';
import { publishToFolder, rollBack } from '../publish/to-folder.ts';
import { putWhole } from '../schema/whole-file.ts';
import { command } from './command.ts';
import { numberOf } from './number-of.ts';
import { Refusal } from './refusal.ts';

/** How many editions stay in a folder. */
const usualKeep = 5;

export interface PublishOptions {
  target: Target;
  /** Where the site was built. */
  dir: string;
  keep: number;
  rollback: boolean;
  list: boolean;
  /** The file that gets the addresses to purge. */
  purgeList?: string;
}

/**
 * Publishes a built site. In: what and where to, and the moment (milliseconds since 1970). Throws a `Refusal` where that cannot be, or
 * was stopped; what it means for what is served, its message says.
 */
export async function publish(options: PublishOptions, now: number): Promise<void> {
  const { target } = options;
  if (target.by === 'folder' && options.list) {
    listEditions(target.folder);
    return;
  }
  if (target.by === 'folder' && options.rollback) return goBack(target.folder, options, now);
  if (options.list || options.rollback)
    throw new Refusal('--list and --rollback are for folders of this machine: elsewhere, publish the site as it was');
  const dir = path.resolve(options.dir);
  const staging = stagingDir(process.cwd(), dir);
  forAnyServer();
  // No build may change the site while it is read.
  const unlock = lock(
    `${staging}.lock`,
    (pid) => `process ${pid} builds or publishes this site: wait for its end, then publish`,
  );
  try {
    if (target.by === 'folder') await toFolder(target.folder, dir, staging, options, now);
    else await toFar(target, dir, staging, options, now);
  } finally {
    unlock();
  }
}

async function toFolder(
  target: string,
  dir: string,
  staging: string,
  options: PublishOptions,
  now: number,
): Promise<void> {
  const site = builtSite(dir, staging);
  const old = servedIn(target);
  const { id, made, changes, removed } = await publishToFolder({ target, dir, site, now, keep: options.keep });
  if (!made) console.log(`${target} serves this site already: edition ${id} stays, nothing was published.`);
  else {
    console.log(
      `Published edition ${id} to ${target}: ${count(changes.written)} written, ${count(changes.removed)} removed; ` +
        `${files(made.copied)} copied, ${files(made.linked)} shared with the edition before.`,
    );
  }
  if (removed.length > 0) console.log(`Old editions removed: ${removed.join(', ')}.`);
  writePurgeList(options, () => addressesToPurge(old, site.files, site.head.site));
}

async function goBack(target: string, options: PublishOptions, now: number): Promise<void> {
  const old = servedIn(target);
  const { id, changes } = await rollBack(target, now);
  console.log(
    `${target} serves edition ${id} again: ${count(changes.written)} are as they were, ${count(changes.removed)} gone.`,
  );
  writePurgeList(options, () => {
    const contents = contentsOf(target, id);
    return contents ? addressesToPurge(old, ownOf(contents.files), contents.head.site) : [];
  });
}

async function toFar(
  { by: program, place }: Exclude<Target, { by: 'folder' }>,
  dir: string,
  staging: string,
  options: PublishOptions,
  now: number,
): Promise<void> {
  const site = builtSite(dir, staging);
  const memory = memoryOf(notesBeside(staging).sent, program, place);
  const { steps, before, failed } = await publishFar({ program, place, dir, site, now, memory });
  writePurgeList(options, () => addressesToPurge(before && ownOf(before), site.files, site.head.site));
  if (failed !== undefined) throw new Refusal(failed);
  if (steps.length === 0) console.log(`${place} holds this site already: nothing was sent.`);
  else {
    const done = steps.map(({ name, files: names }) => `${name} ${String(names.length)}`);
    console.log(`Published to ${place}: ${done.join(', ')}.`);
  }
}

function listEditions(target: string): void {
  const [ids, current] = [editionsIn(target), currentIn(target)];
  if (ids.length === 0) throw new Refusal(`${target} holds no edition: publish to it first`);
  for (const id of ids.toReversed()) {
    const own = ownOf(contentsOf(target, id)?.files ?? []);
    const bytes = own.reduce((sum, { size }) => sum + size, 0);
    console.log(`${id}  ${files(own.length)}  ${(bytes / 1e6).toFixed(1)} MB${id === current ? '  current' : ''}`);
  }
}

function servedIn(target: string): Kept[] | undefined {
  const current = currentIn(target);
  return current === undefined ? [] : contentsOf(target, current)?.files.filter(({ left }) => left === undefined);
}

function writePurgeList({ purgeList }: PublishOptions, list: () => string[]): void {
  if (purgeList === undefined) return;
  const addresses = list();
  putWhole(path.resolve(purgeList), addresses.map((address) => `${address}\n`).join(''));
  console.log(`Addresses to purge: ${String(addresses.length)}, in ${purgeList}.`);
}

const files = (number: number): string => numberOf(number, 'file');
const count = (names: readonly string[]): string => files(names.length);

/** `npm run publish -- <where to> --dir dist --keep 5 --purge-list purge.txt`, or with `--rollback` or `--list`. */
function readOptions(args: string[]): PublishOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      dir: { type: 'string', default: 'dist' },
      keep: { type: 'string', default: String(usualKeep) },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      'purge-list': { type: 'string' },
    },
  });
  const [place = '', ...others] = positionals;
  if (others.length > 0) throw new Refusal(`one place at a time: ${place}, or ${others.join(', ')}`);
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1)
    throw new Refusal(`--keep ${values.keep} is no number of editions: write --keep ${String(usualKeep)}`);
  return {
    target: readTarget(place, process.cwd()),
    dir: values.dir,
    keep,
    rollback: values.rollback,
    list: values.list,
    ...(values['purge-list'] !== undefined && { purgeList: values['purge-list'] }),
  };
}

if (import.meta.main) await command(() => publish(readOptions(process.argv.slice(2)), Date.now()));
