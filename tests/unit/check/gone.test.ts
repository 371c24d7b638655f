import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { goneAddresses, storiesOf } from '../../../src/check/gone.ts';
import { nothingAccepted } from '../../../src/check/record.ts';
import type { KnownStory } from '../../../src/check/record.ts';
import { readContent } from '../../../src/edition/gather.ts';
import type { Content } from '../../../src/schema/entry.ts';
import { locate } from '../../../src/schema/locate.ts';
import { problemLine } from '../../../src/schema/problem.ts';
import { choir, slip, swap, writeNewsroom } from '../../site/newsroom.ts';
import type { Changes } from '../../site/newsroom.ts';

let cwd = '';
beforeEach(() => void (cwd = mkdtempSync(path.join(tmpdir(), 'standfirst-gone-'))));
afterEach(() => rmSync(cwd, { recursive: true }));

const then = Date.parse('2026-11-20T12:00:00Z');

function newsroom(changes: Changes): Content {
  const contentDir = path.join(cwd, 'content');
  writeNewsroom(contentDir, changes);
  return readContent({ contentDir, cwd });
}

const storiesAt = (content: Content, clock: number): Map<string, KnownStory> =>
  storiesOf(content, clock, nothingAccepted(), new Set());

/** What is said of an edition after that of the small newsroom as it is, with the lines. */
function said(changes: Changes, clock = then): string[] {
  const before = storiesAt(newsroom({}), then);
  const content = newsroom(changes);
  const files = new Set([...storiesAt(content, clock).values()].flatMap(({ pages }) => pages));
  return goneAddresses(before, files, content, clock).map((problem) => problemLine(locate(problem, cwd)));
}

const unlinked = swap('[choir that sang through it](choir-by-lamplight.md)', 'choir that sang through it');
const stood = '/2026/11/18/choir-by-lamplight/';
const moved = 'articles/2026/choir-in-the-rain.md';
const elsewhere = 'articles/2026/again/choir-by-lamplight.md';
const text = readFileSync(`tests/fixtures/newsroom/${choir}`, 'utf8');
const with_ = (line: string) => swap('section:', `${line}\nsection:`);

it.each<[string, Changes, string]>([
  [
    'whose file is gone',
    { [choir]: null, [slip]: unlinked },
    `content/${choir}: the last edition had this story at ${stood}, and its file is gone; write the file again, with \`withdrawn: true\` in it, or \`aliases: [${stood}]\` in the story that takes its place`,
  ],
  [
    'that is a draft now',
    { [choir]: with_('draft: true'), [slip]: unlinked },
    `content/${choir}:4: the last edition had this story at ${stood}, and now it is a draft; write \`withdrawn: true\` in place of \`draft: true\``,
  ],
  [
    'whose slug changed',
    { [choir]: with_('slug: the-choir'), [slip]: unlinked },
    `content/${choir}:3: the last edition had this story at ${stood}, where nothing stands any more; write \`aliases: [${stood}]\``,
  ],
  [
    'whose file was renamed, by its headline',
    { [choir]: null, [moved]: text, [slip]: unlinked },
    `content/${moved}:3: this story seems to be what content/${choir} was, which stood at ${stood}; write \`aliases: [${stood}]\``,
  ],
  [
    'whose file was moved and rewritten, by its name',
    {
      [choir]: null,
      [elsewhere]: swap('A choir', 'The choir')(swap('2026-11-18', '2026-11-19')(text)),
      [slip]: unlinked,
    },
    `content/${elsewhere}:3: this story seems to be what content/${choir} was, which stood at ${stood}; write \`aliases: [${stood}]\``,
  ],
  [
    'that has other old addresses',
    { [slip]: swap('/2019/slip/', '/2018/slip/') },
    `content/${slip}:11: the last edition had this story at /2019/slip/, where nothing stands any more; write \`/2019/slip/\` among its \`aliases\``,
  ],
])('a story %s is missed, and the line to write is named', (_which, changes, line) => {
  expect(said(changes)).toEqual([line]);
});

it.each<[string, Changes, number?]>([
  ['all is as it was', {}],
  ['it has an alias', { [choir]: null, [moved]: with_(`aliases: [${stood}]`)(text), [slip]: unlinked }],
  ['it was taken back', { [choir]: with_('withdrawn: true'), [slip]: unlinked }],
  ['it was taken back under another name', { [choir]: with_('slug: other\nwithdrawn: true'), [slip]: unlinked }],
  ['the clock was turned back', {}, Date.parse('2026-11-17T00:00:00Z')],
])('nothing is missed where %s', (_why, changes, clock) => {
  expect(said(changes, clock)).toEqual([]);
});
