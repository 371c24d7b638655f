import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pictureFile, pictureProblem } from '../../../src/schema/beside.ts';
import { locate } from '../../../src/schema/locate.ts';

const outer = mkdtempSync(path.join(tmpdir(), 'standfirst-beside-'));
const content = path.join(outer, 'content');
const story = path.join(content, 'articles', '2025', 'a.md');
const beside = (name: string): string => path.join(path.dirname(story), name);

const said = (src: string, file = story): string | undefined =>
  pictureProblem({ src, line: 7 }, file, 'a.md', content)?.what;

beforeAll(async () => {
  mkdirSync(path.dirname(story), { recursive: true });
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } });
  const jpeg = await picture.clone().jpeg().toBuffer();
  for (const name of ['harbour.jpg', 'two words.jpg', '100%.jpg', 'caf\u00e9.jpg']) writeFileSync(beside(name), jpeg);
  writeFileSync(beside('a.png'), await picture.clone().png().toBuffer());
  writeFileSync(beside('a.webp'), await picture.clone().webp().toBuffer());
  writeFileSync(beside('a.avif'), await picture.clone().avif({ effort: 0 }).toBuffer());
  writeFileSync(beside('a.gif'), await picture.clone().gif().toBuffer());
  for (const name of ['at-the-top.jpg', '..dots.jpg']) writeFileSync(path.join(content, name), jpeg);
  writeFileSync(path.join(outer, 'secret.jpg'), jpeg);
  writeFileSync(beside('words.jpg'), 'These are words.');
  writeFileSync(beside('empty.jpg'), '');
  writeFileSync(beside('page.jpg'), '<!doctype html><script>alert(1)</script>');
  writeFileSync(beside('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
  mkdirSync(beside('folder.jpg'));
  symlinkSync(path.join(outer, 'secret.jpg'), beside('way-out.jpg'));
  symlinkSync(outer, beside('way-out'));
  symlinkSync('harbour.jpg', beside('way-in.jpg'));
  symlinkSync('nowhere.jpg', beside('way-nowhere.jpg'));
});

afterAll(() => rmSync(outer, { recursive: true }));

describe('a picture beside a file', () => {
  it.each([
    'harbour.jpg',
    './harbour.jpg',
    'a.png',
    'a.webp',
    'a.avif',
    'a.gif',
    '../../at-the-top.jpg',
    'two words.jpg',
    'two%20words.jpg',
    '100%.jpg',
    'caf%C3%A9.jpg',
    'way-in.jpg',
  ])('may be %s', (src) => {
    expect(said(src)).toBeUndefined();
  });

  it.each(['nothing.jpg', 'Harbour.jpg', 'way-nowhere.jpg', 'harbour.jpg/x', 'a%00.jpg', 'https://x.example/a.jpg'])(
    'is not there: %s',
    (src) => {
      expect(said(src)).toBe(`the picture \`${src}\` is not there`);
    },
  );

  it.each([
    '../../../secret.jpg',
    '..%2f..%2f..%2fsecret.jpg',
    '%2e%2e/%2e%2e/%2e%2e/secret.jpg',
    '/etc/hostname',
    path.join(outer, 'secret.jpg'),
    '../..',
  ])('is outside the content folder: %s', (src) => {
    expect(said(src)).toBe(`the picture \`${src}\` is outside the content folder`);
  });

  it.each(['way-out.jpg', 'way-out/secret.jpg'])(
    'leads out of the content folder by a link of the file system: %s',
    (src) => {
      expect(said(src)).toBe(`the picture \`${src}\` is a link to a file outside the content folder`);
    },
  );

  it.each(['words.jpg', 'empty.jpg', 'page.jpg', 'drawing.svg', 'folder.jpg', '.'])('is not a picture: %s', (src) => {
    expect(said(src)).toBe(`the picture \`${src}\` is not a picture`);
  });

  it('is looked for inside a content folder that is itself a link', () => {
    const link = path.join(outer, 'link');
    symlinkSync(content, link);
    const problem = pictureProblem({ src: 'harbour.jpg' }, path.join(link, 'articles/2025/a.md'), 'a.md', link);
    expect(problem).toBeUndefined();
  });

  it('is not outside because its name begins with dots', () => {
    expect(said('../../..dots.jpg')).toBeUndefined();
  });

  it('is named with the place that names it', () => {
    const problem = pictureProblem({ src: 'x.jpg', field: ['image', 'src'] }, story, 'content/a.md', content);
    expect(problem).toMatchObject({ file: 'content/a.md', field: ['image', 'src'] });
  });

  it('has an absolute path from the file that names it', () => {
    expect(pictureFile('/c/articles/a.md', 'b%20c.jpg')).toBe(path.resolve('/c/articles/b c.jpg'));
  });
});

describe('the line of a field', () => {
  const at = (file: string, field: (string | number)[]): number | undefined =>
    locate({ file, field, what: 'x', write: 'y' }, content).line;

  it('is found by reading the file again, Markdown or YAML', () => {
    writeFileSync(
      path.join(content, 'b.md'),
      '\ufeff---\r\n# one\r\nheadline: x\r\nauthors:\r\n  - a\r\n  - b\r\n---\r\nWords.',
    );
    writeFileSync(path.join(content, 'p.yaml'), '# one\n\nname: x\n');
    expect(at('b.md', ['headline'])).toBe(3);
    expect(at('b.md', ['authors', 1])).toBe(6);
    expect(at('p.yaml', ['name'])).toBe(3);
  });

  it('is left out where the file is gone or cannot be read; a line that is known stays', () => {
    writeFileSync(path.join(content, 'broken.md'), 'no front matter');
    expect(at('gone.md', ['headline'])).toBeUndefined();
    expect(at('broken.md', ['headline'])).toBeUndefined();
    expect(locate({ file: 'b.md', line: 9, field: ['headline'], what: 'x', write: 'y' }, content).line).toBe(9);
    expect(locate({ file: 'b.md', what: 'x', write: 'y' }, content)).toEqual({ file: 'b.md', what: 'x', write: 'y' });
  });
});
