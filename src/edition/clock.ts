import { Temporal } from 'temporal-polyfill';

/**
 * The build's clock in milliseconds since 1970 UTC: AS_OF of the environment (RFC 3339), else `now`.
 * Throws where AS_OF is not a moment.
 */
export function clockOf(env: Readonly<Record<string, string | undefined>>, now: number): number {
  const asOf = env['AS_OF'];
  if (asOf === undefined || asOf === '') return now;
  try {
    return Temporal.Instant.from(asOf).epochMilliseconds;
  } catch {
    throw new Error(
      `AS_OF: \`${asOf}\` is no moment; write a date and time with its offset, such as 2026-12-01T09:00Z`,
    );
  }
}
