import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { importOptions } from '../../../src/newsroom/import.ts';
import { oldAddress } from '../../../src/newsroom/import/addresses.ts';
import { momentOf } from '../../../src/newsroom/import/dates.ts';
import { readSource } from '../../../src/newsroom/import/front-matter.ts';
import { readMap } from '../../../src/newsroom/import/map.ts';
import { edited, lineAt, passageOf } from '../../../src/newsroom/import/passage.ts';
import { wholeSentences } from '../../../src/newsroom/import/standfirst.ts';

describe('dates of the old tree', () => {
  it.each([
    ['2019-03-05', '2019-03-05'],
    ['2019-3-5', '2019-03-05'],
    ['2019-03-05 9:00:00 -0500', '2019-03-05T09:00:00-05:00'],
    ['2019-03-05T12:00:00.123+05:30', '2019-03-05T12:00:00+05:30'],
    ['2019-03-05T12:00Z', '2019-03-05T12:00:00Z'],
    ['2019-07-05 12:00', '2019-07-05T12:00:00-04:00'],
    ['2019-01-05 12:00:00', '2019-01-05T12:00:00-05:00'],
    ['2019-02-30', undefined],
    ['2019-02-01 25:00:00 -0500', undefined],
    ['next Tuesday', undefined],
    [true, undefined],
  ])('%s', (written, expected) => {
    expect(momentOf(written, 'America/New_York')).toBe(expected);
  });
});

describe('front matter', () => {
  const read = (text: string): unknown => {
    const document = readSource(text);
    return 'reason' in document ? document.reason : document.data;
  };

  it.each([
    ['---\na: 1\n---\nx', { a: 1 }],
    ['\n \n---  \na: 1\n---\t\nx', { a: 1 }],
    ['+++\na = 2019-01-01\nb = 2019-01-01T10:00:00Z\n+++\nx', { a: '2019-01-01', b: '2019-01-01T10:00:00.000Z' }],
    ['{\n"a": {"b": 1}\n}\nx', { a: { b: 1 } }],
    ['---\n---\nx', {}],
    ['No front matter', {}],
    ['---\na: one: two # three\n---', { a: 'one: two # three' }],
    ['---\na: "She said "no" today"\n---', { a: 'She said "no" today' }],
    ['---\na: "one\n\ntwo"\nb: 3\n---', { a: 'one two', b: 3 }],
    ['---\n- a\n---', 'the front matter is not a mapping of fields'],
    ['---\na: 1', 'the front matter has no end'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('refuses references that multiply without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${`*${'abcdefg'.charAt(i)}, `.repeat(9)}]`),
    ];
    expect(read(`---\n${bomb.join('\n')}\n---\n`)).toMatch(/YAML that does not parse/);
  });

  it('knows the lines of its body and its fields', () => {
    const document = readSource('\n---\na: 1\nb: 2\n---\n\n\nBody\n\n');
    expect('reason' in document ? undefined : [document.body, document.bodyLine, document.lineOf('b')]).toEqual([
      'Body',
      8,
      4,
    ]);
  });
});

describe('a passage', () => {
  it('knows the line of its file through edits that add and take lines', () => {
    const passage = passageOf('one\ntwo\nthree\nfour', 11);
    const shorter = edited(passage, [{ start: 4, end: 14, text: 'x\ny\nz\n' }]);
    expect(shorter.text).toBe('one\nx\ny\nz\nfour');
    expect(lineAt(shorter, shorter.text.indexOf('four'))).toBe(14);
    expect(lineAt(edited(shorter, [{ start: 0, end: 6, text: '' }]), 4)).toBe(14);
  });

  it('makes the wider of two edits that overlap', () => {
    const both = [
      { start: 1, end: 3, text: 'b' },
      { start: 0, end: 4, text: 'a' },
    ];
    expect(edited(passageOf('12345', 1), both).text).toBe('a5');
  });
});

describe('old addresses', () => {
  const parts = {
    path: 'posts/2019-03-05-ferry.md',
    day: '2019-03-05',
    slug: '',
    title: 'the-ferry',
    categories: ['sea', 'news'],
  };
  it.each([
    [undefined, 'hugo', '/posts/ferry/'],
    ['/:year/:month/:slug/', 'hugo', '/2019/03/the-ferry/'],
    ['pretty', 'jekyll', '/sea/news/2019/03/05/the-ferry/'],
    ['/:i_month/:title', 'jekyll', '/3/the-ferry'],
    ['/:week/:title', 'jekyll', undefined],
    [undefined, 'eleventy', '/posts/ferry/'],
  ] as const)('%s in %s', (rule, generator, expected) => {
    expect(oldAddress(rule, generator, parts)).toBe(expected);
  });
});

describe('a standfirst', () => {
  const body = 'The ferry sails again. After a long winter ashore she was painted and her engine was rebuilt by hand.';
  it.each([
    ['The ferry sails again. After a long winter ashore she was', 'The ferry sails again.'],
    ['The ferry sails again. After a long winter ashore she was painted', 'The ferry sails again.'],
    [
      'After a long winter ashore on blocks the ferry sails for the',
      'After a long winter ashore on blocks the ferry sails for the',
    ],
    ['The ferry sails again.', 'The ferry sails again.'],
    ['', ''],
  ])('%s', (standfirst, expected) => {
    expect(wholeSentences(standfirst, body)).toBe(expected);
  });

  it('that has no whole sentence goes', () => {
    expect(wholeSentences('After a long winter ashore she was painted and her', body.slice(23))).toBe('');
  });
});

describe('what the command is given', () => {
  it('names every mistake of a map, with its line', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'map-')), 'map.yaml');
    writeFileSync(file, 'generator: hugoo\nexpiry: obey\nfeilds: {}\nfields:\n  headlin: title\n');
    expect(() => readMap(file, path.dirname(file))).toThrow(
      /map\.yaml:1: .*hugoo.*write `generator: hugo`[\s\S]*map\.yaml:3: unknown key `feilds`; write `fields`[\s\S]*map\.yaml:5: .*write `headline`/,
    );
  });

  it('says how it is called where something is missing', () => {
    expect(() => importOptions(['markdown'], '/')).toThrow(/npm run import -- markdown <folder> --into/);
    expect(() => importOptions(['wordpress', '/tmp', '--into', 'x'], '/')).toThrow(/npm run import/);
    expect(() => importOptions(['markdown', '/no/such', '--into', 'x'], '/')).toThrow(/no folder/);
  });
});
