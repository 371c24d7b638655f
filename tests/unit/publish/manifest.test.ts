import { describe, expect, it } from 'vitest';

import {
  addressesIn,
  changesBetween,
  digestOfSite,
  manifestOf,
  manifestText,
  readManifest,
} from '../../../src/publish/manifest.ts';
import { changesText } from '../../../src/publish/note.ts';
import { addressesToPurge } from '../../../src/publish/purge.ts';
import { listed } from './listed.ts';

const site = 'https://paper.example/';
const files = [listed('index.html', '1'), listed('feed.xml', '2'), listed('_pictures/a.avif', '3')];

describe('a manifest', () => {
  it('says of each file where it is read, what it is, and how long it may be kept, in the order of names', () => {
    const lines = manifestText(manifestOf(site, files)).trimEnd().split('\n').slice(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { address: '/_pictures/a.avif', file: '_pictures/a.avif', digest: '3', size: 1, cache: 'for ever' },
      { address: '/feed.xml', file: 'feed.xml', digest: '2', size: 1, cache: 'short' },
      { address: '/', file: 'index.html', digest: '1', size: 1, cache: 'short' },
    ]);
  });

  it('is the same bytes for the same site, in whatever order its files come', () => {
    expect(manifestText(manifestOf(site, files.toReversed()))).toBe(manifestText(manifestOf(site, files)));
  });

  it('comes back as it was, and not at all where it was cut off', () => {
    const text = manifestText(manifestOf(site, files));
    expect(readManifest(text)).toEqual(manifestOf(site, files));
    for (const length of [0, 10, text.length - 1, text.indexOf('{"address":"/"')])
      expect(readManifest(text.slice(0, length)), String(length)).toBeUndefined();
  });

  it('has a digest that files which left the site have no part in', () => {
    expect(digestOfSite([...files, listed('_pictures/old.avif', '4', '2026-01-01T00:00:00Z')])).toBe(
      digestOfSite(files),
    );
    expect(digestOfSite([listed('index.html', 'x')])).not.toBe(digestOfSite([listed('index.html', 'y')]));
  });
});

it('gives addresses under the base path, percent-encoded', () => {
  expect(addressesIn('https://town.example/paper')('2026/11/20/ключ/index.html')).toBe(
    '/paper/2026/11/20/%D0%BA%D0%BB%D1%8E%D1%87/',
  );
  expect(addressesIn('https://town.example/paper')('index.html')).toBe('/paper/');
  expect(addressesIn(site)('404.html')).toBe('/404.html');
});

describe('what changed', () => {
  const fresh = [listed('index.html', 'new'), listed('a/index.html', 'a'), listed('_pictures/a.avif', '3')];

  it('is what came and what went', () => {
    const changes = changesBetween(files, fresh);
    expect(changes).toEqual({ written: ['index.html', 'a/index.html'], removed: ['feed.xml'] });
    const lines = changesText(changes, manifestOf(site, fresh)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { change: 'written', address: '/a/', file: 'a/index.html', digest: 'a', size: 1, cache: 'short' },
      { change: 'written', address: '/', file: 'index.html', digest: 'new', size: 1, cache: 'short' },
      { change: 'removed', address: '/feed.xml', file: 'feed.xml' },
    ]);
  });

  it('is purged by full addresses: pages that were there and are others now, or gone', () => {
    const old = [...files, listed('index.html.br', 'x'), listed('_pictures/b.avif', '9')];
    expect(addressesToPurge(old, fresh, site)).toEqual(['https://paper.example/', 'https://paper.example/feed.xml']);
  });

  it('is every page where nobody knows what was there', () => {
    expect(addressesToPurge(undefined, fresh, site)).toEqual(['https://paper.example/', 'https://paper.example/a/']);
  });
});
