import { describe, expect, it } from 'vitest';

import { appealsOf } from '../../../../src/edition/appeals.ts';
import { day, hasBegun, hasEnded, hour } from '../../../../src/support/rules/time.ts';
import type { Span } from '../../../../src/support/rules/time.ts';
import { contentOf } from '../../../fixtures/edition.ts';

const noon = Date.parse('2026-12-01T12:00:00Z');

describe('what has a first and a last moment', () => {
  it.each([
    [-day, false],
    [-1000, false],
    [-1, false],
    [0, true],
    [1, true],
    [1000, true],
    [366 * day, true],
  ])('%d ms from its first it has begun: %s', (off, begun) => {
    expect(hasBegun({ from: noon }, noon + off)).toBe(begun);
  });

  it.each([
    [-day, false],
    [-1000, false],
    [-1, false],
    [0, true],
    [1, true],
    [1000, true],
    [366 * day, true],
  ])('%d ms from its last it has ended: %s', (off, ended) => {
    expect(hasEnded({ until: noon }, noon + off)).toBe(ended);
  });

  it('has always stood and never ends where nothing is said', () => {
    for (const now of [0, -noon, noon, Number.MAX_SAFE_INTEGER]) {
      expect(hasBegun({}, now)).toBe(true);
      expect(hasBegun({ from: undefined, until: 0 }, now)).toBe(true);
      expect(hasEnded({}, now)).toBe(false);
      expect(hasEnded({ until: undefined, from: 0 }, now)).toBe(false);
    }
  });

  it('may begin or end with the epoch: a zero is a moment', () => {
    expect([-1, 0].map((now) => hasBegun({ from: 0 }, now))).toEqual([false, true]);
    expect([-1, 0].map((now) => hasEnded({ until: 0 }, now))).toEqual([false, true]);
  });
});

/** From and until as an editor writes them, read as the edition reads them. */
function spanOf(from: string, until: string, timeZone: string): Required<Span> {
  const [appeal] = appealsOf(contentOf({ publication: { timeZone }, appeals: [{ from, until }] }));
  return { from: appeal?.from, until: appeal?.until };
}

const stands = (span: Span, now: number): boolean => hasBegun(span, now) && !hasEnded(span, now);

describe('where the clocks change', () => {
  it.each([
    ['the day summer begins', 'Europe/London', '2026-03-29', '2026-03-30', '2026-03-29T00:00Z', 23],
    ['the day summer ends', 'Europe/London', '2026-10-25', '2026-10-26', '2026-10-24T23:00Z', 25],
    ['a day in summer', 'Europe/London', '2026-07-01', '2026-07-02', '2026-06-30T23:00Z', 24],
    ['a day without midnight', 'America/Sao_Paulo', '2018-11-04', '2018-11-05', '2018-11-04T03:00Z', 23],
    ['the day before it', 'America/Sao_Paulo', '2018-11-03', '2018-11-04', '2018-11-03T03:00Z', 24],
    ['a day without midnight', 'Africa/Cairo', '2026-04-24', '2026-04-25', '2026-04-23T22:00Z', 23],
    ['a day with two midnights', 'America/Havana', '2026-11-01', '2026-11-02', '2026-11-01T04:00Z', 25],
    ['half an hour’s change', 'Australia/Lord_Howe', '2026-04-05', '2026-04-06', '2026-04-04T13:00Z', 24.5],
    ['the leap day', 'Europe/London', '2028-02-29', '2028-03-01', '2028-02-29T00:00Z', 24],
    ['February of a leap year', 'Europe/London', '2028-02-01', '2028-03-01', '2028-02-01T00:00Z', 29 * 24],
    ['the time before clocks had zones', 'UTC', '1969-12-31', '1970-01-01', '1969-12-31T00:00Z', 24],
  ])('%s (%s, %s) begins and ends with its day, to the millisecond', (_, zone, from, until, first, hours) => {
    const begins = Date.parse(first);
    const ends = begins + hours * hour;
    const span = spanOf(from, until, zone);
    expect([-1000, -1, 0, 1, 1000].map((off) => stands(span, begins + off))).toEqual([false, false, true, true, true]);
    expect([-1000, -1, 0, 1, 1000].map((off) => stands(span, ends + off))).toEqual([true, true, false, false, false]);
  });

  it('an hour that comes twice is told apart by its offset', () => {
    const span = spanOf('2026-10-25T01:30+01:00', '2026-10-25T01:30+00:00', 'Europe/London');
    expect(span).toEqual({ from: Date.parse('2026-10-25T00:30Z'), until: Date.parse('2026-10-25T01:30Z') });
  });

  it('an hour that never comes is the moment its offset says', () => {
    const span = spanOf('2026-03-29T01:30+00:00', '2026-03-29T01:30:00.5-01:00', 'Europe/London');
    expect(span).toEqual({ from: Date.parse('2026-03-29T01:30Z'), until: Date.parse('2026-03-29T02:30:00.500Z') });
  });

  it('a date and time is the same moment wherever the paper is', () => {
    const of = (zone: string): Span => spanOf('2026-12-01T06:00+00:00', '2026-12-01T23:59:59+14:00', zone);
    expect(of('Pacific/Kiritimati')).toEqual(of('America/Sao_Paulo'));
    expect(of('Pacific/Kiritimati').until).toBe(Date.parse('2026-12-01T09:59:59Z'));
  });

  it('a leap day is no day of another year', () => {
    expect(() => spanOf('2027-02-29', '2027-03-01', 'UTC')).toThrow('is not a date');
  });
});
