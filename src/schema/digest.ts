import { createHash } from 'node:crypto';

/** The same bytes, the same digest: 16 characters that can stand in any text. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
}

/** SHA-256 in hexadecimal, as `sha256sum` prints it: where others check it too. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
