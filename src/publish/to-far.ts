import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { lock } from '../press/lock.ts';
import { sha256Of } from '../schema/digest.ts';
import { putWhole } from '../schema/whole-file.ts';
import { deleting, listFor, sending } from './couriers.ts';
import type { Command } from './couriers.ts';
import { deletionsInOrder } from './deletions.ts';
import { after, atEnd, deliveryOf, during } from './delivery.ts';
import type { Step } from './delivery.ts';
import { syncToDisk } from './disk.ts';
import { digestOfSite, manifestText } from './manifest.ts';
import type { Kept, Manifest } from './manifest.ts';
import { manifestIn } from './note.ts';

/** Runs a program to its end. Out: its exit status, or why it could not be run. */
export type Runner = (command: Command) => Promise<number | string>;

export interface FarOrder {
  program: Command['program'];
  place: string;
  /** Where the site was built; absolute. */
  dir: string;
  site: Manifest;
  /** The moment, in milliseconds since 1970. */
  now: number;
  /** The file that remembers what the place holds. */
  memory: string;
  run?: Runner;
  say?: (line: string) => void;
}

/** What came of it. */
export interface Delivered {
  steps: Step[];
  /** What the place held of the site before; undefined where nobody knows. */
  before: Kept[] | undefined;
  /** Why it stopped before its end. */
  failed?: string;
}

/** So many files and more are compared by listing the place, rather than one by one. */
const many = 1000;

/** The file that remembers what a place holds. In: the folder of such files, and the place. */
export function memoryOf(folder: string, program: string, place: string): string {
  return path.join(folder, `${sha256Of(`${program} ${place}`).slice(0, 16)}.jsonl`);
}

/**
 * Brings a far place up to a site: only what changed since the last time is handed over, in the steps of `deliveryOf`. What fails
 * stops it; the next time goes on from there. Throws a `Refusal` where another process publishes to that place.
 */
export async function publishFar(order: FarOrder): Promise<Delivered> {
  const unlock = lock(
    `${order.memory}.lock`,
    (pid) => `process ${pid} publishes to ${order.place}: wait for its end, then publish again`,
  );
  const scratch = mkdtempSync(path.join(tmpdir(), 'standfirst-publish-'));
  try {
    return await deliver(order, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    unlock();
  }
}

async function deliver(order: FarOrder, scratch: string): Promise<Delivered> {
  const { site, now, memory, say = console.log } = order;
  const before = manifestIn(memory)?.files.slice();
  const { steps, held: start } = deliveryOf(before, site.files, now);
  let held = start;
  const note = (files: Kept[]): void => {
    held = files;
    putWhole(memory, manifestText({ head: { site: site.head.site, digest: digestOfSite(held) }, files: held }));
    syncToDisk(memory);
  };
  for (const step of steps) {
    say(`${step.name}: ${String(step.files.length)}`);
    note(during(held, step, site.files));
    const failed = await take(order, step, held, before === undefined, scratch);
    if (failed !== undefined) return { steps, before, failed };
    note(after(held, step, site.files));
  }
  note(atEnd(held, steps, site.files));
  return { steps, before };
}

/** Does a step. Out: what failed, if anything did. */
async function take(
  order: FarOrder,
  step: Step,
  held: readonly Kept[],
  first: boolean,
  scratch: string,
): Promise<string | undefined> {
  const { program, place, dir, run = runProgram } = order;
  for (const command of commandsFor()) {
    const status = await run(command);
    if (status === 0) continue;
    const how = typeof status === 'string' ? status : `ended with status ${String(status)}`;
    return `${place}: ${command.program} ${how} (${step.name}). Nothing after that was done: publish again, and it goes on from there.`;
  }
  return undefined;

  function* commandsFor(): Generator<Command> {
    const list = path.join(scratch, 'list');
    if (step.name !== 'deletions') {
      writeFileSync(list, listFor(program, step.files));
      const cache = step.name === 'assets' ? 'for ever' : 'short';
      yield sending(program, { dir, place, list }, cache, first || step.files.length >= many);
      return;
    }
    const going = new Set(step.files);
    const staying = held.map(({ file }) => file).filter((file) => !going.has(file));
    // Storage of objects knows no folders.
    const rounds = program === 'rclone' ? [step.files] : deletionsInOrder(step.files, staying);
    for (const names of rounds) {
      const empty = mkdtempSync(path.join(scratch, 'folders-'));
      for (const name of names) mkdirSync(path.join(empty, path.dirname(name)), { recursive: true });
      writeFileSync(list, listFor(program, names));
      yield deleting(program, { dir: empty, place, list });
    }
  }
}

function runProgram({ program, args }: Command): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) =>
      resolve('code' in error && error.code === 'ENOENT' ? 'is not installed here' : `cannot be run: ${error.message}`),
    );
    child.on('close', (code, signal) => resolve(code ?? `was ended by ${String(signal)}`));
  });
}
