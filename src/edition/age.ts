import { Temporal } from 'temporal-polyfill';

import { dayOf } from './dates.ts';
import type { Edition, Story } from './edition.ts';

/**
 * Is a day more than a year before another? Its anniversary is the last day that is not; that of 29 February is
 * 28 February. In: days as `2025-09-09`.
 */
export function overAYear(day: string, today: string): boolean {
  const anniversary = Temporal.PlainDate.from(day).add({ years: 1 });
  return Temporal.PlainDate.compare(anniversary, Temporal.PlainDate.from(today)) < 0;
}

/**
 * Must a reader be told that a story is old? By the day it was first published and the edition's clock, in the publication's
 * zone: a later correction makes no old report new. Never of a story that only points to its source, which has no text to
 * grow old here.
 */
export function isOld({ day, empty }: Pick<Story, 'day' | 'empty'>, edition: EditionsDay): boolean {
  if (empty) return false;
  const known = days.get(edition) ?? {
    today: dayOf(edition.clock, edition.publication.timeZone),
    old: new Map<string, boolean>(),
  };
  days.set(edition, known);
  const old = known.old.get(day) ?? overAYear(day, known.today);
  known.old.set(day, old);
  return old;
}

// Asked of every story of an archive, which has many a day.
const days = new WeakMap<EditionsDay, { today: string; old: Map<string, boolean> }>();

type EditionsDay = Pick<Edition, 'clock'> & { publication: Pick<Edition['publication'], 'timeZone'> };
