import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/*
 * Keys in the files of minisign (jedisct1.github.io/minisign, "Public key format" and "Secret key format"), whose public keys OpenBSD's
 * signify reads too. Secret keys are those of `minisign -G -W`: without a password, so that a timer can sign.
 */

/** A public key: which it is, and what checks signatures. */
export interface PublicKey {
  /** Eight bytes, by which a signature names its key. */
  id: Buffer;
  key: KeyObject;
}

/** A secret key, with the public one that belongs to it. */
export interface SecretKey extends PublicKey {
  secret: KeyObject;
}

const algorithm = 'Ed';
const comment = 'untrusted comment: ';
/** What stands before the 32 bytes of an Ed25519 key in the forms that Node reads (RFC 8410). */
const der = {
  secret: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
};

/** The parts of a secret key's 158 bytes: where each begins. */
const at = { kdf: 2, checksumAlgorithm: 4, id: 54, seed: 62, public: 94, checksum: 126, end: 158 };

/** A new pair of keys. */
export function newKey(): SecretKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { id: randomBytes(8), key: publicKey, secret: privateKey };
}

/** The 32 bytes of a key. */
const bare = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: key.type === 'private' ? 'pkcs8' : 'spki' }).subarray(-32);

/** A public key on one line, as `minisign -P` takes it: `RWQ…`, 56 characters. */
export function publicLine({ id, key }: PublicKey): string {
  return Buffer.concat([Buffer.from(algorithm), id, bare(key)]).toString('base64');
}

/** A public key as a file, for `minisign -p` and `signify -p`. */
export function publicFile(key: PublicKey): string {
  // As a number, as minisign writes it.
  const name = key.id.readBigUInt64LE().toString(16).toUpperCase();
  return `${comment}minisign public key ${name}\n${publicLine(key)}\n`;
}

/** A secret key as a file. */
export function secretFile({ id, key, secret }: SecretKey): string {
  const bytes = Buffer.alloc(at.end);
  bytes.write(algorithm, 0);
  bytes.write('B2', at.checksumAlgorithm);
  id.copy(bytes, at.id);
  bare(secret).copy(bytes, at.seed);
  bare(key).copy(bytes, at.public);
  return `${comment}minisign encrypted secret key\n${bytes.toString('base64')}\n`;
}

/** Reads a public key: a file, or the line in it. Undefined where it is none. */
export function readPublic(text: string): PublicKey | undefined {
  const bytes = Buffer.from(text.trim().split('\n').at(-1) ?? '', 'base64');
  if (bytes.byteLength !== 42 || bytes.toString('latin1', 0, 2) !== algorithm) return undefined;
  return { id: bytes.subarray(2, 10), key: publicKeyOf(bytes.subarray(10)) };
}

/** Reads a secret key's file. Out: the key; `locked` where a password is on it; undefined where it is none. */
export function readSecret(text: string): SecretKey | 'locked' | undefined {
  const bytes = Buffer.from(text.split('\n')[1] ?? '', 'base64');
  if (bytes.byteLength !== at.end || bytes.toString('latin1', 0, 2) !== algorithm) return undefined;
  if (bytes.readUInt16LE(at.kdf) !== 0) return 'locked';
  const seed = bytes.subarray(at.seed, at.public);
  const secret = createPrivateKey({ key: Buffer.concat([der.secret, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret);
  // The file names the public key too: where it is another, the file is broken.
  if (!bare(key).equals(bytes.subarray(at.public, at.checksum))) return undefined;
  return { id: bytes.subarray(at.id, at.seed), key, secret };
}

function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([der.public, bytes]), format: 'der', type: 'spki' });
}
