import ICAL from 'ical.js';
import { expect } from 'vitest';

import type { StandingAppeal } from '../../../src/edition/appeals.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { calendarFile, reminderFor } from '../../../src/support/reminder.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

type Draft = NonNullable<Drafts['appeals']>[number];

const to = 'https://give.example/post?from={campaign}&wording={variant}&story={article}&in={currency}';
export const title = 'Support The Estuary Post';

/** An edition with one appeal, `winter`, that reminds. */
export function editionWith(
  appeal: Draft,
  publication: Drafts['publication'] = {},
  at = '2026-11-20T12:00:00Z',
): Edition {
  return editionOf({ appeals: [{ id: 'winter', to, remind: '2026-12-20', ...appeal }], publication, at });
}

export function appealIn({ appeals: [appeal] }: Edition): StandingAppeal {
  if (!appeal) throw new Error('no appeal');
  return appeal;
}

/** Its calendar file; what is `changed` in the appeal need not be anything a schema would let pass. */
export function fileOf(edition: Edition, changed: Partial<StandingAppeal> = {}, name = title): string {
  const reminder = reminderFor({ ...appealIn(edition), ...changed }, edition, name);
  if (!reminder) throw new Error('no reminder');
  return calendarFile(reminder);
}

/** Of a component, what a calendar makes of it: the value of each property, by name. */
export const propertiesOf = (component: ICAL.Component): Record<string, unknown> =>
  Object.fromEntries(
    component.getAllProperties().map((property): [string, unknown] => {
      const value: unknown = property.getFirstValue();
      return [property.name, typeof value === 'string' ? value : String(value)];
    }),
  );

/** Throws where the calendar holds anything but one event with one alarm. */
export function read(file: string): { calendar: ICAL.Component; event: ICAL.Component; alarm: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [event, ...events] = calendar.getAllSubcomponents();
  const [alarm, ...alarms] = event?.getAllSubcomponents() ?? [];
  if (!event || !alarm || events.length > 0 || alarms.length > 0) throw new Error('not one event with one alarm');
  return { calendar, event, alarm };
}

/** RFC 5545, 3.1: lines of no more than 75 octets that end with CR and LF. Each is decoded alone, so that no letter is cut. */
export function expectLines(file: string): void {
  const bytes = Buffer.from(file, 'utf8');
  const lines = bytes.toString('latin1').split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.length).toBeLessThanOrEqual(75);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
  }
}
