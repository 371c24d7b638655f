import { Temporal } from 'temporal-polyfill';

import type { List, ListItem, Paragraph } from 'mdast';

import { cut, figure } from './directive-print.ts';
import type { Print } from './directive-print.ts';

/** What an item begins with: a year, a month, a day, or a day with its time; a colon; and what happened. */
const dated = /^(\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d)?)?)?):(?:\s+|$)/;

/** Dated entries, one under the other: a list whose every item begins with its date. */
export const timeline: Print = (directive, { language, refuse }) => {
  const { label, content } = cut(directive);
  const [list, ...others] = content;
  if (list?.type !== 'list' || others.length > 0) {
    refuse(directive, '`:::timeline` holds something else than one list', '`- 2026-03-05: what happened`, a line each');
    return figure(directive, 'timeline', []);
  }
  const items = list.children.map((item): ListItem => {
    const entry = entryOf(item, language);
    if (!entry) {
      const what = 'an entry of `:::timeline` does not begin with a date';
      refuse(item, what, '`2026-03-05: ` before it (or a month, `2026-03: `, or a year, `2026: `)');
    }
    return entry ?? item;
  });
  // Spread, for each entry is a date over a text.
  const entries: List = { ...list, ordered: true, start: null, spread: true, children: items };
  return figure(directive, 'timeline', [...label, entries]);
};

function entryOf(item: ListItem, language: string): ListItem | undefined {
  const [first, ...rest] = item.children;
  const [words, ...others] = first?.type === 'paragraph' ? first.children : [];
  const [start = '', written = ''] = words?.type === 'text' ? (dated.exec(words.value) ?? []) : [];
  const date = dateWords(written.replace(' ', 'T'), language);
  if (words?.type !== 'text' || date === undefined) return undefined;
  const text = { ...words, value: words.value.slice(start.length) };
  const time: Paragraph['children'][number] = {
    type: 'emphasis',
    data: { hName: 'time', hProperties: { dateTime: written.replace(' ', 'T') } },
    children: [{ type: 'text', value: date }],
  };
  const said = [...(text.value === '' ? [] : [text]), ...others];
  const body: Paragraph[] = said.length > 0 ? [{ type: 'paragraph', children: said }] : [];
  return { ...item, spread: true, children: [{ type: 'paragraph', children: [time] }, ...body, ...rest] };
}

/** "5 March 2026", "March 2026", "2026", "5 March 2026 at 09:30". Undefined for what is no date. In: ISO 8601, no zone. */
export function dateWords(iso: string, language: string): string | undefined {
  if (iso === '') return undefined;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (iso.length >= 7) options.month = 'long';
  if (iso.length >= 10) options.day = 'numeric';
  if (iso.length > 10) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  try {
    const whole = iso + '0000-01-01T00:00'.slice(iso.length);
    const moment = Temporal.PlainDateTime.from(whole).toZonedDateTime('UTC').epochMilliseconds;
    return new Intl.DateTimeFormat(language, options).format(moment);
  } catch {
    return undefined;
  }
}
