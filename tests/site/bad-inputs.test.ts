import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stagingDir } from '../../src/build/staging.ts';
import { workshop } from './building.ts';
import { choir, filesIn, saidOf, settings, slip, swap, writeNewsroom } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

/* What is wrong with files whatever they say, and with the place they lie in or go to. Mistakes in words: mistakes.test.ts. */

const { content, out, build } = workshop('bad-inputs');
const into = '.cache/bad-inputs/content';
const picture = 'articles/2026/slip.jpg';
const chart = (text: string): string => `${text}\n::chart[Boats]{src=boats.csv x=day y=boats kind=bar}\n`;

/** A picture that says it is as large as no memory can hold: a small file. */
async function bomb(): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}

const huge = await bomb();
const jpeg = (await readFile(`tests/fixtures/newsroom/${picture}`)).subarray(0);

const bombs = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdef'
    .split('')
    .map(
      (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcde'[index] ?? ''}`).join(',')}]`,
    ),
].join('\n');

beforeAll(() => expect(build({}, '--accept')).toMatchObject({ status: 0, stderr: '' }), 120_000);

const read = (): string => saidOf(content, process.cwd());

describe('what cannot be read is said in one line', () => {
  it.each<[string, Changes, string]>([
    [
      'a text larger than a book',
      { [choir]: (text) => text + 'Nineteen voices. '.repeat(1_200_000) },
      `${into}/${choir}: this file holds 20.4 MB, which is more than a text; write at most 2.0 MB`,
    ],
    [
      'aliases of YAML upon aliases',
      { [choir]: swap('byline:', `${bombs}\nbyline:`) },
      `${into}/${choir}:2: YAML that does not parse (Excessive alias count indicates a resource exhaustion attack)`,
    ],
    [
      'lists of YAML within lists',
      { [choir]: swap('byline:', `topics2: ${'['.repeat(20_000)}${']'.repeat(20_000)}\nbyline:`) },
      `${into}/${choir}:5: YAML that does not parse (Maximum call stack size exceeded)`,
    ],
    [
      'bytes that are not UTF-8',
      { [choir]: Buffer.from('---\nheadline: Caf\u00e9\n---\n', 'latin1') },
      `${into}/${choir}:2: this line holds bytes that are not UTF-8`,
    ],
  ])('%s', (_what, changes, line) => {
    writeNewsroom(content, changes);
    const said = read();
    expect(said.slice(0, line.length)).toBe(line);
    expect(said.split('\n')).toHaveLength(1);
  });
});

describe('a build is refused in one line, and the site stays as it was', { timeout: 120_000 }, () => {
  it.each<[string, Changes, string]>([
    [
      'quotations within quotations',
      { [choir]: (text) => `${text}\n${'> '.repeat(20_000)}x\n` },
      `${into}/${choir}:8: the text has too many things within things`,
    ],
    ['an empty file', { [choir]: '' }, `${into}/${choir}:1: no front matter; write `],
    ['a file of zeros', { [choir]: Buffer.alloc(1_000) }, `${into}/${choir}:1: no front matter; write `],
    [
      'a picture that is cut off',
      { [picture]: jpeg.subarray(0, jpeg.length / 2) },
      `${into}/${picture}: could not be encoded (`,
    ],
    [
      'the beginning of a picture',
      { [picture]: jpeg.subarray(0, 200) },
      `${into}/${picture}: not a picture that can be read (`,
    ],
    ['a picture of 3,600 million pixels', { [picture]: huge }, `${into}/${picture}: not a picture that can be read (`],
    [
      'a logo that runs script',
      { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' },
      `${into}/logo.svg: holds a script; write an SVG that only draws, or a PNG`,
    ],
    ['half a logo', { 'logo.svg': '<svg' }, `${into}/logo.svg: not a logo that can be drawn (`],
    [
      'more figures than a chart has',
      { 'articles/2026/boats.csv': `day,boats\n${'1,2\n'.repeat(100_000)}`, [choir]: chart },
      `${into}/${choir}:11: the file \`boats.csv\` holds more than figures; write the name of a CSV file beside this one, of at most 256 kB`,
    ],
    [
      'figures that are not UTF-8',
      { 'articles/2026/boats.csv': Buffer.from('day,boats\nFr\u00e9,2\n', 'latin1'), [choir]: chart },
      `${into}/articles/2026/boats.csv:2: this line holds bytes that are not UTF-8`,
    ],
    ['no settings', { [settings]: null }, `${into}/${settings}: the settings of the title are not there; write `],
  ])('%s', (_what, changes, line) => {
    const before = filesIn(out);
    expectRefused(build(changes), line);
    expect(filesIn(out)).toEqual(before);
  });

  it('a picture that is a drawing with a script in it', () => {
    // Named twice: at the head of the story and in its text.
    const { status, stderr } = build({ [picture]: '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' });
    expect([status, stderr.trim().split('\n')]).toEqual([
      1,
      [9, 16].map(
        (line) =>
          `${into}/${slip}:${String(line)}: the picture \`slip.jpg\` is not a picture; write the name of a JPEG, PNG, WebP, AVIF or GIF file`,
      ),
    ]);
  });

  it('a file where the site should go', () => {
    const file = path.join(path.dirname(out), 'site');
    writeFileSync(file, 'Dear editor');
    expectRefused(build({}, '--out', file), `${file} holds what no build printed: write the name of an empty folder`);
  });

  it('another build of the same site at work', () => {
    const lock = `${stagingDir(process.cwd(), out)}.lock`;
    writeFileSync(lock, String(process.pid));
    try {
      expectRefused(
        build(),
        `another build (process ${String(process.pid)}) prints this site: wait for its end, or stop it`,
      );
    } finally {
      rmSync(lock);
    }
  });
});

/** A small disk of its own, where this user may make one. */
const disk = mkdtempSync(path.join(tmpdir(), 'standfirst-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [disk], { stdio: 'ignore' });
  rmSync(disk, { recursive: true, force: true });
});

describe.runIf(mounted)('a disk that takes no more (skipped where none can be mounted)', { timeout: 120_000 }, () => {
  it('is named when it is full, and the next build with room ends well', () => {
    const full = path.join(disk, 'site');
    expectRefused(
      build({}, '--out', full),
      /^\/[^\n]*standfirst-disk-[^\n]*: the disk is full; make room there, then run this again\n$/,
    );
    spawnSync('mount', ['-o', 'remount,size=50m', disk]);
    expect(build({}, '--out', full)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is named when it is read only', () => {
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const changed = build({ [choir]: (text) => `${text}\nMore.\n` }, '--out', path.join(disk, 'site'));
    expectRefused(
      changed,
      /^\/[^\n]*standfirst-disk-[^\n]*: nothing can be written there: the disk is set to be read only; [^\n]*\n$/,
    );
  });
});

function expectRefused({ status, stderr }: { status: number | null; stderr: string }, said: string | RegExp): void {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  if (typeof said === 'string') expect(stderr.slice(0, said.length)).toBe(said);
  else expect(stderr).toMatch(said);
  expect(status).toBe(1);
}
