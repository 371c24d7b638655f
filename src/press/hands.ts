import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

import { errorOf } from './fault.ts';
import type { HandData, Said } from './hand.ts';
import type { Job, Work } from './jobs.ts';

/** So many pages are handed over at once: few enough that all end together, enough that talking costs nothing. */
const bundle = 32;

/** Fewer sheets than these are printed sooner than a second thread would be ready to help. */
const worthHands = 400;

/** Threads that print beside this one. */
export interface Hands {
  /** Gives each of them shares for as long as there are any. In: the shares, and whom to tell of the pages printed. Throws the first fault that is none of the content. */
  print: (shares: Iterable<Job[]>, done: (work: Work) => void) => Promise<void>;
  dismiss: () => Promise<void>;
}

/** How many threads it pays to have beside this one for so many sheets. */
export function handsWorth(sheets: number): number {
  return sheets < worthHands ? 0 : Math.min(availableParallelism(), 8) - 1;
}

/** Calls as many threads as it pays to have beside this one for so many sheets; undefined where none. In: what they start with. */
export function handsFor(sheets: number, data: HandData): Hands | undefined {
  const count = handsWorth(sheets);
  if (count === 0) return undefined;
  // Each thread clears away what it printed when that is three quarters of what it keeps, not several times that. Not for an edit,
  // which would take a tenth longer: docs/decisions/0018.
  setFlagsFromString('--heap-growing-percent=75');
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./hand.ts', import.meta.url), { workerData: data }),
  );
  return {
    print: async (shares, done) => {
      await Promise.all(
        workers.map(async (worker) => {
          for (const share of shares) done(await ask(worker, share));
        }),
      );
    },
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/**
 * Pages in shares for whoever is free to take the next. The feeds are one, the first: a story stands in several, and is made ready
 * for them once a thread.
 */
export function sharesOf(jobs: readonly Job[]): Job[][] {
  const { feeds = [], pages = [] } = Object.groupBy(jobs, ({ file }) =>
    /(?:^|\/)feed\.xml$/.test(file) ? 'feeds' : 'pages',
  );
  const shares = Array.from({ length: Math.ceil(pages.length / bundle) }, (_, at) =>
    pages.slice(at * bundle, (at + 1) * bundle),
  );
  return feeds.length === 0 ? shares : [feeds, ...shares];
}

/** Gives a hand its share. Throws what the hand says went wrong, or what ended it. */
function ask(worker: Worker, share: Job[]): Promise<Work> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      worker.off('message', hear);
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const hear = (said: Said): void => {
      worker.off('error', fail);
      if (said.fault === undefined) resolve(said);
      else reject(errorOf(said.fault));
    };
    worker.once('message', hear);
    worker.once('error', fail);
    worker.postMessage(share);
  });
}
