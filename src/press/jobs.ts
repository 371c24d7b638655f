import { contentErrorIn } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { impress } from './impression.ts';
import type { Staging } from './impression.ts';
import type { Printed } from './ledger.ts';
import type { Machine, Sheet } from './machine.ts';

/** A page to print, and what stands in its place. */
export type Job = Sheet & { old: Printed | undefined };

/** What came of some jobs: the pages printed, and what is wrong with the content of those that could not be. */
export interface Work {
  printed: Printed[];
  problems: Problem[];
}

/**
 * Prints pages into the staging folder, one after the other. A mistake in the content of one does not keep the others from being
 * printed, so that all mistakes are told at once. Throws any other fault, with the page it comes from.
 */
export async function printJobs(jobs: readonly Job[], press: Machine, staging: Staging): Promise<Work> {
  const work: Work = { printed: [], problems: [] };
  for (const { file, key, old } of jobs) {
    try {
      work.printed.push(impress(staging, file, key, await press.print(file), old));
    } catch (error) {
      const mistaken = contentErrorIn(error);
      if (!mistaken) throw new Error(`${file} could not be printed`, { cause: error });
      work.problems.push(...mistaken.problems);
    }
  }
  return work;
}
