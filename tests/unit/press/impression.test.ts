import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { usual } from '../../../src/check/budgets.ts';
import { markupOf } from '../../../src/check/markup.ts';
import { impress } from '../../../src/press/impression.ts';

const place = { base: '/', origin: 'https://paper.example', sections: ['news'], budgets: usual };
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-print-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const print = (file: string, text: string, old?: ReturnType<typeof impress>) =>
  impress({ folder, place }, file, 'key', file.endsWith('.html') ? markupOf(text) : Buffer.from(text), old);

describe('printing a page', () => {
  it('puts it in its folder and says what there is to say of it', () => {
    const hash = '0123456789abcdef';
    const printed = print(
      'a/index.html',
      `<img src="/_pictures/${hash}-480.jpg"><img src="/_pictures/${hash}-480.jpg">`,
    );
    expect(printed).toMatchObject({ file: 'a/index.html', key: 'key', pictures: [`${hash}-480.jpg`] });
    expect(printed).toMatchObject({ size: statSync(path.join(folder, 'a/index.html')).size });
    expect(readdirSync(path.join(folder, 'a'))).toEqual(['index.html']);
  });

  it('leaves a page alone that comes out as it stands', () => {
    const first = print('a.html', 'same');
    const { ino } = statSync(path.join(folder, 'a.html'));
    expect(print('a.html', 'same', first)).toEqual(first);
    expect(statSync(path.join(folder, 'a.html')).ino).toBe(ino);
  });

  it('never writes into a page that stands: what links to it keeps the old words', () => {
    const first = print('a.html', 'old');
    linkSync(path.join(folder, 'a.html'), path.join(folder, 'published.html'));
    print('a.html', 'new', first);
    expect(readFileSync(path.join(folder, 'published.html'), 'utf8')).toBe('old');
    expect(readFileSync(path.join(folder, 'a.html'), 'utf8')).toBe('new');
  });

  it('takes the place of a folder', () => {
    mkdirSync(path.join(folder, 'a.html/index'), { recursive: true });
    print('a.html', 'page');
    expect(readFileSync(path.join(folder, 'a.html'), 'utf8')).toBe('page');
  });

  it('tells of a story what the search finds, which stays when only what is around it changes', () => {
    const story = (headline: string, around: string): string =>
      `<html lang="en"><main><article class="story story-news" data-section="news"><h1>${headline}</h1></article></main>${around}`;
    const file = '2026/11/20/slip/index.html';
    const first = print(file, story('Slip closes', 'a'));
    expect(first.search?.index).toBe('en/2026');
    expect(print(file, story('Slip closes', 'b')).search).toEqual(first.search);
    expect(print(file, story('Slip opens', 'a')).search?.digest).not.toBe(first.search?.digest);
    expect(print('about/index.html', story('About', 'a')).search).toBeUndefined();
  });
});
