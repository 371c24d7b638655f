import { listWords } from '../i18n/dates.ts';
import { placements } from '../schema/appeal.ts';
import type { Placement } from '../schema/appeal.ts';
import type { Count, Gap, Outlook, Tie } from '../support/outlook.ts';
import type { Stretch, Where } from '../support/scenes.ts';

/** What a person needs to read an outlook: how moments are told, and what else is known of the appeals. */
export interface Reading {
  /** IANA. */
  timeZone: string;
  /** Ids of the appeals that have a second wording. */
  twoWordings: ReadonlySet<string>;
}

/** An outlook in words: the day, a table, what starts and ends, and what may not be meant, each on a line. */
export function outlookWords(outlook: Outlook, reading: Reading): string {
  const { within, changes } = outlook;
  const told = (instant: number): string => momentWords(instant, reading);
  const coming = changes.map(({ instant, id, what, placement }) => [told(instant), `${id} ${what}`, `(${placement})`]);
  const warnings = warningsOf(outlook, told).map((warning) => `Warning: ${warning}`);
  return [
    [`Appeals on ${told(within.from)}`],
    [...tableOf(outlook, reading), ...shortStories(outlook)],
    ['Next 30 days', ...(coming.length > 0 ? aligned(coming) : ['Nothing starts or ends.'])],
    warnings,
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** These words are English, whatever the publication's. */
const english = 'en-GB';

/** With the day of the week, by which newsrooms plan; seconds only where there are any. */
function momentWords(instant: number, { timeZone }: Reading): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const seconds = instant % 60_000 === 0 ? {} : ({ second: '2-digit' } as const);
  return new Intl.DateTimeFormat(english, { ...day, ...time, ...seconds, timeZone }).format(instant);
}

const columns: Readonly<Record<Placement, string>> = { top: 'Top', inline: 'Within (inline)', end: 'End' };

/** The top is always shown, the other places where something stands. */
function tableOf({ rows }: Outlook, { twoWordings }: Reading): string[] {
  const shown = placements.filter(
    (place) => place === 'top' || rows.some(({ standing }) => standing[place]?.some(({ id }) => id !== undefined)),
  );
  const cells = rows.map(({ kind, pages, standing }) => [
    kind.name,
    String(pages),
    ...shown.map((place) => cellWords(standing[place], twoWordings)),
  ]);
  return aligned([['Kind of page', 'Pages', ...shown.map((place) => columns[place])], ...cells], 1);
}

/** "winter"; "winter 212, none 4" where not all pages of the kind have the same; "–" where they have no such place. */
function cellWords(counts: readonly Count[] | undefined, twoWordings: ReadonlySet<string>): string {
  if (!counts) return '–';
  return counts
    .map(({ id, pages }) => {
      const name = id === undefined ? 'none' : twoWordings.has(id) ? `${id} (2 wordings)` : id;
      return counts.length > 1 ? `${name} ${String(pages)}` : name;
    })
    .join(', ');
}

/** How many paragraphs a story has is known once its text is rendered: too long a wait here. */
function shortStories({ rows }: Outlook): string[] {
  const some = rows.some(({ standing }) => standing.inline?.some(({ id }) => id !== undefined));
  return some
    ? ['', 'Within: stories of no more paragraphs than the appeal’s `after` have none; they are counted all the same.']
    : [];
}

function warningsOf({ within, gaps, ties, idle, bare }: Outlook, told: (instant: number) => string): string[] {
  const when = ({ stretches }: Gap | Tie): string => listed(stretches.map((each) => stretchWords(each, within, told)));
  if (bare) return ['no appeal stands on any page in the next 30 days.'];
  return [
    ...gaps.map((gap) => `${when(gap)}, nothing stands ${placeWords(gap, 'any')}.`),
    ...ties.map(
      (tie) =>
        `${when(tie)}, ${tie.standing} and ${tie.waiting} tie ${placeWords(tie, 'every')}: both have priority ` +
        `${String(tie.priority)}, and ${tie.standing} stands, the first by file name. ` +
        'Write a higher `priority:` in the one that is meant to stand.',
    ),
    ...idle.map(
      (id) =>
        `${id} stands on no page in the next 30 days: others go before it everywhere, or its \`include\` and \`exclude\` leave it none.`,
    ),
  ];
}

function listed(names: readonly string[]): string {
  return listWords(names, english);
}

/** "from … to …", "until …", "from … on"; "for all 30 days" where it begins before the stretch and ends after it. */
function stretchWords({ from, until }: Stretch, within: Stretch, told: (instant: number) => string): string {
  if (from > within.from && until < within.until) return `from ${told(from)} to ${told(until)}`;
  if (from > within.from) return `from ${told(from)} on`;
  return until < within.until ? `until ${told(until)}` : 'for all 30 days';
}

const before: Readonly<Record<Placement, string>> = { top: 'at the top of', inline: 'within', end: 'at the end of' };

/** "at the top of any page", "within 14 of 226 news stories and opinion stories". */
function placeWords({ place, parts, everywhere }: Where, all: 'any' | 'every'): string {
  if (everywhere) return `${before[place]} ${all} ${place === 'top' ? 'page' : 'story'}`;
  const names = parts.map(({ kind, pages, of }) => {
    return pages === of ? kind.words : `${String(pages)} of ${String(of)} ${kind.words}`;
  });
  return `${before[place]} ${listed(names)}`;
}

/** Rows of cells as lines, each column as wide as its widest cell. In: which column, if any, is of numbers, and stands to the right. */
function aligned(rows: readonly (readonly string[])[], numbers?: number): string[] {
  const widths = rows.reduce<number[]>(
    (wide, row) => row.map((cell, index) => Math.max(wide[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => (index === numbers ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
