import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { handsWorth } from '../../src/press/hands.ts';
import { findCommand } from '../system.ts';
import { filesIn } from './newsroom.ts';
import { dice, randomNewsroom } from './random-newsroom.ts';

/*
 * One newsroom built twice from nothing: by a machine set up in one way, and by one set up in another. Names, bytes and rights must be
 * the same. In the long run large enough that many threads print it, where there are many.
 */
const long = process.env['TEST_LONG'] === '1';
const work = mkdtempSync(path.join(tmpdir(), 'same-bytes-'));
const content = path.join(work, 'content');
let now = '';
/** Stories that no other leads to, by their paths. */
let newest: string[] = [];

interface Machine {
  /** The folder in which the project stands there. */
  folder: string;
  env: Record<string, string>;
  umask: string;
  /** Of the machine's cores. */
  cores: 'one' | 'all';
  /** Where the newsroom's folder stands there. */
  content: string;
}

const machines: Machine[] = [
  {
    folder: 'a',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: '022',
    cores: 'one',
    content: 'newsroom',
  },
  {
    folder: 'b/a longer name, with blanks',
    env: {
      TZ: 'America/St_Johns',
      LANG: 'ar_EG.UTF-8',
      LC_ALL: 'ar_EG.UTF-8',
      HOME: '/',
      USER: 'nobody',
      NODE_ENV: 'test',
    },
    umask: '077',
    cores: 'all',
    content: 'elsewhere/de/inhalt',
  },
];

/** The project at another place: its own files, the packages of this one. */
function projectAt(folder: string): string {
  const root = path.join(work, folder);
  mkdirSync(root, { recursive: true });
  for (const name of ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(name, path.join(root, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}

function build({ folder, env, umask, cores, content: place }: Machine): {
  tree: Map<string, Buffer>;
  modes: string[];
  /** How many pages each build printed. */
  printed: number[];
} {
  const root = projectAt(folder);
  const own = path.join(root, place);
  cpSync(content, own, { recursive: true });
  const script = 'umask "$1"; shift; exec "$@"';
  const one = cores === 'one' && findCommand('taskset') !== undefined ? ['taskset', '-c', '0'] : [];
  const args = ['src/newsroom/build.ts', '--content', own, '--out', 'printed', '--as-of', now, '--compress'];
  const run = (): number => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', umask, ...one, process.execPath, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return Number(/(\d+) printed/.exec(stdout)?.[1]);
  };
  // On one core in two goes, each too small for a second thread.
  const later = cores === 'one' ? newest : [];
  for (const name of later) rmSync(path.join(own, name));
  const printed = later.length > 0 ? [run()] : [];
  cpSync(content, own, { recursive: true });
  printed.push(run());
  const out = path.join(root, 'printed');
  const all = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  const modes = all.map((name) => `${name} ${(lstatSync(path.join(out, name)).mode & 0o777).toString(8)}`);
  return { tree: filesIn(out), modes, printed };
}

describe.skipIf(process.platform === 'win32')('the same newsroom on two machines', () => {
  let built: ReturnType<typeof build>[] = [];

  beforeAll(async () => {
    const newsroom = await randomNewsroom(content, long ? 130 : 12, dice(7));
    now = newsroom.now();
    const more = '---\nname: Zoë Øster\n---\n\nIıİi ß Ｆ ﬁ.\n';
    writeFileSync(path.join(content, 'authors', 'zoe.md'), more);
    for (const [name, topic] of [
      ['iris', 'Işık'],
      ['angstrom', 'Ångström'],
      ['arabic', 'أخبار'],
      ['zebra', 'Öl'],
    ]) {
      const text = `---\nheadline: ${topic ?? ''} I i 1,234.5\npublished: 2026-10-0${String((name ?? '').length % 9 || 1)}\nsection: news\nauthors: [zoe]\ntopics: [${topic ?? ''}]\n---\n\n"Text" with 'quotes'.\n`;
      writeFileSync(path.join(content, 'articles', `${name ?? ''}.md`), text);
    }
    newest = Array.from({ length: long ? 60 : 4 }, (_, index) => `articles/lone-${String(index)}.md`);
    for (const [index, name] of newest.entries()) {
      const day = String(1 + (index % 28)).padStart(2, '0');
      const story = `---\nheadline: Lone ${String(index)}\npublished: 2025-0${String(1 + (index % 9))}-${day}\nsection: shore\n---\n\nText.\n`;
      writeFileSync(path.join(content, name), story);
    }
    built = machines.map(build);
  }, 600_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('is the same site: the same names, the same bytes', () => {
    const [one, other] = built;
    expect([...(one?.tree.keys() ?? [])]).toEqual([...(other?.tree.keys() ?? [])]);
    expect(
      [...(one?.tree ?? [])].filter(([name, bytes]) => !other?.tree.get(name)?.equals(bytes)).map(([name]) => name),
    ).toEqual([]);
    expect(one?.tree.size).toBeGreaterThan(long ? 500 : 100);
  });

  it('has the same rights on files and folders, which a server can read', () => {
    const [one, other] = built;
    expect(one?.modes).toEqual(other?.modes);
    expect(one?.modes.filter((each) => !/ (?:644|755)$/.test(each))).toEqual([]);
  });

  it.skipIf(!long)('was printed by one thread there, and by several where there are cores for them', () => {
    const [one, other] = built.map(({ printed }) => printed);
    expect(one?.length).toBe(2);
    expect(one?.map((count) => handsWorth(count))).toEqual([0, 0]);
    expect(other?.map((count) => handsWorth(count) > 0)).toEqual([true]);
  });
});
