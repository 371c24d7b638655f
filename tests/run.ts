import { parseArgs } from 'node:util';

import { stages } from './stages.ts';
import type { Stage } from './stages.ts';
import { installHelpful } from './system.ts';
import { sum, tallyLine } from './tally.ts';
import type { Tally } from './tally.ts';
import { one } from './tool.ts';

/*
 * `npm test`: every stage, one after the other or those that may beside each other, whatever becomes of those before it. `npm test -- --only unit,site` runs some
 * of them. The last line printed is the tally of all; the exit status is 1 when anything failed.
 */

const names = stages.map(({ name }) => name);

/** The stages asked for, with the building of the sites where one of them needs it. Throws on a name that is none. */
function chosen(only: string | undefined): ReadonlySet<string> {
  const asked = only?.split(',') ?? names;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`no stage ${unknown}: write --only with some of ${names.join(',')}`);
  const needsSites = stages.some((stage) => asked.includes(stage.name) && stage.needsSites);
  return new Set(needsSites ? [...asked, 'sites'] : asked);
}

async function runStages(only: ReadonlySet<string>): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  for (const group of together(stages.filter((stage) => only.has(stage.name)))) {
    console.log(`\n── ${group.map(({ name }) => name).join(', ')} ──`);
    const began = performance.now();
    const runOne = async ({ name, needsSites = false, run }: Stage): Promise<void> => {
      const lost = needsSites && tallies.get('sites')?.failed !== 0;
      if (lost) console.log('Not run: the sites could not be built. Counts as failed.');
      const tally = lost ? one(false) : await run();
      tallies.set(name, tally);
      console.log(`${name}: ${tallyLine(tally)}, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    };
    await Promise.all(group.map(runOne));
  }
  return sum([...tallies.values()]);
}

/** Stages in their order, those that may run beside their neighbours gathered. */
function together(all: readonly Stage[]): Stage[][] {
  const groups: Stage[][] = [];
  for (const stage of all) {
    const last = groups.at(-1);
    if (stage.beside && last?.[0]?.beside) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = chosen(values.only);
// Settings of whoever runs the tests would make another site of the one that is tested.
for (const name of ['CONTENT_DIR', 'SITE_URL', 'AS_OF']) Reflect.deleteProperty(process.env, name);
if (only.has('site') || only.has('browser')) installHelpful();

const tally = await runStages(only);
if (tally.skipped.length > 0) console.log(`\nSkipped:\n${tally.skipped.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${tallyLine(tally)}`);
process.exitCode = tally.failed > 0 ? 1 : 0;
