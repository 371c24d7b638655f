import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { newKey, publicFile, publicLine, readPublic, readSecret, secretFile } from '../../../src/sign/key.ts';
import { checkMinisign, minisign, signify } from '../../../src/sign/signature.ts';
import { findCommand } from '../../system.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'signature-'));
afterAll(() => rmSync(dir, { recursive: true }));
const at = (name: string): string => path.join(dir, name);
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text, { mode: 0o600 });
  return at(name);
};

const key = newKey();
const text = 'words of the paper\n';
const bytes = Buffer.from(text);

describe('keys', () => {
  it('come out of their files as they went in', () => {
    const read = readSecret(secretFile(key));
    if (read === undefined || read === 'locked') throw new Error('no key');
    expect(publicLine(read)).toBe(publicLine(key));
    expect(minisign(bytes, read, 'x')).toBe(minisign(bytes, key, 'x'));
    for (const form of [publicFile(key), publicLine(key)]) {
      const found = readPublic(form);
      expect(found && publicLine(found)).toBe(publicLine(key));
    }
  });

  it('are none where the file is broken, another, or has a password on it', () => {
    expect(readPublic('RWQ')).toBeUndefined();
    expect(readSecret(publicFile(key))).toBeUndefined();
    const [head = '', line = ''] = secretFile(key).split('\n');
    const changed = (where: number, value: number): string => {
      const raw = Buffer.from(line, 'base64');
      raw[where] = value;
      return `${head}\n${raw.toString('base64')}\n`;
    };
    expect(readSecret(changed(2, 0x53))).toBe('locked');
    expect(readSecret(changed(100, Buffer.from(line, 'base64')[100] === 0 ? 1 : 0))).toBeUndefined();
  });
});

describe('a signature', () => {
  const signature = minisign(bytes, key, 'edition of today');

  it('fits its bytes and its comment, and no others', () => {
    expect(checkMinisign(bytes, signature, key)).toEqual({ comment: 'edition of today' });
    expect(checkMinisign(Buffer.from('other'), signature, key)).toEqual({ fault: 'does not fit' });
    expect(checkMinisign(bytes, signature.replace('of today', 'of tomorrow'), key)).toEqual({ fault: 'does not fit' });
    expect(checkMinisign(bytes, signature, newKey())).toEqual({ fault: 'is of another key' });
    expect(checkMinisign(bytes, signature, { ...newKey(), id: key.id })).toEqual({ fault: 'does not fit' });
    expect(checkMinisign(bytes, 'x', key)).toEqual({ fault: 'is no signature' });
  });
});

describe.skipIf(findCommand('minisign') === undefined)('minisign', () => {
  const run = (...args: string[]): { status: number | null; stdout: string } => {
    const { status, stdout } = spawnSync('minisign', args, { encoding: 'utf8' });
    return { status, stdout };
  };

  it('verifies what is signed here, and refuses it where a letter changed', () => {
    put('a', text);
    put('a.minisig', minisign(bytes, key, 'edition of today'));
    expect(run('-V', '-H', '-m', at('a'), '-P', publicLine(key))).toMatchObject({ status: 0 });
    expect(run('-V', '-m', at('a'), '-p', put('a.pub', publicFile(key))).stdout).toContain('edition of today');
    put('a', text.replace('words', 'Words'));
    expect(run('-V', '-m', at('a'), '-P', publicLine(key)).status).toBe(1);
  });

  it('signs with a key made here, and what it signs is verified here', () => {
    put('b', text);
    expect(run('-S', '-W', '-s', put('b.key', secretFile(key)), '-t', 'by minisign', '-m', at('b')).status).toBe(0);
    const signature = readFileSync(at('b.minisig'), 'utf8');
    expect(checkMinisign(bytes, signature, key)).toEqual({ comment: 'by minisign' });
  });

  it('makes keys that sign here', () => {
    expect(run('-G', '-W', '-p', at('c.pub'), '-s', at('c.key')).status).toBe(0);
    const made = readSecret(readFileSync(at('c.key'), 'utf8'));
    if (made === undefined || made === 'locked') throw new Error('no key');
    put('c', text);
    put('c.minisig', minisign(bytes, made, 'x'));
    expect(run('-V', '-m', at('c'), '-p', at('c.pub')).status).toBe(0);
    expect(publicFile(made)).toBe(readFileSync(at('c.pub'), 'utf8'));
  });
});

const signifyName = ['signify-openbsd', 'signify'].find((name) => findCommand(name) !== undefined);

describe.skipIf(signifyName === undefined)('signify', () => {
  it('verifies what is signed here, and refuses it where a letter changed', () => {
    const verify = (): number | null =>
      spawnSync(signifyName ?? '', ['-V', '-q', '-p', at('d.pub'), '-x', at('d.sig'), '-m', at('d')]).status;
    put('d', text);
    put('d.pub', publicFile(key));
    put('d.sig', signify(bytes, key, 'd.pub'));
    expect(verify()).toBe(0);
    put('d', text.replace('words', 'Words'));
    expect(verify()).not.toBe(0);
  });
});
