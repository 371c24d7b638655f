import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { builtSite } from '../../src/publish/built.ts';
import { sending } from '../../src/publish/couriers.ts';
import type { Command } from '../../src/publish/couriers.ts';
import { publishFar } from '../../src/publish/to-far.ts';
import type { Delivered, Runner } from '../../src/publish/to-far.ts';
import { findCommand } from '../system.ts';
import { filesIn } from './newsroom.ts';
import { day, marks, noon, place } from './place.ts';

const { folder, dir, staging, built } = place();
const bucket = (): string => path.join(folder(), 'bucket', 'paper');
const port = 4514;

/** What the far place holds. */
const there = (): Record<string, string> =>
  Object.fromEntries([...filesIn(bucket())].map(([file, bytes]) => [file, bytes.toString()]));

type Publish = (now?: number, run?: Runner) => Promise<Delivered>;

const publishBy =
  (program: Command['program'], to: () => string): Publish =>
  (now = noon, run) =>
    publishFar({
      program,
      place: to(),
      dir: dir(),
      site: builtSite(dir(), staging()),
      now,
      memory: path.join(folder(), 'sent.jsonl'),
      say: () => undefined,
      ...(run && { run }),
    });

const names = ({ steps }: Delivered): string[] => steps.map(({ name, files }) => `${name}: ${files.join(' ')}`);

/** What must hold by whichever program. */
function brings(publish: Publish): void {
  it('everything at first, then what changed, and takes away what is gone', async () => {
    built({ 'index.html': '1', 'gone/page/index.html': 'x', '_pictures/a.avif': 'a', 'same/index.html': 's' });
    expect((await publish()).before).toBeUndefined();
    expect(there()).toEqual(Object.fromEntries([...filesIn(dir())].map(([file, bytes]) => [file, bytes.toString()])));
    built({ 'index.html': '2', '2026/ключ, a b/index.html': 'new', '_pictures/b.avif': 'b', 'same/index.html': 's' });
    // A change there that nobody told us of is not looked for.
    writeFileSync(path.join(bucket(), 'same/index.html'), 'S');
    expect(names(await publish(noon + day))).toEqual([
      'assets: _pictures/b.avif',
      'new pages: 2026/ключ, a b/index.html',
      'changed pages: index.html',
      'deletions: gone/page/index.html',
    ]);
    expect(there()).toEqual({
      ...marks,
      'index.html': '2',
      '2026/ключ, a b/index.html': 'new',
      '_pictures/a.avif': 'a',
      '_pictures/b.avif': 'b',
      'same/index.html': 'S',
    });
    expect((await publish(noon + 2 * day)).steps).toEqual([]);
    expect(names(await publish(noon + 31 * day))).toEqual(['deletions: _pictures/a.avif']);
    expect(there()).not.toHaveProperty(['_pictures/a.avif']);
  });

  it('sees a change that leaves size and time as they were', async () => {
    const builtAtNoon = (text: string): void => {
      built({ 'index.html': text });
      utimesSync(path.join(dir(), 'index.html'), new Date(noon), new Date(noon));
      // What is remembered of the build goes by size and time, and a build never leaves both as they were.
      for (const remembered of ['sent.jsonl', 'staging.stamps'])
        rmSync(path.join(folder(), remembered), { force: true });
    };
    builtAtNoon('one');
    await publish();
    builtAtNoon('two');
    await publish();
    expect(there()['index.html']).toBe('two');
  });
}

const rclone = findCommand('rclone');
describe.skipIf(rclone === undefined)('rclone brings to a folder by its local backend', () => {
  brings(publishBy('rclone', () => `:local:${bucket()}`));
});

const rsync = findCommand('rsync');
describe.skipIf(rsync === undefined)('rsync brings to a server of its own', () => {
  const publish = publishBy('rsync', () => `rsync://127.0.0.1:${String(port)}/all/paper`);
  brings(async (...given) => served(async () => publish(...given)));

  it('leaves no empty folders, and nobody else’s file gone', async () => {
    built({ 'index.html': '1', '2026/11/20/a/index.html': 'x', '2026/11/19/b/index.html': 'x' });
    await served(publish);
    writeFileSync(path.join(bucket(), '2026/11/19/b/letter.txt'), 'Dear');
    built({ 'index.html': '1' });
    await served(async () => publish(noon + 1));
    expect(
      readdirSync(bucket(), { recursive: true })
        .map(String)
        .filter((name) => name.startsWith('2026'))
        .sort(),
    ).toEqual(['2026', '2026/11', '2026/11/19', '2026/11/19/b', '2026/11/19/b/letter.txt']);
  });
});

/** Does some work while rsync serves the folder. */
async function served<Done>(work: () => Promise<Done>): Promise<Done> {
  const config = path.join(folder(), 'rsyncd.conf');
  mkdirSync(path.join(folder(), 'bucket'), { recursive: true });
  const user = process.getuid?.() === 0 ? 'uid = 0\ngid = 0\n' : '';
  writeFileSync(config, `${user}use chroot = no\n[all]\npath = ${folder()}/bucket\nread only = no\n`);
  const args = ['--daemon', '--no-detach', '--address=127.0.0.1', `--port=${String(port)}`, `--config=${config}`];
  const daemon = spawn(rsync ?? 'rsync', args, { stdio: 'ignore' });
  const closed = new Promise((resolve) => daemon.on('close', resolve));
  try {
    await listening();
    return await work();
  } finally {
    daemon.kill();
    await closed;
  }
}

async function listening(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('rsync does not answer');
}

describe('a step that fails', () => {
  const publish = publishBy('rsync', () => 'host:paper');
  /** Brings files as a program would, and fails at one step. */
  const failing =
    (at: number, status: number | string = 23): Runner =>
    (command) =>
      Promise.resolve(ran.push(command) === at ? status : 0);
  let ran: Command[] = [];

  it.each([1, 2, 3, 4])('stops what comes after it, and the next publish goes on: step %i', async (at) => {
    ran = [];
    built({ 'index.html': '1', 'gone.html': 'x', '_pictures/a.avif': 'a' });
    await publish(noon, failing(0));
    built({ 'index.html': '2', 'a/b/index.html': 'new', '_pictures/b.avif': 'b' });
    ran = [];
    const stopped = await publish(noon, failing(at));
    expect(ran).toHaveLength(at);
    expect(stopped.failed).toMatch(
      /^host:paper: rsync ended with status 23 \(.*publish again, and it goes on from there/,
    );
    ran = [];
    const again = await publish(noon, failing(0));
    expect(again.failed).toBeUndefined();
    expect(names(again).join('\n')).toContain('changed pages: index.html\ndeletions: gone.html');
    expect((await publish(noon, failing(0))).steps).toEqual([]);
  });

  it('leaves nothing taken for what it was, should the site be the old one again', async () => {
    ran = [];
    built({ 'index.html': '1', 'about.html': 'x' });
    await publish(noon, failing(0));
    built({ 'index.html': '2', 'about.html': 'x' });
    await publish(noon, failing(2));
    built({ 'index.html': '1', 'about.html': 'x' });
    expect(names(await publish(noon, failing(0)))).toEqual(['changed pages: index.html']);
  });

  it('is told in words where the program is not there', async () => {
    ran = [];
    built({ 'index.html': '1' });
    expect((await publish(noon, failing(1, 'is not installed here'))).failed).toContain('rsync is not installed here');
  });
});

it('tells storage how long each file may be kept', () => {
  const parcel = { dir: '/dist', place: 's3:paper', list: '/list' };
  expect(sending('rclone', parcel, 'for ever', false).args).toContain(
    'Cache-Control: public, max-age=31536000, immutable',
  );
  expect(sending('rclone', parcel, 'short', false).args).toContain(
    'Cache-Control: public, max-age=60, stale-while-revalidate=600',
  );
});

it('takes no name of a place for an option', () => {
  for (const program of ['rsync', 'rclone'] as const) {
    const { args } = sending(program, { dir: '/dist', place: 'x', list: '/list' }, 'short', false);
    expect(args.indexOf('--')).toBe(args.length - 3);
  }
});
