import { rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { removeEmptyFolders } from '../build/staging.ts';
import { hand } from '../edition/handed.ts';
import type { Handed } from '../edition/handed.ts';
import { ContentError } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { handsFor, sharesOf } from './hands.ts';
import type { Staging } from './impression.ts';
import { printJobs } from './jobs.ts';
import type { Job, Work } from './jobs.ts';
import { stands } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { machine } from './machine.ts';
import type { Sheet } from './machine.ts';
import type { Plates } from './plates.ts';

/** What a print run did: numbers of pages. */
export interface Run {
  printed: number;
  reused: number;
  removed: number;
}

/** What a run prints from and into. */
export interface Order {
  plates: Plates;
  handed: Handed;
  /** What holds the site as it was last printed, and is brought up to the edition. */
  staging: Staging;
  ledger: Ledger;
  /** Told how many of the pages are ready. */
  progress: (ready: number, of: number) => void;
}

/**
 * Brings the pages in the staging folder up to the edition that is handed over: prints those whose key is not that of the page that
 * stands there, removes those that are no more, leaves all others alone. Throws a `ContentError` with all mistakes met, or the first
 * fault of ours; what was printed till then stays, and need not be printed again.
 */
export async function printRun({ plates, handed, staging, ledger, progress }: Order): Promise<Run> {
  hand(handed);
  const data = { plates: plates.folder, staging, handed };
  // A first run is known to be a long one before all its sheets are, and threads take a while to be ready.
  let hands = ledger.book.size === 0 ? handsFor(handed.content.articles.length, data) : undefined;
  try {
    const press = await machine(plates.folder);
    const sheets = await press.sheets();
    const jobs: Job[] = sheets
      .map((sheet) => ({ ...sheet, old: ledger.book.get(sheet.file) }))
      .filter(({ key, old }) => key === undefined || old?.key !== key || !stands(old, staging.folder));
    let ready = sheets.length - jobs.length;
    progress(ready, sheets.length);
    const problems: Problem[] = [];
    const done = (work: Work): void => {
      ledger.add(work.printed);
      problems.push(...work.problems);
      progress((ready += work.printed.length + work.problems.length), sheets.length);
    };
    const removed = removeStale(sheets, staging.folder, ledger);
    hands ??= handsFor(jobs.length, data);
    // Whoever is free takes the next share, this thread among them.
    const shares = sharesOf(jobs).values();
    const here = async (): Promise<void> => {
      for (const share of shares) {
        for (const job of share) {
          done(await printJobs([job], press, staging));
          // Who waits for the next share is heard between two pages.
          await setImmediate();
        }
      }
    };
    await Promise.all([here(), hands?.print(shares, done)]);
    // Pages on which the same file shows say the same of it.
    if (problems.length > 0)
      throw new ContentError([...new Map(problems.map((each) => [JSON.stringify(each), each])).values()]);
    return { printed: jobs.length, reused: sheets.length - jobs.length, removed };
  } finally {
    await hands?.dismiss();
  }
}

/** What is no more goes first: a file may stand where a folder must go. Out: how many they were. */
function removeStale(sheets: readonly Sheet[], staging: string, ledger: Ledger): number {
  const files = new Set(sheets.map(({ file }) => file));
  const stale = [...ledger.book.keys()].filter((file) => !files.has(file));
  for (const file of stale) remove(file, staging, ledger);
  return stale.length;
}

function remove(file: string, staging: string, ledger: Ledger): void {
  rmSync(path.join(staging, file), { force: true });
  removeEmptyFolders(path.dirname(path.join(staging, file)), staging);
  ledger.remove(file);
}
