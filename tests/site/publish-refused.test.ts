import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { builtSite } from '../../src/publish/built.ts';
import { inTarget } from '../../src/publish/editions.ts';
import { publishToFolder } from '../../src/publish/to-folder.ts';
import { noon, place } from './place.ts';

const { folder, dir, staging, target, built, publish, publishTo, served } = place();

describe('what cannot be published', () => {
  const unchanged = async (work: () => Promise<unknown>, said: string | RegExp): Promise<void> => {
    const list = (): string[] => readdirSync(folder(), { recursive: true }).map(String).sort();
    const before = list();
    await expect(work).rejects.toThrow(said);
    expect(list()).toEqual(before);
  };

  it('is a folder that holds no site', async () => {
    mkdirSync(dir());
    await unchanged(async () => publish(), 'holds no site: run "npm run build" first');
  });

  it.each([
    ['inside the built site', 'dist/site'],
    ['the built site itself', 'dist'],
    ['the folder that the built site is in', '.'],
  ])('is a site, to %s', async (_, to) => {
    built({ 'index.html': 'one' });
    builtSite(dir(), staging());
    await unchanged(async () => publishTo(path.join(folder(), to), noon), 'publish to a folder of its own');
  });

  it.each([
    ['letters', () => writeFileSync(path.join(folder(), 'other/letter.txt'), 'Dear')],
    ['a hidden file', () => writeFileSync(path.join(folder(), 'other/.env'), 'x')],
    ['a site that no publishing put there', () => mkdirSync(path.join(folder(), 'other/current'))],
  ])('is a site, to a folder with %s', async (_, fill) => {
    built({ 'index.html': 'one' });
    builtSite(dir(), staging());
    mkdirSync(path.join(folder(), 'other'));
    fill();
    await unchanged(async () => publishTo(path.join(folder(), 'other'), noon), 'holds what no publishing put there');
  });

  it('is a site that changes meanwhile', async () => {
    built({ 'index.html': 'one' });
    await publish();
    built({ 'index.html': 'two', 'b/index.html': 'two' });
    const site = builtSite(dir(), staging());
    writeFileSync(path.join(dir(), 'index.html'), 'TWO');
    const now = { target: target(), dir: dir(), site, now: noon + 1, keep: 5 };
    await expect(publishToFolder(now)).rejects.toThrow('index.html changed while it was being published');
    expect(served()['index.html']).toBe('one');
    expect(readdirSync(path.join(target(), 'editions'))).toHaveLength(2);
  });

  it('is a site while another process publishes it', async () => {
    built({ 'index.html': 'one' });
    mkdirSync(target(), { recursive: true });
    writeFileSync(path.join(target(), inTarget.lock), String(process.ppid));
    await expect(publish()).rejects.toThrow(`process ${String(process.ppid)} publishes to`);
    expect(existsSync(path.join(target(), 'current'))).toBe(false);
  });
});

/** Whether this user may mount a small disk. */
const canMount = ((): boolean => {
  const tried = mkdtempSync(path.join(tmpdir(), 'standfirst-disk-'));
  const mounted = mountDisk(tried);
  if (mounted) spawnSync('umount', [tried]);
  rmSync(tried, { recursive: true });
  return mounted;
})();

function mountDisk(at: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at]).status === 0;
}

describe.skipIf(!canMount)('a disk', () => {
  const disk = (): string => path.join(folder(), 'disk');
  afterEach(() => void spawnSync('umount', [disk()]));

  it.each([
    ['that is full', '', 'there is no space left: make room'],
    ['that can only be read', 'ro', 'it can only be read: make it writable'],
  ])('%s leaves what is served as it is', async (_, options, said) => {
    mkdirSync(disk());
    mountDisk(disk());
    const to = path.join(disk(), 'site');
    built({ 'index.html': 'one' });
    await publishTo(to, noon);
    if (options !== '') spawnSync('mount', ['-o', `remount,${options}`, disk()]);
    built({ 'index.html': 'two', 'a.html': 'x'.repeat(300_000) });
    await expect(publishTo(to, noon + 1)).rejects.toThrow(said);
    expect(readFileSync(path.join(to, 'current/index.html'), 'utf8')).toBe('one');
    expect(readdirSync(path.join(to, 'editions'))).toHaveLength(2);
  });
});
