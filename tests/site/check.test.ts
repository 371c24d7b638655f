import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { stagingDir } from '../../src/build/staging.ts';
import { noteBrought } from '../../src/check/brought.ts';
import { acceptedFile } from '../../src/newsroom/judging.ts';
import { workshop } from './building.ts';
import { checked } from './checked.ts';
import { choir, filesIn, post, settings, slip, swap } from './newsroom.ts';
import type { Changes } from './newsroom.ts';
import { sites } from './sites.ts';

const { content, out, build, check } = workshop('checks');

/** Every file of a folder: its bytes, and when it was written and touched. */
const state = (folder: string): unknown =>
  [...filesIn(folder)].map(([name, bytes]) => {
    const { mtimeMs, ctimeMs } = statSync(path.join(folder, name));
    return [name, bytes.toString('base64'), mtimeMs, folder === content ? ctimeMs : undefined];
  });

const into = '.cache/checks/content';
const adding = (words: string) => (text: string) => `${text}\n${words}\n`;
const both =
  (one: (text: string) => string, other: (text: string) => string) =>
  (text: string): string =>
    other(one(text));

const dead: Changes = { [choir]: adding('\nSee [the list](/nowhere/).') };
const deadLine = `${into}/${choir}:12: a link to \`/nowhere/\`, which is not there; write the address of something that is there, or take the link out`;

// As if the small newsroom had been let through, and nothing else.
beforeAll(() => expect(build({}, '--accept')).toMatchObject({ status: 0, stderr: '' }), 120_000);

describe('what is new or changed', { timeout: 240_000 }, () => {
  it('stops a build, every fault with its line, and the site stays as it was', () => {
    const before = state(out);
    const { status, stderr } = build({
      [settings]: adding('budgets: { story: { markup: 6000 } }'),
      [choir]: both(adding('\nSee [the list](/nowhere/).'), adding('\nSee [below](#the-money).')),
      [slip]: both(
        both(
          swap('(choir-by-lamplight.md)', '(choir-by-lamplight.md#the-money)'),
          swap('aliases: [/2019/slip/]\n', ''),
        ),
        adding('\n<img src="slip.jpg" alt="">'),
      ),
    });
    const lines = stderr.trim().split('\n');
    const heavy =
      /^\.cache\/checks\/content\/articles\/2026\/(choir|slip)[\w-]+\.md:1: a story may weigh 6,000 bytes \(HTML and styles\), and this one weighs [\d,]+; most are styles \([\d,]+\); write less of that, or `budgets: \{ story: \{ markup: \d+ \} \}` in the settings$/;
    expect(lines.filter((line) => heavy.test(line))).toHaveLength(2);
    expect(lines.filter((line) => !heavy.test(line))).toEqual([
      deadLine,
      `${into}/${choir}:15: a link to \`#the-money\`, a place that is not on the page; write the words of a heading with hyphens between, or an \`id\` of the text`,
      `${into}/${slip}:4: the last edition had this story at /2019/slip/, where nothing stands any more; write \`aliases: [/2019/slip/]\``,
      `${into}/${slip}:17: a link to \`/2026/11/18/choir-by-lamplight/#the-money\`, a page that has no place \`the-money\`; write one of the page’s own headings after the \`#\`, or nothing`,
      `${into}/${slip}:20: a picture in the text has no alt text; write \`alt="what it shows"\` in its tag`,
    ]);
    expect(status).toBe(1);
    expect(state(out)).toEqual(before);
  });

  it('stops no build once it is mended', () => {
    expect(build({ [choir]: adding('\nSee [the list](/news/) and [this](/#text).') })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('stops none of a story that did not change, though it is over a budget that is new', () => {
    const { status, stdout } = build({ [settings]: adding('budgets: { story: { markup: 6000 } }') }, '--accept');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/Let through: 2 older faults in 2 files/)]);
  });
});

describe('what was let through before', { timeout: 240_000 }, () => {
  it('is counted in a line, listed by the check, and stops whoever is strict', () => {
    expect(build(dead, '--accept').status).toBe(0);
    const again = build({ ...dead, [post]: adding('More.') });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('Let through: 1 older fault in 1 file; `npm run check` lists them.');
    const before = [state(out), state(content)];
    const listed = check();
    expect(listed.status).toBe(0);
    expect(listed.stdout).toContain(deadLine);
    expect(listed.stdout).toMatch(/The heaviest pages.*\n +[\d,]+ +[\d,]+ {2}\/2026\//);
    expect(check('--strict')).toMatchObject({ status: 1, stderr: `${deadLine}\n` });
    expect([state(out), state(content)]).toEqual(before);
  });

  it('stops a build again once its story is touched', () => {
    const touched = build({ [choir]: adding('\nSee [the list](/nowhere/). So.') });
    expect(touched).toMatchObject({ status: 1, stderr: `${deadLine}\n` });
  });

  it('is all new where no edition is remembered, save what an import brought', () => {
    rmSync(acceptedFile(stagingDir(process.cwd(), out)));
    expect(build(dead)).toMatchObject({ status: 1, stderr: `${deadLine}\n` });
    noteBrought(content, [choir]);
    const brought = readFileSync(path.join(content, 'accepted.txt'), 'utf8');
    const imported = build({ ...dead, 'accepted.txt': brought });
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(imported.stdout).toContain('Let through: 1 older fault');
  });
});

it('lets a story go that was taken back', { timeout: 120_000 }, () => {
  const page = path.join(out, '2026/11/18/choir-by-lamplight/index.html');
  expect(existsSync(page)).toBe(true);
  const unlinked = swap('[choir that sang through it](choir-by-lamplight.md)', 'choir that sang through it');
  const withdrawn: Changes = { [choir]: swap('section:', 'withdrawn: true\nsection:'), [slip]: unlinked };
  expect(build(withdrawn)).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(page)).toBe(false);
});

it('finds nothing in the demonstration newspaper, old or new', { timeout: 240_000 }, () => {
  const { status, stdout, stderr } = checked(sites.demo);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Nothing that stops a build.');
});
