import { Temporal } from 'temporal-polyfill';

import { rfc3339 } from '../../edition/dates.ts';
import { moment } from '../../schema/fields.ts';

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;

/**
 * A date of the old tree as ours: a bare date stays one, a date-time becomes RFC 3339 with its own offset, or with that of the
 * publication's time zone where it had none. Undefined where it is no date.
 */
export function momentOf(value: unknown, timeZone: string): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value.trim() : '';
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone] = written.exec(text) ?? [];
  if (year === '') return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return valid(date);
  const local = `${date}T${two(hour)}:${minute}:${second}`;
  return valid(zone === undefined ? inZone(local, timeZone) : local + offset(zone));
}

/** The day a date of the old tree names, in its own words: what old addresses were made of. */
export function writtenDay(value: unknown): string | undefined {
  return momentOf(value, 'UTC')?.slice(0, 10);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function offset(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes}`;
}

function inZone(local: string, timeZone: string): string {
  try {
    const at = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(timeZone);
    return rfc3339(at.epochMilliseconds, timeZone);
  } catch {
    return local;
  }
}

function valid(text: string): string | undefined {
  return moment.safeParse(text).data;
}
