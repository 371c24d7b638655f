import { createHash, sign, verify } from 'node:crypto';

import type { PublicKey, SecretKey } from './key.ts';

/*
 * Signatures in the files of minisign and of OpenBSD's signify, both Ed25519. Minisign signs the BLAKE2b-512 digest of a file, and says
 * so by `ED`; signify knows `Ed` alone, the file itself. The same key and the same file give the same bytes.
 */

const untrusted = 'untrusted comment: ';
const trusted = 'trusted comment: ';

const digest = (bytes: Uint8Array): Buffer => createHash('blake2b512').update(bytes).digest();

/**
 * A signature as `minisign -V` reads it. In: the bytes, the key, and one line that is signed with them: when an edition is from, say, so
 * that no one can pass off an old one as new.
 */
export function minisign(bytes: Uint8Array, { id, secret }: SecretKey, comment: string): string {
  const signature = sign(null, digest(bytes), secret);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret);
  const line = Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64');
  return `${untrusted}verify with minisign -V\n${line}\n${trusted}${comment}\n${whole.toString('base64')}\n`;
}

/** A signature as `signify -V` reads it. In: the name of the public key's file. */
export function signify(bytes: Uint8Array, { id, secret }: SecretKey, publicKey: string): string {
  const line = Buffer.concat([Buffer.from('Ed'), id, sign(null, bytes, secret)]).toString('base64');
  return `${untrusted}verify with ${publicKey}\n${line}\n`;
}

/** What is wrong with a signature. */
export type Fault = 'is no signature' | 'is of another key' | 'does not fit';

/**
 * Checks a signature that minisign or `minisign` wrote. In: the bytes it is of, its text, the public key. Out: the line signed with them,
 * or what is wrong.
 */
export function checkMinisign(
  bytes: Uint8Array,
  text: string,
  { id, key }: PublicKey,
): { comment: string } | { fault: Fault } {
  const [, line = '', third = '', fourth = ''] = text.split('\n');
  const found = Buffer.from(line, 'base64');
  const algorithm = found.toString('latin1', 0, 2);
  if (found.byteLength !== 74 || !['ED', 'Ed'].includes(algorithm) || !third.startsWith(trusted))
    return { fault: 'is no signature' };
  if (!found.subarray(2, 10).equals(id)) return { fault: 'is of another key' };
  const signature = found.subarray(10);
  const comment = third.slice(trusted.length);
  const signed = algorithm === 'ED' ? digest(bytes) : bytes;
  const whole = Buffer.concat([signature, Buffer.from(comment)]);
  const fits = verify(null, signed, key, signature) && verify(null, whole, key, Buffer.from(fourth, 'base64'));
  return fits ? { comment } : { fault: 'does not fit' };
}
