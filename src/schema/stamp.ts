import type { BigIntStats } from 'node:fs';

/**
 * Of a newsroom's file, what tells whether it is the one that was read: its size and times, among them that of the change, which no
 * tool can set back. In: what the system says of it.
 */
export function stampOf({ size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs}`;
}
