import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clockOf } from '../../../src/edition/clock.ts';
import { dayOf, instantOf, momentOf } from '../../../src/edition/dates.ts';

const utc = (text: string, zone: string): string => new Date(instantOf(text, zone)).toISOString();

describe('a bare date', () => {
  it.each([
    ['2026-01-15', 'Europe/London', '2026-01-15T00:00:00.000Z', 'in winter'],
    ['2026-07-15', 'Europe/London', '2026-07-14T23:00:00.000Z', 'in summer'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z', 'on the day summer begins'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z', 'on the day summer ends'],
    [
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00.000Z',
      'whose midnight the clocks skipped: it began at one',
    ],
    ['2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00.000Z', 'whose midnight the clocks skipped: it began at one'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z', 'where the day begins first'],
    ['2026-01-01', 'Etc/GMT+12', '2026-01-01T12:00:00.000Z', 'where it begins last'],
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z', 'a quarter of an hour off'],
    ['2022-11-06', 'America/Havana', '2022-11-06T04:00:00.000Z', 'with two midnights: the first'],
    ['1900-01-01', 'Europe/London', '1900-01-01T00:00:00.000Z', 'long ago'],
  ])('%s in %s is %s: %s', (day, zone, instant) => {
    expect(utc(day, zone)).toBe(instant);
  });

  it.each([
    'Europe/London',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'America/Havana',
    'Africa/Cairo',
    'America/Asuncion',
  ])('falls on itself in its own zone, and nothing of that day is before it: %s', (zone) => {
    const days = fc
      .date({ min: new Date('1970-01-02'), max: new Date('2037-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(instantOf(day, zone), zone)).toBe(day);
        expect(dayOf(instantOf(day, zone) - 1, zone) < day).toBe(true);
      }),
    );
  });

  it('that a zone never had is the next day: Samoa crossed the date line', () => {
    expect(dayOf(instantOf('2011-12-30', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
  });
});

describe('a date and time', () => {
  it('is the same moment in every zone', () => {
    for (const zone of ['Europe/London', 'Pacific/Kiritimati', 'America/Sao_Paulo']) {
      expect(utc('2026-07-15T06:30+01:00', zone)).toBe('2026-07-15T05:30:00.000Z');
      expect(utc('2026-07-15 06:30:15+01:00', zone)).toBe('2026-07-15T05:30:15.000Z');
    }
  });

  it('falls on the day it has in the publication’s zone', () => {
    const late = instantOf('2026-07-15T23:30:00Z', 'UTC');
    expect(dayOf(late, 'UTC')).toBe('2026-07-15');
    expect(dayOf(late, 'Europe/London')).toBe('2026-07-16');
    expect(dayOf(late, 'America/New_York')).toBe('2026-07-15');
  });
});

describe('a moment as it is printed', () => {
  it('has the offset of the publication’s zone at that time of the year', () => {
    expect(momentOf('2026-07-15', 'Europe/London')).toEqual({
      instant: Date.parse('2026-07-14T23:00Z'),
      bare: true,
      iso: '2026-07-15T00:00:00+01:00',
    });
    expect(momentOf('2026-01-15T06:30:15.9Z', 'Europe/London')).toMatchObject({
      bare: false,
      iso: '2026-01-15T06:30:15+00:00',
    });
    expect(momentOf('2026-01-15T06:30Z', 'America/St_Johns').iso).toBe('2026-01-15T03:00:00-03:30');
  });
});

describe('the clock of a build', () => {
  it('is AS_OF, else now', () => {
    expect(clockOf({}, 5)).toBe(5);
    expect(clockOf({ AS_OF: '' }, 5)).toBe(5);
    expect(clockOf({ AS_OF: '2026-12-01T09:00Z' }, 5)).toBe(Date.parse('2026-12-01T09:00:00Z'));
    expect(clockOf({ AS_OF: '2026-12-01T09:00:00+01:00' }, 5)).toBe(Date.parse('2026-12-01T08:00:00Z'));
  });

  it.each(['tomorrow', '2026-12-01', '2026-12-01T09:00', '2026-02-30T09:00Z', '0'])('is not %s', (asOf) => {
    expect(() => clockOf({ AS_OF: asOf }, 5)).toThrow(
      `AS_OF: \`${asOf}\` is no moment; write a date and time with its offset`,
    );
  });
});
