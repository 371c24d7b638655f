import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { cacheDir } from '../src/schema/folder.ts';
import { newspaper } from './newspaper/newspaper.ts';
import type { Newspaper } from './newspaper/newspaper.ts';
import { addressesIn, difference } from './speed/addresses.ts';
import { contestants, oursWhole } from './speed/contestants.ts';
import type { Contestant } from './speed/contestants.ts';
import { document, machine } from './speed/document.ts';
import type { Measured } from './speed/document.ts';
import { measured } from './speed/measure.ts';
import { speedOptions } from './speed/options.ts';
import type { SpeedOptions } from './speed/options.ts';
import { setUp } from './speed/place.ts';
import { plot } from './speed/plot.ts';
import { stages, typical } from './speed/results.ts';
import type { Result } from './speed/results.ts';
import { round } from './speed/rounds.ts';
import type { Entry } from './speed/rounds.ts';
import { missingText } from './speed/same-text.ts';
import { shown } from './speed/tables.ts';

/** The newspaper whose addresses are compared, and the share of stories with a picture where there are pictures. */
const comparedAt = 300;
const picturedShare = 0.3;

/** Those that printed the small newspaper, and how their lists of addresses differ from ours. */
interface Compared {
  able: Contestant[];
  differences: Measured['differences'];
}

/**
 * `npm run bench -- --stories 1000,10000`: prints the same newspaper with ours and with each peer that is installed, compares what
 * they printed, times four builds of each in turns, and writes speed.md and speed.svg. Throws where ours prints something wrong.
 */
export async function main(args: string[]): Promise<void> {
  const options = speedOptions(args);
  const work = path.join(cacheDir(process.cwd()), 'bench', 'speed');
  const present = installed(options);
  const kept = path.join(work, 'measured.json');
  const before = options.merge && existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Measured) : undefined;
  console.log(`On ${machine()}; load ${shown(os.loadavg()[0] ?? 0)}.`);

  const { able, differences } = await compare(present, work, options);
  const results: Result[] = [];
  for (const stories of options.stories) results.push(...(await race(able, wish(stories, 0, options), work, options)));
  const whole: Result[] = [];
  for (const stories of options.whole)
    whole.push(...(await race([oursWhole], wish(stories, picturedShare, options), work, options)));

  const all: Measured = {
    results: [...earlier(before?.results, options.stories), ...results],
    whole: [...earlier(before?.whole, options.whole), ...whole],
    ...{ differences, comparedAt, machine: machine(), seed: options.seed },
  };
  mkdirSync(work, { recursive: true });
  writeFileSync(kept, JSON.stringify(all));
  mkdirSync(options.into, { recursive: true });
  writeFileSync(path.join(options.into, 'speed.md'), document(all));
  writeFileSync(path.join(options.into, 'speed.svg'), await plot(all.results));
  console.log(`Written to ${path.join(options.into, 'speed.md')} and speed.svg.`);
}

function wish(stories: number, pictures: number, { seed }: SpeedOptions): Newspaper {
  return newspaper({ stories, pictures, seed });
}

function earlier(results: Result[] = [], sizes: number[]): Result[] {
  return results.filter(({ stories }) => !sizes.includes(stories));
}

/** Those who take part; who is not installed is named, with what to do about it. */
function installed({ only }: SpeedOptions): Contestant[] {
  return contestants.filter(({ id, name, version, howToInstall }) => {
    if (only && !only.includes(id)) return false;
    if (version() !== undefined) return true;
    console.log(`${name} is not installed and left out: ${howToInstall}.`);
    return false;
  });
}

/**
 * Prints a small newspaper with each and says how the lists of addresses differ from ours, and whether any words are missing. A
 * peer that cannot print it is named and takes no further part. Throws where ours cannot.
 */
async function compare(present: Contestant[], work: string, options: SpeedOptions): Promise<Compared> {
  const paper = wish(comparedAt, 0, options);
  const compared: Compared = { able: [], differences: [] };
  let ours: string[] | undefined;
  for (const contestant of present) {
    const { name, output } = contestant;
    const place = path.join(work, 'compared', contestant.id);
    await setUp(contestant, place, paper);
    const { ended, said } = await measured(contestant.command(place, paper), options.limit);
    const site = path.join(place, output);
    if (ended !== 'well') {
      const fault = `${name} could not print ${comparedAt} stories:\n${said}`;
      if (!ours) throw new Error(fault);
      console.log(fault);
      continue;
    }
    for (const fault of missingText(site, paper)) console.log(`${name}: ${fault}`);
    compared.able.push(contestant);
    const addresses = addressesIn(site);
    if (ours) {
      const differs = difference(ours, addresses);
      compared.differences.push({ name, difference: differs });
      console.log(`${name}: ${differs.lacks.length} addresses of ours lacking, ${differs.more.length} more.`);
    }
    ours ??= addresses;
  }
  if (!options.keep) rmSync(path.join(work, 'compared'), { recursive: true, force: true });
  return compared;
}

/** All rounds at one size, each beginning with the next contestant, so that none always runs first. */
async function race(able: Contestant[], paper: Newspaper, work: string, options: SpeedOptions): Promise<Result[]> {
  const { stories } = paper.wish;
  const entries: Entry[] = [];
  for (const contestant of able) {
    const place = path.join(work, String(stories), contestant.id);
    await setUp(contestant, place, paper);
    entries.push({ contestant, place, paper, result: noResult(contestant, paper) });
  }
  for (let number = 1; number <= options.rounds(stories); number++) {
    const first = (number - 1) % entries.length;
    for (const entry of [...entries.slice(first), ...entries.slice(0, first)]) {
      if (entry.result.failure !== undefined) continue;
      await round(entry, number, options.limit);
      say(entry.result, number);
    }
  }
  if (!options.keep) rmSync(path.join(work, String(stories)), { recursive: true, force: true });
  return entries.map(({ result }) => result);
}

function noResult({ id, name, version }: Contestant, { wish: { stories }, stories: list }: Newspaper): Result {
  const pictured = list.filter((story) => story.pictured).length;
  const runs = { cold: [], unchanged: [], edit: [], new: [] };
  return { id, name, version: version() ?? '', stories, pictured, printed: 0, runs, failure: undefined };
}

function say(result: Result, number: number): void {
  const times = stages.map((stage) => `${stage} ${shown(result.runs[stage].at(-1)?.wall ?? NaN)} s`).join(', ');
  const peak = typical(result, 'cold', 'peak');
  const memory = peak === undefined ? '' : `, ${shown(peak)} MB`;
  console.log(`${result.name}, ${result.stories} stories, round ${number}: ${result.failure ?? times + memory}`);
}
