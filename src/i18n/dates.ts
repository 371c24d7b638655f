import type { Moment } from '../edition/edition.ts';
import { directionOf } from '../schema/language.ts';

/** Layouts and components import nothing of the schema but types. */
export { directionOf };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, found);
  return found;
}

/** "20 November 2026", and with its time and zone ("20 November 2026 at 06:30 GMT") where the editor wrote one. */
export function momentWords({ instant, bare }: Moment, language: string, timeZone: string): string {
  const time: Intl.DateTimeFormatOptions = bare ? {} : { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
  return format(language, { day: 'numeric', month: 'long', year: 'numeric', ...time, timeZone }).format(instant);
}

/** "20 Nov 2026": for lists. In: the day as `2026-11-20`. */
export function shortDay(day: string, language: string): string {
  return format(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
}

/** "Friday 20 November 2026": over the masthead and at the head of a day's archive. */
export function longDay(day: string, language: string): string {
  return format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** "20", "20日": a day of a month that is named over it. In: the day as `2026-11-20`. */
export function dayNumber(day: string, language: string): string {
  return format(language, { day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
}

/** "November 2026"; "2026" for a year; for a day as `longDay`. In: `2026-11`, `2026`, `2026-11-20`. */
export function spanWords(span: string, language: string): string {
  if (span.length === 4)
    return format(language, { year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${span}-01-01`));
  if (span.length === 10) return longDay(span, language);
  return format(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${span}-01`));
}

/** "Ines Calloway, Dev Rastogi and Maud Ferrier". */
export function listWords(names: readonly string[], language: string): string {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** What an element whose words are in `own` language must say of them, standing among words in another; nothing among the same. */
export function spoken(own: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return own === around ? {} : { lang: own, dir: directionOf(own) };
}
