import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { peerFiles, peerStoryFile } from '../../../bench/newspaper/files.ts';
import { newspaper } from '../../../bench/newspaper/newspaper.ts';
import type { Contestant } from '../../../bench/speed/contestants.ts';
import { measured } from '../../../bench/speed/measure.ts';
import { setUp } from '../../../bench/speed/place.ts';
import { round } from '../../../bench/speed/rounds.ts';
import { missingText } from '../../../bench/speed/same-text.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = newspaper({ stories: 12, seed: 'one', pictures: 0 });

/** Prints each story as it stands in its file, at its address, and nothing else. */
const printer = `
  const { globSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
  for (const file of globSync('content/articles/*/*.md')) {
    const text = readFileSync(file, 'utf8');
    const day = /published: "(.{10})/.exec(text)[1].replaceAll('-', '/');
    const place = 'site/' + day + '/' + file.split('/').at(-1).replace('.md', '');
    mkdirSync(place, { recursive: true });
    writeFileSync(place + '/index.html', text.replaceAll(/\\]\\([^)]*\\)/g, ''));
  }`;

function contestant(code: string): Contestant {
  return {
    ...{ id: 'one', name: 'One', version: () => '1.0.0', howToInstall: '', copies: [], links: [], caches: [] },
    ...{ files: peerFiles, storyFile: peerStoryFile, output: 'site' },
    command: (place) => ({ program: process.execPath, args: ['-e', code], cwd: place, env: {} }),
  };
}

describe('a round', () => {
  it('counts no build that does not show what was changed, and leaves the stories as they were', async () => {
    const [one, place] = [contestant(printer), path.join(folder, 'one')];
    await setUp(one, place, paper);
    const runs = { cold: [], unchanged: [], edit: [], new: [] };
    const about = { id: 'one', name: 'One', version: '1.0.0', stories: 12, pictured: 0, printed: 0 };
    const result = { ...about, runs, failure: undefined };
    await round({ contestant: one, place, paper, result }, 1, 60);
    expect(result).toMatchObject({
      printed: 12,
      failure: 'edit: /feed.xml does not show “A line was added in round 1.”',
      runs: { cold: [{ ended: 'well' }], unchanged: [{ ended: 'well' }], edit: [], new: [] },
    });
    for (const story of paper.stories) {
      const { path: name, text } = peerStoryFile(story, paper);
      expect(readFileSync(path.join(place, name), 'utf8')).toBe(text);
    }
    expect(missingText(path.join(place, 'site'), paper)).toEqual([]);
  });

  it('misses words that were not printed', async () => {
    const [short, place] = [
      contestant(printer.replace('text.replaceAll', 'text.slice(0, 2000).replaceAll')),
      path.join(folder, 'two'),
    ];
    await setUp(short, place, paper);
    await measured(short.command(place, paper), 60);
    const missing = missingText(path.join(place, 'site'), paper);
    expect(missing.length).toBeGreaterThan(12);
    expect(missing.join('\n')).not.toContain('is not printed');
  });

  it('tells a build that failed, and says what it said', async () => {
    const run = await measured(contestant("console.log('no such theme'); process.exit(3)").command(folder, paper), 60);
    expect(run).toMatchObject({ ended: 'badly', said: 'no such theme' });
  });

  it('ends a build that takes too long', async () => {
    const run = await measured(contestant('setInterval(() => {}, 1000)').command(folder, paper), 0.5);
    expect(run.ended).toBe('too late');
  });
});
