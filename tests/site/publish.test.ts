import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { describe, expect, it } from 'vitest';

import { recordBeside } from '../../src/build/staging.ts';
import { currentIn, editionsIn, inTarget, switchTo } from '../../src/publish/editions.ts';
import { rollBack } from '../../src/publish/to-folder.ts';
import { day, marks, noon, place } from './place.ts';

const { folder, dir, target, built, publish, served } = place();
const inodeOf = (file: string): number => statSync(path.join(target(), 'current', file)).ino;

describe('publishing to a folder', () => {
  it('serves the site as it was built, from a folder of its own, and keeps its times', async () => {
    built({ 'index.html': 'one' });
    const { id } = await publish();
    expect(served()).toEqual({ ...marks, 'index.html': 'one' });
    expect(readlinkSync(path.join(target(), 'current'))).toBe(`editions/${id}`);
    expect(inodeOf('index.html')).not.toBe(statSync(path.join(dir(), 'index.html')).ino);
    expect(statSync(path.join(target(), 'current/index.html')).mtimeMs).toBeCloseTo(
      statSync(path.join(dir(), 'index.html')).mtimeMs,
      0,
    );
    expect(readdirSync(path.join(target(), 'editions')).sort()).toEqual([id, `${id}.jsonl`]);
  });

  it('shares what did not change with the edition before, and leaves that as it was', async () => {
    built({ 'index.html': 'one', 'a/index.html': 'same' });
    const first = await publish();
    const inode = inodeOf('a/index.html');
    built({ 'index.html': 'two', 'a/index.html': 'same' });
    const second = await publish(noon + 1);
    expect(second.made).toEqual({ copied: 1, linked: 5 });
    expect(second.changes).toEqual({ written: ['index.html'], removed: [] });
    expect(inodeOf('a/index.html')).toBe(inode);
    expect(served()['index.html']).toBe('two');
    expect(readFileSync(path.join(target(), 'editions', first.id, 'index.html'), 'utf8')).toBe('one');
  });

  it('never writes in what was published', async () => {
    built({ 'index.html': 'one' });
    await publish();
    linkSync(path.join(target(), 'current/index.html'), path.join(folder(), 'second-name'));
    built({ 'index.html': 'two' });
    await publish(noon + 1);
    expect(readFileSync(path.join(folder(), 'second-name'), 'utf8')).toBe('one');
  });

  it('makes no new edition of the site that is served', async () => {
    built({ 'index.html': 'one' });
    const first = await publish();
    const again = await publish(noon + day);
    expect(again).toMatchObject({ id: first.id, changes: { written: [], removed: [] } });
    expect(again.made).toBeUndefined();
    expect(editionsIn(target())).toEqual([first.id]);
  });

  it('keeps files named by their content for 30 days after they left the site', async () => {
    const old = '_pictures/0123456789abcdef-320.avif';
    built({ 'index.html': '1', [old]: 'picture', 'gone.html': 'x' });
    await publish();
    built({ 'index.html': '2' });
    await publish(noon + 100 * day);
    expect(served()).toEqual({ ...marks, 'index.html': '2', [old]: 'picture' });
    built({ 'index.html': '3' });
    await publish(noon + 130 * day - 1);
    expect(served()[old]).toBe('picture');
    built({ 'index.html': '4' });
    await publish(noon + 130 * day);
    expect(served()).toEqual({ ...marks, 'index.html': '4' });
  });

  it('keeps the newest editions, the one that is served, and the one before it', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) {
      built({ 'index.html': String(number) });
      ids.push((await publish(noon + number)).id);
    }
    expect(editionsIn(target())).toEqual(ids.slice(2));
    for (let back = 0; back < 4; back++) await rollBack(target(), noon + 10);
    expect(currentIn(target())).toBe(ids[2]);
    built({ 'index.html': 'new' });
    const { id } = await publish(noon + 20, 1);
    expect(editionsIn(target())).toEqual([ids[2], id]);
    expect(readdirSync(path.join(target(), 'editions'))).toHaveLength(4);
  });
});

describe('going back', () => {
  it('serves the edition before, then the one before that, then says there is none', async () => {
    for (const [index, text] of ['one', 'two', 'three'].entries()) {
      built({ 'index.html': text });
      await publish(noon + index);
    }
    expect((await rollBack(target(), noon)).changes).toEqual({ written: ['index.html'], removed: [] });
    expect(served()['index.html']).toBe('two');
    await rollBack(target(), noon);
    expect(served()['index.html']).toBe('one');
    await expect(rollBack(target(), noon)).rejects.toThrow('there is nothing to go back to');
    expect(served()['index.html']).toBe('one');
  });

  it('goes past what was taken back once already', async () => {
    for (const [index, text] of ['good', 'bad', 'worse'].entries()) {
      built({ 'index.html': text });
      await publish(noon + index);
      if (text === 'bad') await rollBack(target(), noon);
    }
    await rollBack(target(), noon);
    expect(served()['index.html']).toBe('good');
  });

  it('leaves readers on pages of the edition taken back what these name, for 30 days', async () => {
    built({ 'index.html': 'one' });
    await publish();
    const picture = '_pictures/0123456789abcdef-320.avif';
    built({ 'index.html': 'two', [picture]: 'new' });
    await publish(noon + 1);
    await rollBack(target(), noon + 2);
    expect(served()).toEqual({ ...marks, 'index.html': 'one', [picture]: 'new' });
    built({ 'index.html': 'three' });
    await publish(noon + day);
    expect(served()[picture]).toBe('new');
  });
});

describe('a publish that was stopped', () => {
  it('leaves what the next one clears away', async () => {
    built({ 'index.html': 'one' });
    const { id } = await publish();
    const editions = path.join(target(), 'editions');
    const other = id.replace('2026', '2027');
    mkdirSync(path.join(editions, inTarget.making, 'a'), { recursive: true });
    writeFileSync(path.join(editions, inTarget.making, 'a/half.html'), 'ha');
    mkdirSync(path.join(editions, other.replace('2027', '2028')));
    writeFileSync(path.join(editions, `${other}.jsonl`), '{}');
    writeFileSync(path.join(editions, `${other}.jsonl.part`), '{');
    symlinkSync('editions/nowhere', path.join(target(), inTarget.next));
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(path.join(target(), inTarget.lock), String(pid));
    built({ 'index.html': 'two' });
    const next = await publish(noon + 1);
    expect(served()['index.html']).toBe('two');
    expect(readdirSync(editions).sort()).toEqual([id, `${id}.jsonl`, next.id, `${next.id}.jsonl`].sort());
    expect(readdirSync(target()).sort()).toEqual(['current', 'editions']);
  });

  it('or a build that was, is not published', async () => {
    built({ 'index.html': 'half' });
    const staging = path.join(folder(), 'staging');
    mkdirSync(staging);
    await expect(async () => publish()).rejects.toThrow('its last build was stopped: build again first');
    writeFileSync(recordBeside(staging), 'index.html');
    expect((await publish()).made).toBeDefined();
  });

  it('never leaves a moment without an edition that is served', async () => {
    const editions = ['one', 'two'];
    for (const [index, text] of editions.entries()) {
      built({ 'index.html': text });
      await publish(noon + index);
    }
    const watched = new Int32Array(new SharedArrayBuffer(12));
    const watcher = new Worker(
      `const { workerData: { file, watched } } = require('node:worker_threads');
      const { readFileSync } = require('node:fs');
      while (Atomics.load(watched, 2) === 0) {
        try { readFileSync(file); Atomics.add(watched, 0, 1); } catch { Atomics.add(watched, 1, 1); }
      }`,
      { eval: true, workerData: { file: path.join(target(), 'current/index.html'), watched } },
    );
    while (Atomics.load(watched, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const ids = editionsIn(target());
    for (let turn = 0; turn < 500; turn++) switchTo(target(), ids[turn % 2] ?? '');
    Atomics.store(watched, 2, 1);
    await new Promise((resolve) => watcher.on('exit', resolve));
    expect(Atomics.load(watched, 1)).toBe(0);
  });
});
