import type { Run } from './measure.ts';

/** The four builds that are timed, in this order: from nothing, again with nothing changed, after one edit, with one new story. */
export const stages = ['cold', 'unchanged', 'edit', 'new'] as const;
export type Stage = (typeof stages)[number];

/** What is measured of a run. */
export const measures = ['wall', 'cpu', 'peak'] as const;
export type Measure = (typeof measures)[number];

/** One contestant at one number of stories. */
export interface Result {
  id: string;
  name: string;
  version: string;
  stories: number;
  /** How many of the stories have a picture. */
  pictured: number;
  /** Files it printed. */
  printed: number;
  runs: Record<Stage, Run[]>;
  /** Why it has no more runs, where one failed or took too long. */
  failure: string | undefined;
}

/** The middle one; between the two middle ones where their number is even. Undefined of nothing. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The median of a measure over the runs of a stage; undefined where none ended, or it could not be measured. */
export function typical(result: Result, stage: Stage, measure: Measure): number | undefined {
  return median(result.runs[stage].flatMap((run) => run[measure] ?? []));
}

/** Theirs as a multiple of ours: under 1, they need less. Undefined where either is not known, or ours is nothing. */
export function ratio(theirs: number | undefined, ours: number | undefined): number | undefined {
  return theirs === undefined || ours === undefined || ours === 0 ? undefined : theirs / ours;
}
