import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { sha256Of } from '../../../src/schema/digest.ts';
import { noteSite, notesBeside } from '../../../src/publish/note.ts';
import { survey } from '../../../src/publish/survey.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-survey-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, 'site', name);
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
const memory = (): string => path.join(folder, 'memory');
const digests = (): Record<string, string> =>
  Object.fromEntries(survey(path.join(folder, 'site'), { memory: memory() }).map(({ file, digest }) => [file, digest]));

it('lists what is there by its bytes, and what changed since', () => {
  write('index.html', 'one');
  write('a/index.html', 'two');
  expect(digests()).toEqual({ 'index.html': sha256Of('one'), 'a/index.html': sha256Of('two') });
  write('index.html', 'three');
  rmSync(at('a'), { recursive: true });
  expect(digests()).toEqual({ 'index.html': sha256Of('three') });
});

it('does not read again what has the size and the time it had', () => {
  write('index.html', 'one');
  const { atime, mtime } = statSync(at('index.html'));
  utimesSync(at('index.html'), atime, mtime); // To the millisecond that can be set again.
  const before = digests();
  write('index.html', 'ONE');
  utimesSync(at('index.html'), atime, mtime);
  expect(digests()).toEqual(before);
  utimesSync(at('index.html'), atime, new Date(0));
  expect(digests()).toEqual({ 'index.html': sha256Of('ONE') });
});

it('publishes nothing that is no file', () => {
  write('index.html', 'one');
  symlinkSync('nowhere', at('link'));
  expect(digests).toThrow('link is no file that could be published');
});

it('leaves, at the end of a build, what the site consists of and what the build changed', () => {
  const staging = path.join(folder, 'site');
  const note = (...files: string[]): unknown => noteSite(staging, files, 'https://paper.example/', () => undefined);
  write('index.html', 'one');
  write('a/index.html', 'two');
  expect(note('index.html', 'a/index.html')).toEqual({ written: ['a/index.html', 'index.html'], removed: [] });
  const first = readFileSync(notesBeside(staging).manifest, 'utf8');
  expect(first).toContain(`"digest":"${sha256Of('one')}"`);
  expect(note('a/index.html', 'index.html')).toEqual({ written: [], removed: [] });
  expect(readFileSync(notesBeside(staging).manifest, 'utf8')).toBe(first);
  expect(note('index.html')).toEqual({ written: [], removed: ['a/index.html'] });
  expect(readFileSync(notesBeside(staging).changes, 'utf8')).toBe(
    '{"change":"removed","address":"/a/","file":"a/index.html"}\n',
  );
});
