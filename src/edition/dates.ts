import { Temporal } from 'temporal-polyfill';

import type { Moment } from './edition.ts';

/**
 * When a story's date is: milliseconds since 1970 UTC. A bare date is midnight in the publication's time zone
 * (the first moment of that day, where the clocks skip midnight). In: text the schema accepted.
 */
export function instantOf(text: string, timeZone: string): number {
  return isBare(text)
    ? Temporal.PlainDate.from(text).toZonedDateTime(timeZone).epochMilliseconds
    : Temporal.Instant.from(text).epochMilliseconds;
}

/** A date of the front matter as the edition keeps it. */
export function momentOf(text: string, timeZone: string): Moment {
  const name = `${timeZone} ${text}`;
  const found = moments.get(name);
  if (found) return found;
  const instant = instantOf(text, timeZone);
  const moment = { instant, bare: isBare(text), iso: rfc3339(instant, timeZone) };
  moments.set(name, moment);
  return moment;
}

// An archive has many stories a day, and a zone's rules cost more than all else that is done with a date.
const moments = new Map<string, Moment>();

/** The day that a date of the front matter falls on in the publication's zone: `2025-09-09`. */
export function dayOfDate(text: string, timeZone: string): string {
  return isBare(text) ? text : dayOf(momentOf(text, timeZone).instant, timeZone);
}

/** Is it a date without a time? Then the time is not shown to readers either. */
function isBare(text: string): boolean {
  return text.length === 10;
}

/** The day a moment falls on in a time zone: `2025-09-09`. */
export function dayOf(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A moment as RFC 3339 with the offset of the time zone, to the second. */
export function rfc3339(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
