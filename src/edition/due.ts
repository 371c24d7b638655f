import type { Content } from '../schema/entry.ts';
import { appealsOf } from './appeals.ts';
import { instantOf } from './dates.ts';
import { liveOf } from './live.ts';

/** A moment at which the site should be built again, for something on it begins or ends. */
export interface Due {
  /** Milliseconds since 1970 UTC. */
  instant: number;
  what:
    | 'an embargo passes'
    | 'a live entry comes'
    | 'live coverage ends'
    | 'an appeal begins'
    | 'an appeal ends'
    | 'a reminder is over';
  /** The file it is about. */
  file: string;
}

/** All that is due after a moment (milliseconds since 1970 UTC), the next first. Drafts are never due. */
export function dueAfter(clock: number, content: Content): Due[] {
  const { timeZone } = content.publication;
  const embargoes = content.articles
    .filter(({ data }) => !data.draft && !data.withdrawn)
    .map(({ data, file }): Due => ({ instant: instantOf(data.published, timeZone), what: 'an embargo passes', file }));
  const live = content.articles.filter(({ data }) => !data.draft && !data.withdrawn && data.kind === 'live');
  const coverage = live.flatMap((entry): Due[] => [
    ...(entry.body.entries ?? []).map(({ time }): Due => ({
      instant: instantOf(time, timeZone),
      what: 'a live entry comes',
      file: entry.file,
    })),
    { instant: liveOf(entry, clock, timeZone)?.until ?? clock, what: 'live coverage ends', file: entry.file },
  ]);
  const appeals = appealsOf(content).flatMap(({ from, until, remind, file }): Due[] => [
    ...(from === undefined ? [] : [{ instant: from, what: 'an appeal begins' as const, file }]),
    ...(until === undefined ? [] : [{ instant: until, what: 'an appeal ends' as const, file }]),
    ...(remind !== undefined && isWithin(remind.instant, from, until)
      ? [{ instant: remind.instant, what: 'a reminder is over' as const, file }]
      : []),
  ]);
  return [...embargoes, ...coverage, ...appeals]
    .filter(({ instant }) => instant > clock)
    .sort((a, b) => a.instant - b.instant || (a.file < b.file ? -1 : 1));
}

/** Before an appeal begins and after it ended its reminder is on no page. */
function isWithin(instant: number, from = -Infinity, until = Infinity): boolean {
  return from < instant && instant < until;
}
