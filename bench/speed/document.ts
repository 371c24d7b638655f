import os from 'node:os';

import type { Difference } from './addresses.ts';
import { measures } from './results.ts';
import type { Result } from './results.ts';
import { comparison, notes, table } from './tables.ts';

/** What is kept of a bench, so that a size measured today can stand beside one measured yesterday. */
export interface Measured {
  results: Result[];
  /** Ours with search, compression and pictures. */
  whole: Result[];
  differences: { name: string; difference: Difference }[];
  /** The number of stories the lists of addresses were compared at. */
  comparedAt: number;
  machine: string;
  seed: string;
}

/** The machine in a sentence: processor, cores, memory, system. */
export function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 1_000_000_000);
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** docs/speed.md. In: results in the order of their rows, ours first. */
export function document({ results, whole, differences, comparedAt, machine: on, seed }: Measured): string {
  const sizes = [...new Set(results.map(({ stories }) => stories))].sort((a, b) => a - b);
  return [
    '# Speed',
    'The same newspaper printed by Standfirst and by its peers, on one machine, one after the other: whole processes from start to end, as a newsroom would start them. Written by `npm run bench`; how to run it and what it does stands in [bench/README.md](../bench/README.md).',
    '![Seconds against number of stories, for a cold build and for one edit](speed.svg)',
    `Measured on ${on}. Cold: no cache and no output. Unchanged: the same again. One edit: a line added to one story that stands in the feeds. One new story: the newest, so that the front, its section, its topics, its authors, its archives and the feeds change. Each number is the median of the runs given; in brackets, as a multiple of ours. Memory is the most that was resident at once in all processes of the run.`,
    ...sizes.flatMap((size) => sizeSection(size, results)),
    ...wholeSection(whole),
    `## What each prints`,
    `The lists of addresses were compared at ${comparedAt.toLocaleString('en')} stories before anything was timed, and the words of some stories read in each. Our pages are the heavier ones: they carry the reader’s tools, style and structured data that the peers’ plain pages do without, which is to the peers’ advantage here.`,
    ...differences.map(({ name, difference }) => comparison(name, difference)),
    `Seed \`${seed}\`.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function sizeSection(size: number, results: readonly Result[]): string[] {
  const its = results.filter(({ stories }) => stories === size);
  return [
    `## ${size.toLocaleString('en')} stories`,
    runsOf(its),
    ...measures.map((measure) => table(its, measure)),
    notes(its),
  ];
}

function wholeSection(whole: readonly Result[]): string[] {
  if (whole.length === 0) return [];
  return [
    '## With search, compression and pictures',
    'What no peer was asked to do: a search index, compressed copies of every text file, and each picture in several sizes and two formats. The cold build encodes every picture; later builds find them done.',
    ...whole
      .toSorted((a, b) => a.stories - b.stories)
      .flatMap((result) => [
        `### ${result.stories.toLocaleString('en')} stories, ${result.pictured.toLocaleString('en')} with a picture`,
        ...measures.map((measure) => table([result], measure)),
        notes([result]),
      ]),
  ];
}

function runsOf(results: readonly Result[]): string {
  const runs = Math.max(...results.map(({ runs: { cold } }) => cold.length));
  return runs === 1 ? 'One run.' : `Median of ${runs} runs.`;
}
