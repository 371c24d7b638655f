import type { Article } from '../schema/article.ts';
import type { Entry } from '../schema/entry.ts';
import type { EntryMark } from '../schema/live.ts';
import type { Problem } from '../schema/problem.ts';
import { instantOf, momentOf } from './dates.ts';
import type { Moment } from './edition.ts';

/** An entry of live coverage whose time has come. */
export interface LiveEntry extends Pick<EntryMark, 'anchor' | 'headline' | 'key'> {
  time: Moment;
}

/** An entry with its text: safe HTML, and the words alone. */
export interface PrintedEntry extends LiveEntry {
  html: string;
  text: () => string;
}

/** The coverage of a live story as it stands at the edition’s clock. What is not in here is not printed anywhere. */
export interface Live {
  /** Newest first. */
  entries: LiveEntry[];
  /** When it is taken to have ended, in milliseconds since 1970 UTC. */
  until: number;
  /** `liveUntil`, where the editor wrote one. */
  end: Moment | undefined;
  /** The publication’s, in which its times are told. */
  timeZone: string;
  /** Is it going on? */
  on: boolean;
}

/** Milliseconds after its newest entry at which coverage that names no end is taken to have ended. */
const quiet = 24 * 60 * 60 * 1000;

/** The coverage of a story at a moment (milliseconds since 1970 UTC); undefined where it is not live. */
export function liveOf({ data, body }: Entry<Article>, clock: number, timeZone: string): Live | undefined {
  if (data.kind !== 'live') return undefined;
  const entries = (body.entries ?? [])
    .map(({ anchor, headline, key, time }) => ({ anchor, headline, key, time: momentOf(time, timeZone) }))
    .filter(({ time }) => time.instant <= clock)
    .sort((a, b) => b.time.instant - a.time.instant);
  const end = data.liveUntil === undefined ? undefined : momentOf(data.liveUntil, timeZone);
  const until = end?.instant ?? (entries[0]?.time.instant ?? instantOf(data.published, timeZone)) + quiet;
  return { entries, until, end, timeZone, on: clock < until };
}

/** The later of a story’s own `updated` and its newest entry; undefined where it has neither, or was published after them. */
export function lastOf(published: Moment, updated: Moment | undefined, live: Live | undefined): Moment | undefined {
  const newest = live?.entries[0]?.time;
  if (newest === undefined || newest.instant <= published.instant) return updated;
  return updated === undefined || updated.instant < newest.instant ? newest : updated;
}

/** What is wrong with when coverage ends: in a story that is not live, or before an entry. */
export function liveProblems({ data, body, file }: Entry<Article>, timeZone: string): Problem[] {
  if (data.liveUntil === undefined) return [];
  const field = ['liveUntil'];
  if (data.kind !== 'live') {
    const what = '`liveUntil` in a story that is not live';
    return [{ file, field, what, write: '`kind: live`, or take the line out' }];
  }
  const end = instantOf(data.liveUntil, timeZone);
  const late = (body.entries ?? []).find(({ time }) => instantOf(time, timeZone) > end);
  if (!late) return [];
  const what = `\`liveUntil\` (${data.liveUntil}) is before the entry of ${late.time}`;
  return [{ file, field, what, write: 'a later date and time, or take the line out' }];
}
