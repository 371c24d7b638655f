import { parseArgs } from 'node:util';

import { Refusal } from '../../src/newsroom/refusal.ts';

export interface SpeedOptions {
  /** Numbers of stories, smallest first. */
  stories: number[];
  /** Runs of each build; by size where it is not said. */
  rounds: (stories: number) => number;
  /** Numbers of stories at which ours is measured with everything it has. */
  whole: number[];
  /** Ids of those who take part; undefined: all. */
  only: string[] | undefined;
  seed: string;
  /** Seconds after which a build is given up. */
  limit: number;
  /** The folder the table and the plot go to. */
  into: string;
  /** Sizes measured before and not now stay in the table. */
  merge: boolean;
  /** The folders the contestants work in are left there. */
  keep: boolean;
}

/** From so many stories on, one run a build: what a second would tell is less than what it costs. */
const onceFrom = 50_000;
const usualRounds = 3;

/** Reads what stands after `npm run bench --`; see bench/README.md. Throws a Refusal at a number that is none. */
export function speedOptions(args: string[]): SpeedOptions {
  const { values } = parseArgs({
    args,
    options: {
      stories: { type: 'string', default: '1000' },
      rounds: { type: 'string' },
      whole: { type: 'string' },
      only: { type: 'string' },
      seed: { type: 'string', default: 'wrenmouth' },
      limit: { type: 'string', default: '30' },
      into: { type: 'string', default: 'docs' },
      merge: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const stories = numbers('--stories', values.stories);
  const rounds = values.rounds === undefined ? undefined : numbers('--rounds', values.rounds)[0];
  const whole = values.whole === undefined ? stories.slice(0, 1) : numbers('--whole', values.whole);
  return {
    stories,
    rounds: (size) => rounds ?? (size >= onceFrom ? 1 : usualRounds),
    whole: whole.filter((size) => size > 0),
    only: values.only?.split(','),
    seed: values.seed,
    limit: (numbers('--limit', values.limit)[0] ?? 0) * 60,
    into: values.into,
    merge: values.merge,
    keep: values.keep,
  };
}

function numbers(option: string, list: string): number[] {
  const read = list.split(',').map(Number);
  if (!read.every((each) => Number.isInteger(each) && each >= 0)) {
    throw new Refusal(`${option} ${list} is no list of whole numbers: write ${option} 1000,10000`);
  }
  return read.sort((a, b) => a - b);
}
