import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { HandData, Said } from './hand.ts';
import type { Job, Work } from './jobs.ts';

/** So many sheets are handed over at once: few enough that all end together, enough that talking costs nothing. */
const bundle = 32;

/** Fewer sheets than these are printed sooner than a second thread would be ready to help. */
const worthHands = 400;

/** How many threads it pays to print with. */
export function handsFor(sheets: number): number {
  return sheets < worthHands ? 0 : Math.min(availableParallelism(), 8);
}

/**
 * Prints pages over several threads. In: how many threads, what they start with, the pages, and whom to tell of those printed.
 * Throws the first fault that is none of the content.
 */
export async function printWithHands(
  count: number,
  data: HandData,
  jobs: readonly Job[],
  done: (work: Work) => void,
): Promise<void> {
  let next = 0;
  const take = (): Job[] => jobs.slice(next, (next += bundle));
  await Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker(new URL('./hand.ts', import.meta.url), { workerData: data });
      try {
        for (let share = take(); share.length > 0; share = take()) done(await ask(worker, share));
      } finally {
        await worker.terminate();
      }
    }),
  );
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
      else reject(new Error(said.fault));
    };
    worker.once('message', hear);
    worker.once('error', fail);
    worker.postMessage(share);
  });
}
