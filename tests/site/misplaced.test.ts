import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { saidOf, writeNewsroom } from './newsroom.ts';

/* Links, folders and pipes where the newsroom's files and folders should be. */

const root = mkdtempSync(path.join(tmpdir(), 'standfirst-misplaced-'));
const shown = 'content';
const content = path.join(root, shown);
afterAll(() => rmSync(root, { recursive: true }));

const read = (): string => saidOf(content, root);

describe('what stands in the place of something else is said in one line', () => {
  it.each<[string, (file: string) => void, string]>([
    ['a folder called as a story is', (file) => mkdirSync(file), 'a folder has the name of a Markdown file'],
    [
      'a link to a file that is not there',
      (file) => symlinkSync('nowhere.md', file),
      'a link stands in the place of a Markdown file',
    ],
    ['a pipe', (file) => void execFileSync('mkfifo', [file]), 'this is no Markdown file but a device or a pipe'],
  ])('%s', (_what, make, said) => {
    writeNewsroom(content);
    make(path.join(content, 'articles/2026/odd.md'));
    expect(read()).toBe(`${shown}/articles/2026/odd.md: ${said}; write a file of its own, or another name`);
  });

  it.each<[string, string, (file: string) => void, string]>([
    [
      'a link in the place of a folder of stories',
      'articles/2025',
      (file) => symlinkSync('2026', file),
      'articles/2025: a link stands in the place of a folder; write a folder of its own',
    ],
    [
      'a link that leads nowhere in the place of the appeals',
      'appeals',
      (file) => symlinkSync('nowhere', file),
      'appeals: this is no folder; write a folder of this name',
    ],
    [
      'a file in the place of the appeals',
      'appeals',
      (file) => writeFileSync(file, ''),
      'appeals: this is no folder; write a folder of this name',
    ],
    [
      'a folder in the place of what is pinned',
      'front.yaml',
      (file) => mkdirSync(file),
      'front.yaml: this is no file that can be read; write a file of its own, which whoever builds may read',
    ],
    [
      'a link that leads nowhere in the place of the settings',
      'publication.yaml',
      (file) => symlinkSync('nowhere', file),
      'publication.yaml: this is no file that can be read; write a file of its own, which whoever builds may read',
    ],
  ])('%s', (_what, name, make, said) => {
    writeNewsroom(content);
    const file = path.join(content, name);
    rmSync(file, { recursive: true, force: true });
    make(file);
    expect(read()).toBe(`${shown}/${said}`);
  });

  it.each<[string, (file: string) => void, string]>([
    [
      'a logo outside the newsroom, by a link',
      (file) => symlinkSync(import.meta.filename, file),
      'is a link to a file outside the content folder',
    ],
    ['a folder in the place of the logo', (file) => mkdirSync(file), 'is no SVG or PNG file'],
  ])('%s', (_what, make, said) => {
    writeNewsroom(content);
    const file = path.join(content, 'logo.svg');
    rmSync(file);
    make(file);
    expect(read()).toContain(`: the logo \`logo.svg\` ${said}; write the name of an SVG or PNG file beside this one`);
    expect(read().split('\n')).toHaveLength(1);
  });
});
