import type { Live } from './live.ts';

/** The small file beside a live story’s page, by which an open page learns that there is more. */
export interface LiveFile {
  /** When the coverage is taken to have ended, in milliseconds since 1970 UTC. */
  until: number;
  /** The places of the newest entries on the page, newest first. */
  entries: string[];
}

/** So many entries are listed: who left a page open for longer is told of as many. */
const most = 100;

/** What stands in the file. */
export function liveFile({ until, entries }: Live): LiveFile {
  return { until, entries: entries.slice(0, most).map(({ anchor }) => anchor) };
}
