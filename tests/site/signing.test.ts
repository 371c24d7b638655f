import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findCommand } from '../system.ts';
import { workshop } from './building.ts';
import type { Run } from './building.ts';
import { attribute, readHtml, tagged } from './html.ts';
import { filesIn, settings, slip, swap } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

const { content, out, build } = workshop('signing');
const keys = mkdtempSync(path.join(tmpdir(), 'keys-'));
const key = path.join(keys, 'paper.key');
afterAll(() => rmSync(keys, { recursive: true }));

const sign = (...args: string[]): Run => {
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/newsroom/sign.ts', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
};
const at = (name: string): string => path.join(out, name);
const onion = `http://${'a'.repeat(55)}d.onion`;
let line = '';
let changes: Changes = {};

describe('a signed site', { timeout: 120_000 }, () => {
  beforeAll(() => {
    expect(build()).toMatchObject({ status: 0 });
    const made = sign('--new-key', key);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    line = /^signing: (\S+)$/m.exec(made.stdout)?.[1] ?? '';
    changes = { [settings]: swap('logo: logo.svg', `logo: logo.svg\nsigning: ${line}\nonion: ${onion}/bell`) };
    expect(build(changes)).toMatchObject({ status: 0, stderr: '' });
    expect(sign('--key', key, '--dir', out)).toMatchObject({ status: 0, stderr: '' });
  }, 120_000);

  it('has a secret key that its owner alone may read, and the public one at an address', () => {
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('minisign.pub'), 'utf8')).toBe(readFileSync(`${key}.pub`, 'utf8'));
  });

  it('lists every file, and is what was signed', () => {
    const listed = readFileSync(at('SHA256SUMS'), 'utf8').trim().split('\n');
    const files = [...filesIn(out).keys()].filter((file) => !file.startsWith('SHA256SUMS'));
    expect(listed.map((each) => each.slice(66)).toSorted()).toEqual(files.sort());
    expect(sign('--check', '--dir', out)).toMatchObject({ status: 0, stderr: '' });
    expect(sign('--check', '--dir', out, '--public', line).stdout).toContain('edition of 2026-11-19T07:10:00+00:00');
  });

  it.skipIf(findCommand('minisign') === undefined || findCommand('sha256sum') === undefined)(
    'is what was signed, by minisign and sha256sum',
    () => {
      const run = (name: string, ...args: string[]): number | null => spawnSync(name, args, { cwd: out }).status;
      expect(run('minisign', '-V', '-H', '-m', 'SHA256SUMS', '-P', line)).toBe(0);
      expect(run('sha256sum', '--quiet', '--strict', '-c', 'SHA256SUMS')).toBe(0);
    },
  );

  it('is signed with the same bytes again, and with another moment where one is given', () => {
    const before = readFileSync(at('SHA256SUMS.minisig'), 'utf8');
    expect(sign('--key', key, '--dir', out).status).toBe(0);
    expect(readFileSync(at('SHA256SUMS.minisig'), 'utf8')).toBe(before);
    expect(sign('--key', key, '--dir', out, '--as-of', '2026-11-20T12:00Z').status).toBe(0);
    expect(readFileSync(at('SHA256SUMS.minisig'), 'utf8')).toContain(
      'trusted comment: edition of 2026-11-20T12:00:00.000Z',
    );
  });

  it.each([
    ['another file', 'extra.html', 'not listed'],
    ['a changed one', 'index.html', 'changed'],
  ])('is not, with %s', (_what, name, said) => {
    const before = existsSync(at(name)) ? readFileSync(at(name)) : undefined;
    writeFileSync(at(name), 'x');
    const { status, stderr } = sign('--check', '--dir', out);
    if (before) writeFileSync(at(name), before);
    else rmSync(at(name));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${at(name)} is ${said}: the site is not what was signed\n`,
    });
  });

  it('is not, with a file less, or with another list', () => {
    const [page, sums] = [readFileSync(at('404.html')), readFileSync(at('SHA256SUMS'), 'utf8')];
    rmSync(at('404.html'));
    expect(sign('--check', '--dir', out).stderr).toContain('404.html is missing');
    writeFileSync(at('SHA256SUMS'), sums.replace(/^.*404\.html\n/m, ''));
    expect(sign('--check', '--dir', out).stderr).toContain('SHA256SUMS.minisig does not fit');
    writeFileSync(at('404.html'), page);
    writeFileSync(at('SHA256SUMS'), sums);
  });

  it('says on each page where it stands as an onion service', () => {
    const { elements } = readHtml(readFileSync(at('2026/11/19/slip-reopens/index.html'), 'utf8'));
    const said = tagged(elements, 'meta').filter((meta) => attribute(meta, 'http-equiv') === 'onion-location');
    expect(said.map((meta) => attribute(meta, 'content'))).toEqual([`${onion}/bell/2026/11/19/slip-reopens/`]);
  });

  it('is signed no more once a build changed it, and still where it changed nothing', () => {
    expect(build(changes)).toMatchObject({ status: 0 });
    expect(sign('--check', '--dir', out).status).toBe(0);
    expect(build({ ...changes, [slip]: swap('a goat', 'two goats') })).toMatchObject({ status: 0 });
    expect([...filesIn(out).keys()].filter((file) => file.startsWith('SHA256SUMS'))).toEqual([]);
    expect(sign('--check', '--dir', out).stderr).toContain('the site is not signed');
  });

  it.each([
    ['a key within the project', ['--new-key', 'paper.key'], 'write a file outside of'],
    ['a key over another', ['--new-key', key], 'is there already'],
    ['a key in a folder that is not there', ['--new-key', path.join(keys, 'no/paper.key')], 'is not there'],
    ['no key', [], 'write --key <file>'],
    ['a key that is not there', ['--key', path.join(keys, 'none'), '--dir', out], 'is not there'],
    ['a public key', ['--key', `${key}.pub`, '--dir', out], 'is no secret key of minisign'],
    ['a folder without a site', ['--key', key, '--dir', keys], 'holds no site'],
    ['a moment that is none', ['--key', key, '--dir', out, '--as-of', 'noon'], 'write --as-of'],
    ['what is no public key', ['--check', '--dir', out, '--public', 'x'], 'there is no public key'],
    ['an option that is not known', ['--sign'], '--sign'],
  ])('refuses %s', (_what, args, said) => {
    const { status, stdout, stderr } = sign(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a key that is not the one readers know', () => {
    const other = path.join(keys, 'other.key');
    expect(sign('--new-key', other).status).toBe(0);
    expect(sign('--key', other, '--dir', out).stderr).toContain('is not the key that publication.yaml names');
  });
});
