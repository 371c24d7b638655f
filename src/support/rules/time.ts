/** A day, an hour: in milliseconds. */
export const day = 86_400_000;
export const hour = 3_600_000;

/** What begins and ends: moments in milliseconds since 1970 UTC; undefined: it has always stood, it never ends. */
export interface Span {
  from?: number | undefined;
  until?: number | undefined;
}

/** From its first moment on. */
export function hasBegun({ from }: Span, now: number): boolean {
  return from === undefined || from <= now;
}

/** At its last moment it is over. */
export function hasEnded({ until }: Span, now: number): boolean {
  return until !== undefined && until <= now;
}
