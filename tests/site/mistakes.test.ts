import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readContent } from '../../src/edition/gather.ts';
import { ContentError, problemLine } from '../../src/schema/problem.ts';
import { mistakesInAmounts } from './mistakes/amounts.ts';
import { mistakesInAnAppeal } from './mistakes/appeals.ts';
import { mistakesBetweenFiles } from './mistakes/between-files.ts';
import { mistakesInAFile } from './mistakes/fields.ts';
import { mistakesInGiving } from './mistakes/giving.ts';
import { mistakesWithPicturesAndLinks } from './mistakes/pictures-and-links.ts';
import { mistakesInTelling } from './mistakes/telling.ts';
import { mistakesInTranslations } from './mistakes/translations.ts';
import { choir, settings, slip, swap, writeNewsroom } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

let cwd = '';
beforeEach(() => void (cwd = mkdtempSync(path.join(tmpdir(), 'standfirst-mistakes-'))));
afterEach(() => rmSync(cwd, { recursive: true }));

/** What is said of the small newsroom, changed: a line each. */
function said(changes: Changes): string[] {
  const contentDir = path.join(cwd, 'content');
  writeNewsroom(contentDir, changes);
  try {
    readContent({ contentDir, cwd });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    expect(error.message).toBe(error.problems.map(problemLine).join('\n'));
    return error.message.split('\n');
  }
}

describe('a newsroom in which all is well', () => {
  it('has nothing said of it', () => {
    expect(said({})).toEqual([]);
  });
});

describe.each([
  ['in a file', mistakesInAFile],
  ['with pictures and links', mistakesWithPicturesAndLinks],
  ['between files', mistakesBetweenFiles],
  ['in translations', mistakesInTranslations],
  ['in an appeal', mistakesInAnAppeal],
  ['in what an appeal asks for', mistakesInAmounts],
  ['in where gifts go', mistakesInGiving],
  ['in amounts nobody can be told, and goals', mistakesInTelling],
])('a mistake %s', (_where, mistakes) => {
  it.each(mistakes)('$mistake', ({ changes, said: expected }) => {
    expect(expected).toMatch(/^content\/[^:\n]+(?::\d+)?: [^\n]+; write [^\n]+$/);
    expect(said(changes)).toEqual([expected]);
  });
});

describe('mistakes together', () => {
  it('are all said, in the order of files and lines', () => {
    const lines = said({
      'front.yaml': 'lead: 2026/slip-opens\n',
      [slip]: (text) => swap('section: news', 'section: nws')(swap('src: slip.jpg', 'src: slips.jpg')(text)),
      [choir]: swap('section: culture', 'section: culture\nkind: x\nby: y'),
    });
    expect(
      lines.map((line) => /^content\/(?:articles\/2026\/)?([\w-]+)\.\w+:(\d+)/.exec(line)?.slice(1).join(' ')),
    ).toEqual(['choir-by-lamplight 5', 'choir-by-lamplight 6', 'slip-reopens 5', 'slip-reopens 9', 'front 1']);
  });

  it('do not make others: what a file that cannot be read was needed for is not said to be missing', () => {
    const lines = said({
      'authors/asta-moor.md': swap('name: Asta Moor', 'nam: Asta Moor'),
      'pages/putting-it-right.md': 'no front matter',
      [slip]: swap('published: 2026-11-19T07:10:00+00:00', 'published: soon'),
    });
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      'content/articles/2026/slip-reopens.md',
      'content/authors/asta-moor.md',
      'content/authors/asta-moor.md',
      'content/pages/putting-it-right.md',
    ]);
  });

  it('in the settings do not hide those in the stories', () => {
    expect(said({ [settings]: swap('Europe/London', 'Mars'), [choir]: swap('byline', 'by') })).toHaveLength(2);
  });
});
