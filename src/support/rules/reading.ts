/**
 * How many stories were read in a month. In: what the browser kept (`2026-11 7`, or null), the month as `2026-11`.
 * Out: 0 where it kept nothing, rubbish, or another month's count.
 */
export function readIn(kept: string | null, month: string): number {
  const [then, count = ''] = (kept ?? '').split(' ');
  return then === month && /^[1-9]\d{0,4}$/.test(count) ? Number(count) : 0;
}

/** What to keep once one more has been read. */
export function readOneMore(kept: string | null, month: string): string {
  return `${month} ${String(readIn(kept, month) + 1)}`;
}

/** The month a moment falls in for the reader: `2026-11`. */
export function monthOf(date: Date): string {
  return `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
