import type { LiveFile } from '../edition/live-file.ts';

/** Milliseconds between two looks at the file beside a live page, and the longest wait after looks that failed. */
export const lookEvery = 60_000;
const longest = 16 * lookEvery;

/** How long to wait for the next look after so many that failed in a row: twice as long each time. Milliseconds. */
export function waitAfter(failures: number): number {
  return Math.min(lookEvery * 2 ** failures, longest);
}

const anchor = /^at-\d{8}-\d{4}$/;

/** Is it the place of an entry? */
export const isAnchor = (text: unknown): text is string => typeof text === 'string' && anchor.test(text);

/** The file as it came; undefined where it is none. */
export function readLiveFile(file: unknown): LiveFile | undefined {
  if (typeof file !== 'object' || file === null || !('until' in file) || !('entries' in file)) return undefined;
  const { until, entries } = file;
  return typeof until === 'number' && Array.isArray(entries) ? { until, entries: entries.filter(isAnchor) } : undefined;
}

/** The entries of the file that are newer than all those on the page: its places sort by time. */
export function newerThan(shown: readonly string[], listed: readonly string[]): string[] {
  const newest = shown.reduce((a, b) => (a > b ? a : b), '');
  return listed.filter((each) => each > newest);
}
