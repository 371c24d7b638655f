import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readCollection } from '../../../src/schema/read.ts';
import type { Stamped } from '../../../src/schema/read.ts';
import { readFront, readPublication } from '../../../src/schema/settings.ts';

let cwd = '';
beforeEach(() => void (cwd = mkdtempSync(path.join(tmpdir(), 'standfirst-read-'))));
afterEach(() => rmSync(cwd, { recursive: true }));

function put(name: string, text: string): string {
  const file = path.join(cwd, 'content', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const person = (name: string): string => `---\nname: ${name}\n---\n`;
type People = Stamped<{ name: string }>[];
const people = (kept: People = [], revision = '1') =>
  readCollection(
    'authors',
    { contentDir: path.join(cwd, 'content'), cwd },
    new Map(kept.map((each) => [each.entry.id, each])),
    revision,
  );

describe('a collection', () => {
  it('is every Markdown file under its folder, by its path, in one order', () => {
    for (const name of ['b.md', 'a.md', 'deep/er/c.md', 'B.md']) put(`authors/${name}`, person('N'));
    put('authors/notes.txt', 'x');
    put('authors/picture.jpg', 'x');
    const { read, problems } = people();
    expect(problems).toEqual([]);
    expect(read.map(({ entry }) => [entry.id, entry.file])).toEqual([
      ['B', 'content/authors/B.md'],
      ['a', 'content/authors/a.md'],
      ['b', 'content/authors/b.md'],
      ['deep/er/c', 'content/authors/deep/er/c.md'],
    ]);
  });

  it('leaves out hidden files and what lies in hidden folders, where editors’ programs keep copies', () => {
    put('authors/a.md', person('A'));
    for (const name of ['.b.md', '.trash/c.md', 'deep/.git/d.md']) put(`authors/${name}`, 'not even front matter');
    const { read, problems } = people();
    expect(read.map(({ entry }) => entry.id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  it('has ids that do not depend on how a file system writes accents', () => {
    put('authors/zoe\u0308.md', person('Zoë'));
    expect(people().read[0]?.entry.id).toBe('zo\u00eb');
  });

  it('is empty where there is no folder', () => {
    expect(people()).toEqual({ read: [], problems: [] });
  });

  it('reads a file again when it or the schema changed, and not before', () => {
    const file = put('authors/a.md', person('A'));
    const first = people().read;
    expect(people(first).read[0]).toBe(first[0]);
    expect(people(first, '2').read[0]).not.toBe(first[0]);
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(people(first).read[0]).not.toBe(first[0]);
    writeFileSync(file, person('Another'));
    expect(people(first).read[0]?.entry.data.name).toBe('Another');
  });

  it('looks for the pictures even of files that did not change', () => {
    put('authors/a.md', '---\nname: A\npicture: {src: a.jpg, alt: A}\n---\n![a](b.jpg)\n');
    const lines = ({ problems }: ReturnType<typeof people>): string[] => problems.map(({ what }) => what);
    const first = people();
    expect(lines(first)).toEqual(['the picture `b.jpg` is not there', 'the picture `a.jpg` is not there']);
    expect(lines(people(first.read))).toEqual(lines(first));
  });
});

describe('the settings', () => {
  const yaml = `name: The Estuary Post
url: https://post.example
language: en-GB
timeZone: Europe/London
sections: [{id: news, name: News}]
colours: {brand: "#0b4f5c", accent: "#8a5300"}
contact: newsroom@post.example
`;
  const settings = (url?: string) => readPublication(path.join(cwd, 'content'), cwd, url);

  it('are read whatever the line ends, with a mark or without', () => {
    put('publication.yaml', yaml);
    const { value } = settings();
    put('publication.yaml', `\ufeff${yaml.replaceAll('\n', '\r\n')}`);
    expect(settings()).toEqual({ value, problems: [] });
  });

  it('must be there, front.yaml need not', () => {
    expect(settings().problems).toMatchObject([
      { file: 'content/publication.yaml', what: 'the settings of the title are not there' },
    ]);
    expect(readFront(path.join(cwd, 'content'), cwd)).toEqual({ value: {}, problems: [] });
  });

  it('take another address of the site where one is asked for, if it is one', () => {
    put('publication.yaml', yaml);
    expect(settings('https://preview.example/paper').value?.url).toBe('https://preview.example/paper');
    for (const wrong of ['preview.example', 'https://preview.example/?x', 'javascript:x']) {
      expect(settings(wrong).value).toBeUndefined();
      expect(settings(wrong).problems).toMatchObject([{ file: 'SITE_URL' }]);
    }
  });

  it('say all that is wrong with front.yaml', () => {
    put('front.yaml', 'led: a\nsecond: b\n');
    expect(
      readFront(path.join(cwd, 'content'), cwd).problems.map(({ line, what }) => `${String(line)} ${what}`),
    ).toEqual(['2 `second` must be a list', '1 unknown key `led`']);
  });
});
