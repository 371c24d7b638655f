import ical, { ICalEventTransparency, foldLines } from 'ical-generator';

import type { StandingAppeal } from '../edition/appeals.ts';
import type { Edition, Moment } from '../edition/edition.ts';
import { fill } from '../schema/template.ts';

/** What a reader's calendar is told, so that it reminds them of an appeal: no address has to be left with anyone. */
export interface Reminder {
  /** The same in every build, so that a calendar that has it already knows it again (RFC 5545, 3.8.4.7). */
  uid: string;
  /** When it was said: milliseconds since 1970 UTC. */
  stamp: number;
  /** A bare date is the whole day. */
  moment: Moment;
  title: string;
  text: string;
  /** The page where gifts go. */
  address: string;
}

/**
 * The reminder that an appeal offers; undefined where it offers none, where its day has come, and where no gift could go
 * anywhere. In: its title in the reader's language.
 */
export function reminderFor(appeal: StandingAppeal, edition: Edition, title: string): Reminder | undefined {
  const { id, heading, page, campaign, currency = '', remind, from } = appeal;
  const { publication, addresses } = edition;
  if (page === undefined || remind === undefined || !isReminding(appeal, edition.clock)) return undefined;
  // Normalised, for a line end within it, which browsers drop, would begin a line of the calendar file.
  const address = new URL(fill(page, { campaign, currency })).href;
  return {
    uid: `${addresses.reminder(id).slice(1)}@${new URL(publication.url).host}`,
    // The build's clock would make another file of it with each build.
    stamp: from ?? remind.instant,
    moment: remind,
    title,
    text: `${heading}\n\n${address}`,
    address,
  };
}

/** Does an appeal offer a reminder: has it one, whose day is still to come, and does it lead anywhere? */
export function isReminding({ page, remind }: StandingAppeal, clock: number): boolean {
  return page !== undefined && remind !== undefined && remind.instant > clock;
}

const minute = 60_000;
const nineHours = 9 * 3600;

/**
 * The calendar file of a reminder (iCalendar, RFC 5545): one event with one alarm. A bare date is an event of that day, wherever
 * the reader is, with its alarm at nine in the morning; a moment is a quarter of an hour in UTC, with its alarm as it begins.
 * The same reminder gives the same bytes.
 */
export function calendarFile({ uid, stamp, moment, title, text, address }: Reminder): string {
  const calendar = ical({ prodId: { company: 'Standfirst', product: 'Reminder' } });
  const event = calendar.createEvent({
    id: uid,
    stamp: new Date(stamp),
    summary: printable(title),
    description: printable(text),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(moment.bare
      ? { start: moment.iso.slice(0, 10), allDay: true }
      : { start: new Date(moment.instant), end: new Date(moment.instant + 15 * minute) }),
  });
  event.createAlarm({ triggerAfter: moment.bare ? nineHours : 0 }).relatesTo('START');
  // The library would escape the address as if it were text (against RFC 5545, 3.3.13) and put it behind the alarm, where an event
  // has no properties any more (3.6.1). It also leaves out the end of the last line (3.1).
  const alarm = '\r\nBEGIN:VALARM\r\n';
  const url = foldLines(`URL:${address}`);
  return `${calendar.toString()}\r\n`.replace(alarm, () => `\r\n${url}${alarm}`);
}

/**
 * Text that a calendar file may hold: it has no controls but tabs and line ends (RFC 5545, 3.3.11). What readers of files
 * elsewhere take for a line end becomes one, which the library escapes.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}
