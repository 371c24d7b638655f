/** How long a closed appeal stays closed, in days. */
export const quietDays = 30;

/** Under what name the browser keeps when the appeal was closed: milliseconds since 1970 UTC, as digits. */
export const closedKey = 'appeal-closed';

/**
 * Is an appeal that was closed then still closed now? In: what the browser kept (null: nothing), now in milliseconds.
 * Rubbish and moments in the future count as nothing kept, so that a wrong clock cannot close it for good.
 */
export function isClosed(kept: string | null, now: number): boolean {
  const closed = Number(kept ?? Number.NaN);
  return closed <= now && now - closed < quietDays * 86_400_000;
}
