import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { reminderFor } from '../../../src/support/reminder.ts';
import { appealIn, editionWith, expectLines, fileOf, propertiesOf, read, title } from './calendar.ts';

const startOf = (edition: Edition): string | undefined =>
  /^DTSTART.*$/m.exec(fileOf(edition))?.[0].replace('DTSTART', '');

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a reminder', () => {
  it('is one event with one alarm, and leads to the page where gifts go', () => {
    const file = fileOf(editionWith({ heading: 'Keep the tide tables free', currency: 'GBP' }));
    const { calendar, event, alarm } = read(file);
    const address = 'https://give.example/post?from=winter&in=GBP';
    expect(calendar.name).toBe('vcalendar');
    expect(propertiesOf(calendar)).toEqual({ version: '2.0', prodid: '-//Standfirst//Reminder//EN' });
    expect(event.name).toBe('vevent');
    expect(propertiesOf(event)).toMatchObject({
      uid: 'reminders/winter.ics@post.example',
      dtstart: '2026-12-20',
      summary: title,
      description: `Keep the tide tables free\n\n${address}`,
      url: address,
      transp: 'TRANSPARENT',
    });
    expect(alarm.name).toBe('valarm');
    expect(propertiesOf(alarm)).toEqual({ action: 'DISPLAY', trigger: 'PT9H', description: title });
    expect(alarm.getFirstProperty('trigger')?.getFirstParameter('related')).toBe('START');
    // An event's own properties come before what is within it (3.6.1).
    expect(file.indexOf('\r\nURL')).toBeLessThan(file.indexOf('BEGIN:VALARM'));
    expectLines(file);
  });

  it('tells the provider the campaign that the editor named', () => {
    const { event } = read(fileOf(editionWith({ campaign: 'winter-2026' })));
    expect(event.getFirstPropertyValue('url')).toBe('https://give.example/post?from=winter-2026');
  });

  it('has a name of its own under a base path, in a folder, and in another script', () => {
    const uid = (id: string, url: string): unknown =>
      read(fileOf(editionWith({ id }, { url }))).event.getFirstPropertyValue('uid');
    expect(uid('winter', 'https://town.example/post')).toBe('post/reminders/winter.ics@town.example');
    expect(uid('2026/winter', 'https://town.example')).toBe('reminders/2026/winter.ics@town.example');
    expect(uid('зима', 'https://town.example')).toBe('reminders/%D0%B7%D0%B8%D0%BC%D0%B0.ics@town.example');
  });

  it('is of the day that was written, whole, wherever the newsroom is and whatever its clocks do', () => {
    const day = (remind: string, timeZone: string, at?: string): string | undefined =>
      startOf(editionWith({ remind }, { timeZone }, at));
    expect(day('2027-03-28', 'Europe/London')).toBe(';VALUE=DATE:20270328');
    expect(day('2026-03-29', 'Europe/London', '2026-03-01T00:00:00Z')).toBe(';VALUE=DATE:20260329');
    expect(day('2026-12-20', 'Asia/Kolkata')).toBe(';VALUE=DATE:20261220');
    expect(day('2026-12-20', 'Pacific/Kiritimati')).toBe(';VALUE=DATE:20261220');
    expect(day('2026-12-20', 'America/Sao_Paulo')).toBe(';VALUE=DATE:20261220');
    // That day began at one o'clock.
    expect(day('2018-11-04', 'America/Sao_Paulo', '2018-11-01T00:00:00Z')).toBe(';VALUE=DATE:20181104');
    expect(day('2028-02-29', 'Europe/London', '2028-02-01T00:00:00Z')).toBe(';VALUE=DATE:20280229');
  });

  it('is a quarter of an hour in UTC, with its alarm as it begins, where a time was written', () => {
    const { event, alarm } = read(
      fileOf(editionWith({ remind: '2027-01-01T05:20+05:30' }, { timeZone: 'Asia/Kolkata' })),
    );
    expect(propertiesOf(event)).toMatchObject({ dtstart: '2026-12-31T23:50:00Z', dtend: '2027-01-01T00:05:00Z' });
    expect(propertiesOf(alarm)).toMatchObject({ trigger: 'PT0S' });
  });

  it('is the same file in every build and every time zone', () => {
    const builds = (): string[] =>
      ['2026-12-20', '2026-12-20T23:30-08:00'].flatMap((remind) =>
        ['2026-11-20T12:00:00Z', '2026-12-01T07:00:00Z'].map((at) =>
          fileOf(editionWith({ remind, from: '2026-11-01T06:00Z' }, {}, at)),
        ),
      );
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return { files: builds(), offset: new Date(0).getTimezoneOffset() };
    });
    expect(new Set(zones.map(({ offset }) => offset)).size).toBe(3);
    expect(new Set(zones.flatMap(({ files }) => files)).size).toBe(2);
    expect(zones[0]?.files[0]).toContain('DTSTAMP:20261101T060000Z');
  });
});

describe('there is a reminder', () => {
  const isThere = (remind: string | undefined, at: string): boolean => {
    const edition = editionWith({ remind }, {}, at);
    return reminderFor(appealIn(edition), edition, title) !== undefined;
  };

  it('until its day has come', () => {
    expect(isThere('2026-12-20', '2026-12-19T23:59:59Z')).toBe(true);
    expect(isThere('2026-12-20', '2026-12-20T00:00:00Z')).toBe(false);
    expect(isThere('2026-12-20', '2026-12-20T00:00:01Z')).toBe(false);
    // British Summer Time: the day begins an hour earlier.
    expect(isThere('2026-06-20', '2026-06-19T22:59:59Z')).toBe(true);
    expect(isThere('2026-06-20', '2026-06-19T23:00:00Z')).toBe(false);
  });

  it('until its moment has come', () => {
    expect(isThere('2026-12-20T09:00+01:00', '2026-12-20T07:59:59Z')).toBe(true);
    expect(isThere('2026-12-20T09:00+01:00', '2026-12-20T08:00:00Z')).toBe(false);
    expect(isThere('2026-12-20T09:00+01:00', '2026-12-20T08:00:01Z')).toBe(false);
  });

  it('only where the appeal offers one, and a gift could go somewhere', () => {
    expect(isThere(undefined, '2026-11-20T12:00:00Z')).toBe(false);
    const edition = editionWith({});
    expect(reminderFor({ ...appealIn(edition), page: undefined }, edition, title)).toBeUndefined();
  });
});
