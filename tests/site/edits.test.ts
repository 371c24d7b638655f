import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { stagingDir } from '../../src/build/staging.ts';
import { filesIn } from './newsroom.ts';
import { dice, randomNewsroom } from './random-newsroom.ts';

/** Random changes, one a build, and how many stories they are made to. EDITS_SEED runs the same ones again. */
const [edits, stories] = process.env['TEST_LONG'] === '1' ? [300, 200] : [25, 30];
const seed = Number(process.env['EDITS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const content = path.resolve('.cache/edits/content');
const chain = path.resolve('.cache/edits/chain');
const clean = path.resolve('.cache/edits/clean');

it(`prints after any edit what a clean build prints (EDITS_SEED=${String(seed)})`, { timeout: 3_600_000 }, async () => {
  const newsroom = await randomNewsroom(content, stories, dice(seed));
  forget(chain);
  const made: string[] = [];
  for (let edit = 0; edit <= edits; edit++) {
    if (edit > 0) made.push(await newsroom.change());
    forget(clean);
    await Promise.all([chain, clean].map((out) => build(out, newsroom.now())));
    const told = `after ${made.join(', ')}`;
    const [one, other] = [filesIn(chain), filesIn(clean)];
    expect([...one.keys()], told).toEqual([...other.keys()]);
    expect(
      [...one].filter(([name, bytes]) => !other.get(name)?.equals(bytes)).map(([name]) => name),
      told,
    ).toEqual([]);
  }
});

function forget(out: string): void {
  const staging = stagingDir(process.cwd(), out);
  const beside = path.dirname(staging);
  const kept = existsSync(beside) ? readdirSync(beside).filter((name) => name.startsWith(path.basename(staging))) : [];
  for (const each of [out, ...kept.map((name) => path.join(beside, name))]) {
    rmSync(each, { recursive: true, force: true });
  }
}

/** Whatever goes, goes: nobody is asked where a story that was deleted or renamed is to be found. */
function build(out: string, asOf: string): Promise<void> {
  const args = ['src/newsroom/build.ts', '--content', content, '--out', out, '--as-of', asOf, '--accept'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}
