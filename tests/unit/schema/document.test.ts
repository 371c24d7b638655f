import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decode, readMarkdownFile, readYamlFile } from '../../../src/schema/document.ts';
import type { ContentDocument } from '../../../src/schema/document.ts';
import type { Reading } from '../../../src/schema/problem.ts';
import { problemLine } from '../../../src/schema/problem.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(input: string | Uint8Array): Reading<ContentDocument> {
  const text = decode(typeof input === 'string' ? bytes(input) : input, 'x.md');
  return text.value === undefined ? { problems: text.problems } : readMarkdownFile(text.value, 'x.md');
}

const linesOf = (reading: Reading<unknown>): (number | undefined)[] => reading.problems.map(({ line }) => line);
const messagesOf = (reading: Reading<unknown>): string => reading.problems.map(problemLine).join('\n');

describe('line ends, marks and blanks', () => {
  const plain = '---\nheadline: Ébauche\nstandfirst: "two\n  lines"\n---\n\nOne.\n\nTwo.\n';
  const { value } = read(plain);

  it.each([
    ['a byte-order mark', `\ufeff${plain}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['a mark and CRLF', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
    ['blank lines at the end', `${plain}\n \n\t\n`],
    ['no line end at the end', plain.trimEnd()],
    ['blanks after the hyphens', plain.replaceAll('---\n', '--- \t\n')],
    ['CRLF and LF in one file', plain.replace('\n', '\r\n')],
  ])('make no difference: %s', (_what, same) => {
    const other = read(same).value;
    expect(other?.data).toEqual({ headline: 'Ébauche', standfirst: 'two lines' });
    expect(other?.body).toBe(value?.body);
    expect(other?.bodyLine).toBe(6);
    expect(other?.lineOf(['standfirst'])).toBe(3);
  });

  it('make no difference, whatever the body', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\r', '\r\n'), (lines, end) => {
        const text = ['---', 'a: b', '---', ...lines, ''].join('\n');
        expect(read(text.replaceAll('\n', end)).value?.body).toBe(read(text).value?.body);
      }),
    );
  });

  it('blanks inside a body stay: they are code, or line breaks', () => {
    expect(read('---\na: b\n---\n\n    code\n\nbreak  \nhere\n').value?.body).toBe('\n    code\n\nbreak  \nhere');
  });
});

describe('bytes that are not UTF-8', () => {
  const badly = (text: string): Uint8Array => Buffer.from(text, 'latin1');

  it.each([
    ['LF', '---\nheadline: caf\u00e9\n---\n', 2],
    ['CRLF', '---\r\na: b\r\n---\r\n\r\nna\u00efve\r\n', 5],
    ['CR', '---\ra: b\r---\r\rna\u00efve\r', 5],
    ['on the last line, which has no end', '---\na: b\n---\nx\n\u00e9', 5],
  ])('are named with their line: %s', (_what, text, line) => {
    const reading = read(badly(text));
    expect(linesOf(reading)).toEqual([line]);
    expect(messagesOf(reading)).toContain('not UTF-8; write');
  });

  it('are found in UTF-16, in halves of surrogates, in letters written too long', () => {
    expect(linesOf(read(Buffer.from('\ufeff---\na: b\n---\n', 'utf16le')))).toEqual([1]);
    expect(linesOf(read(Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80])))).toEqual([2]);
    expect(linesOf(read(Buffer.from([0x0a, 0x0a, 0xc0, 0xaf])))).toEqual([3]);
  });
});

describe('front matter that is none', () => {
  it.each([
    ['an empty file', '', 1, 'no front matter'],
    ['only text', 'Words.\n', 1, 'no front matter'],
    ['a blank line first', '\n---\na: b\n---\n', 1, 'no front matter'],
    ['four hyphens', '----\na: b\n----\n', 1, 'no front matter'],
    ['TOML', '+++\na = "b"\n+++\n', 1, 'no front matter'],
    ['no second fence', '---\na: b\n\nWords.\n', 1, 'has no end'],
    ['nothing in it', '---\n---\nWords.\n', 2, 'not a mapping'],
    ['a comment in it', '---\n# a\n---\nWords.\n', 2, 'not a mapping'],
    ['a list', '---\n- a\n- b\n---\n', 2, 'not a mapping'],
    ['a sentence', '---\nJust words\n---\n', 2, 'not a mapping'],
  ])('%s', (_what, text, line, words) => {
    const reading = read(text);
    expect(reading.value).toBeUndefined();
    expect(linesOf(reading)).toEqual([line]);
    expect(messagesOf(reading)).toContain(words);
  });

  it('a thematic break in the body is not its end', () => {
    expect(read('---\na: b\n---\nOne.\n\n---\n\nTwo.').value?.body).toBe('One.\n\n---\n\nTwo.');
  });
});

describe('YAML that does not parse', () => {
  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', 4],
    ['a colon in a value', 'a: 1\nb: one: two', 3],
    ['a quotation mark left open', 'a: 1\nb: "two', 3],
    ['a list left open', 'a: 1\nb: 2\nc: [x', 4],
    ['a tab for a blank', 'a:\n\tb: 1', 3],
    ['an alias of nothing', 'a: 1\nb: *nothing', 3],
    ['a second document', 'a: 1\n...\nb: 2', 4],
  ])('%s', (_what, yaml, line) => {
    const reading = read(`---\n${yaml}\n---\nWords.\n`);
    expect(reading.value).toBeUndefined();
    expect(linesOf(reading)[0]).toBe(line);
    expect(messagesOf(reading)).toMatch(/^x\.md:\d+: YAML that does not parse \(.+\); write ./);
  });

  it('says each mistake in one line, many at once', () => {
    const reading = read('---\na: 1\na: 2\nb: 1\nb: 2\n---\n');
    expect(linesOf(reading)).toEqual([3, 5]);
    for (const problem of reading.problems) expect(problemLine(problem)).not.toContain('\n');
  });

  it('a few words that would swell to gigabytes are refused, and soon', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      const [above, here] = [String.fromCodePoint(96 + i), String.fromCodePoint(97 + i)];
      levels.push(`${here}: &${here} [${Array.from({ length: 10 }, () => `*${above}`).join(', ')}]`);
    }
    const began = performance.now();
    const reading = read(`---\n${levels.join('\n')}\n---\n`);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(reading.value).toBeUndefined();
    expect(reading.problems).toHaveLength(1);
  });

  it('code in a tag is not run, and a key cannot reach what objects are made from', () => {
    expect(read('---\na: !!js/function "() => 1"\n---\n').value?.data).toEqual({ a: '() => 1' });
    const { value } = read('---\n__proto__: {admin: true}\n---\n');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(Object.keys(value?.data ?? {})).toEqual(['__proto__']);
  });

  it('dates and the like stay the text they were written as', () => {
    expect(read('---\na: 2025-09-09\nb: yes\nc: 0777\nd: 12:30\n---\n').value?.data).toEqual({
      a: '2025-09-09',
      b: 'yes',
      c: 777,
      d: '12:30',
    });
  });
});

describe('lines', () => {
  const { value } = read(
    [
      '---',
      '# a comment',
      '',
      'headline: x',
      '',
      '# another',
      'image:',
      '  src: a.jpg',
      '',
      '  alt: b',
      'authors:',
      '  - one',
      '  # between',
      '  - two',
      'corrections: [{date: x}]',
      '---',
      '',
      'Words.',
    ].join('\n'),
  );

  it.each([
    [['headline'], 4],
    [['image'], 7],
    [['image', 'src'], 8],
    [['image', 'alt'], 10],
    [['authors', 0], 12],
    [['authors', 1], 14],
    [['corrections', 0, 'date'], 15],
    [['image', 'credit'], 7],
    [['authors', 9], 11],
    [['nothing'], 4],
    [[], 4],
  ])('of %j is %d, with comments and blank lines before it', (field, line) => {
    expect(value?.lineOf(field)).toBe(line);
  });

  it('the body begins on the line after the front matter', () => {
    expect(value?.bodyLine).toBe(17);
  });

  it('are counted from 1 in a YAML file', () => {
    const settings = readYamlFile('# The title\n\nname: x\nsections:\n  - id: a\n  - id: b\n', 'p.yaml').value;
    expect(settings?.lineOf(['name'])).toBe(3);
    expect(settings?.lineOf(['sections', 1, 'id'])).toBe(6);
  });
});
