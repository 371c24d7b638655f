import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { deskCopy } from '../../../src/edition/desk-copy.ts';
import { readContent } from '../../../src/edition/gather.ts';
import { nothingKept, readKept, writeKept } from '../../../src/edition/kept.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-desk-'));
  cpSync('tests/fixtures/newsroom', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const desk = (): { contentDir: string; cwd: string } => ({ contentDir: folder, cwd: folder });
const story = (): string => path.join(folder, 'articles/2026/slip-reopens.md');

describe('what an editor has before them', () => {
  it('shows a story that cannot be read just now as it was, however often it is looked at, and says why', () => {
    const read = deskCopy(desk());
    const { content } = read();
    const before = content.articles.find(({ id }) => id === '2026/slip-reopens');
    expect(before).toBeDefined();
    writeFileSync(story(), '---\nheadline: [\n---\n\nHalf.\n');
    for (const _ of [1, 2]) {
      const now = read();
      expect(now.problems.map(({ file }) => file)).toContain('articles/2026/slip-reopens.md');
      expect(now.content.articles.find(({ id }) => id === '2026/slip-reopens')).toEqual(before);
    }
    rmSync(story());
    expect(read().content.articles.some(({ id }) => id === '2026/slip-reopens')).toBe(false);
  });
});

describe('what is kept of a reading', () => {
  it('reads the same from the file as from the folder, and nothing that older code read', () => {
    const kept = nothingKept('one');
    const content = readContent(desk(), kept);
    const file = path.join(folder, 'kept');
    writeKept(file, kept);
    expect(JSON.stringify(readContent(desk(), readKept(file, 'one')))).toBe(JSON.stringify(content));
    expect(readKept(file, 'one').entries.articles.size).toBe(content.articles.length);
    expect(readKept(file, 'two').entries.articles.size).toBe(0);
    writeFileSync(file, '{"revision":"one"');
    expect(readKept(file, 'one').entries.articles.size).toBe(0);
  });
});
