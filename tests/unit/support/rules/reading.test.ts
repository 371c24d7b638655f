import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { monthOf, readIn, readOneMore } from '../../../../src/support/rules/reading.ts';
import { anyText } from '../any-text.ts';

describe('the stories read in a month', () => {
  it('are counted up from nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (times) => {
        let kept: string | null = null;
        for (let read = 0; read < times; read++) kept = readOneMore(kept, '2026-11');
        expect(readIn(kept, '2026-11')).toBe(times);
      }),
    );
  });

  it('are those of that month: another begins at nothing', () => {
    const kept = readOneMore(readOneMore(null, '2026-11'), '2026-11');
    expect(readIn(kept, '2026-12')).toBe(0);
    expect(readIn(readOneMore(kept, '2026-12'), '2026-12')).toBe(1);
    expect(readIn(readOneMore(kept, '2026-12'), '2026-11')).toBe(0);
  });

  it('are all the browser keeps: a month and a number', () => {
    expect(readOneMore('2026-11 6', '2026-11')).toBe('2026-11 7');
  });

  it.each([
    null,
    '',
    ' ',
    '7',
    '2026-11',
    '2026-11 ',
    '2026-11 0',
    '2026-11 07',
    '2026-11 -7',
    '2026-11 7.5',
    '2026-11 1e3',
    '2026-11 0x10',
    '2026-11 NaN',
    '2026-11 Infinity',
    '2026-11 100000',
    '2026-11 ٧',
    '2026-11  7',
    '2026-11\t7',
    '__proto__ 7',
  ])('%j is none, and the next story is the first', (kept) => {
    expect(readIn(kept, '2026-11')).toBe(0);
    expect(readOneMore(kept, '2026-11')).toBe('2026-11 1');
  });

  it('are none where a number is longer than any browser could have counted', () => {
    expect(readIn(`2026-11 ${'9'.repeat(100_000)}`, '2026-11')).toBe(0);
  });

  it('are a whole number, whatever was kept, and one story more is one more', () => {
    const kept = fc.oneof(
      anyText,
      fc
        .tuple(fc.constantFrom('2026-11', '2026-12'), fc.oneof(fc.nat(99_998).map(String), anyText))
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(kept, (rubbish) => {
        const before = readIn(rubbish, '2026-11');
        expect(Number.isSafeInteger(before) && before >= 0).toBe(true);
        expect(readIn(readOneMore(rubbish, '2026-11'), '2026-11')).toBe(before + 1);
      }),
    );
  });
});

describe('the month of a moment', () => {
  it.each([
    [new Date(2026, 10, 30, 23, 59, 59, 999), '2026-11'],
    [new Date(2026, 11, 1), '2026-12'],
    [new Date(2026, 11, 31, 23, 59, 59), '2026-12'],
    [new Date(2027, 0, 1), '2027-01'],
    [new Date(2028, 1, 29, 12), '2028-02'],
    [new Date(2028, 2, 1), '2028-03'],
  ])('is that of the reader’s own calendar: %s', (date, month) => {
    expect(monthOf(date)).toBe(month);
  });
});
