import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { noted, notes, wordingKept } from '../../../../src/support/rules/reader.ts';
import { anyText } from '../any-text.ts';

/** Names and words as they come: fingerprints, ids of files, moments. No blank and no colon is in them. */
const name = fc
  .oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'winter/2026', 'гроші', '💛', '0', '-'),
    anyText,
  )
  .map((text) => text.replace(/[\s:]/gu, '') || 'x');

const all = (kept: string | null): [string, string][] => [...notes(kept)];

describe('notes', () => {
  it.each([
    [null, []],
    ['', []],
    ['a:1', [['a', '1']]],
    [
      'a:1 b:2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['  a:1   ', [['a', '1']]],
    ['a:1 a:2', [['a', '2']]],
    ['a a: :1 : ::1 b:2', [['b', '2']]],
    ['a:1:2', [['a', '1']]],
    ['1764000000000', []],
    ['__proto__:1', [['__proto__', '1']]],
  ])('%j are read as %j', (kept, expected) => {
    expect(all(kept)).toEqual(expected);
  });

  it('never change what every object has', () => {
    expect(notes('__proto__:1').get('toString')).toBeUndefined();
    expect(notes(null).get('__proto__')).toBeUndefined();
    expect(wordingKept('a:b', 'constructor')).toBeUndefined();
  });

  it('are read back as they were noted, the latest last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 40 }), (given) => {
        const kept = given.reduce<string | null>((before, [each, word]) => noted(before, each, word), null);
        const expected = new Map<string, string>();
        for (const [each, word] of given) {
          expected.delete(each);
          expected.set(each, word);
        }
        expect(all(kept)).toEqual([...expected].slice(-20));
      }),
    );
  });

  it('are twenty at most, and the oldest is forgotten', () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${String(index)}`);
    const full = names.reduce<string | null>((kept, each) => noted(kept, each, '1'), null);
    expect([...notes(full).keys()]).toEqual(names);
    expect([...notes(noted(full, 'new', '1')).keys()]).toEqual([...names.slice(1), 'new']);
    expect([...notes(noted(full, 'n0', '2')).keys()]).toEqual([...names.slice(1), 'n0']);
    expect(notes(noted(full, 'n0', '2')).get('n0')).toBe('2');
  });

  it('are no more than that after whatever was kept, and rubbish is not carried on', () => {
    fc.assert(
      fc.property(anyText, name, name, (kept, each, word) => {
        const after = noted(kept, each, word);
        expect(notes(after).get(each)).toBe(word);
        expect(notes(after).size).toBeLessThanOrEqual(20);
        expect(noted(after, each, word)).toBe(after);
      }),
    );
    const long = Array.from({ length: 5000 }, (_, index) => `n${String(index)}:1`).join(' ');
    expect(notes(noted(long, 'x', '1')).size).toBe(20);
  });
});

describe('the wording a reader saw', () => {
  it.each([
    ['winter:a', 'a'],
    ['winter:b', 'b'],
    ['spring:a winter:b', 'b'],
    ['winter:c', undefined],
    ['winter:A', undefined],
    ['winter:ab', undefined],
    ['winter:none', undefined],
    ['winter', undefined],
    ['spring:a', undefined],
    ['winter2:a', undefined],
    [null, undefined],
  ])('%j is %s', (kept, wording) => {
    expect(wordingKept(kept, 'winter')).toBe(wording);
  });
});
