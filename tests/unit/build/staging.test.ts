import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { bringUpToDate, refuseForeign, stagingDir } from '../../../src/build/staging.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-staging-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const site = { 'robots.txt': 'r', 'feed.json': 'f', 'news-sitemap.xml': 'n', 'manifest.webmanifest': 'm' };

function write(name: string, files: Record<string, string>): string {
  const dir = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  return dir;
}

function read(dir: string): Record<string, string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    found.map((file) => {
      const absolute = path.join(file.parentPath, file.name);
      return [path.relative(dir, absolute), readFileSync(absolute, 'utf8')];
    }),
  );
}

const bring = (fresh: Record<string, string>) => {
  rmSync(path.join(folder, 'staging'), { recursive: true, force: true });
  return bringUpToDate(write('staging', { ...site, ...fresh }), path.join(folder, 'out'));
};

describe('bringing a folder up to date', () => {
  it('makes one that is not there, or empty', () => {
    expect(bring({ 'a/index.html': 'a' })).toEqual({ written: 5, unchanged: 0, removed: 0 });
    expect(read(path.join(folder, 'out'))).toEqual({ ...site, 'a/index.html': 'a' });
  });

  it('writes what changed, leaves alone what did not, removes what is no longer printed', () => {
    bring({ 'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'd' });
    const before = statSync(path.join(folder, 'out/a/index.html'));
    expect(bring({ 'a/index.html': 'a', 'b/index.html': 'B' })).toEqual({ written: 1, unchanged: 5, removed: 1 });
    expect(read(path.join(folder, 'out'))).toEqual({ ...site, 'a/index.html': 'a', 'b/index.html': 'B' });
    expect(existsSync(path.join(folder, 'out/c'))).toBe(false);
    const after = statSync(path.join(folder, 'out/a/index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('replaces a file whole: who has it open reads the old one to its end', () => {
    bring({ 'a.html': 'old' });
    const before = statSync(path.join(folder, 'out/a.html')).ino;
    bring({ 'a.html': 'new' });
    expect(statSync(path.join(folder, 'out/a.html')).ino).not.toBe(before);
    expect(readdirSync(path.join(folder, 'out')).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('sees a change that leaves the length as it was', () => {
    bring({ 'a.html': 'one' });
    expect(bring({ 'a.html': 'two' })).toMatchObject({ written: 1 });
  });

  it('makes a folder of a file, and a file of a folder', () => {
    bring({ 'a.html': 'file', 'b/c/index.html': 'folder', 'b/d/index.html': 'folder' });
    expect(bring({ 'a.html/index.html': 'folder', b: 'file' })).toEqual({ written: 2, unchanged: 4, removed: 3 });
    expect(read(path.join(folder, 'out'))).toEqual({ ...site, 'a.html/index.html': 'folder', b: 'file' });
  });

  it('takes away what a build that was cut off left behind', () => {
    bring({ 'a.html': 'a' });
    writeFileSync(path.join(folder, 'out', 'a.html.part-123'), 'half');
    expect(bring({ 'a.html': 'a' })).toMatchObject({ removed: 1 });
  });
});

describe('a folder that no build printed', () => {
  it.each<[string, Record<string, string>]>([
    ['with letters', { 'letters/to-the-editor.txt': 'Dear' }],
    ['of another site, with its robots.txt', { 'robots.txt': 'x', 'index.php': '<?php' }],
    ['of another site, with its feed', { 'robots.txt': 'x', 'feed.json': 'x', 'index.html': 'x' }],
    ['of a newsroom', { 'publication.yaml': 'name: x', 'articles/a.md': 'x' }],
    ['with a hidden file', { '.env': 'x' }],
  ])('is left as it is: %s', (_what, files) => {
    const out = write('out', files);
    expect(() => bring({ 'a.html': 'a' })).toThrow(/out holds what no build printed: write the name of/);
    expect(read(out)).toEqual(files);
  });

  it('is left as it is where it is a file, or a link to one', () => {
    write('.', { file: 'x' });
    expect(() => refuseForeign(path.join(folder, 'file'))).toThrow('holds what no build printed');
    symlinkSync('file', path.join(folder, 'link'));
    expect(() => refuseForeign(path.join(folder, 'link'))).toThrow('holds what no build printed');
  });
});

describe('the folder between builds', () => {
  it('is one an output folder', () => {
    expect(stagingDir('/p', '/p/dist')).toBe(stagingDir('/p', '/p/dist'));
    expect(stagingDir('/p', '/p/dist')).not.toBe(stagingDir('/p', '/p/other'));
  });
});
