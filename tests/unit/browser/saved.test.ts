import { describe, expect, it } from 'vitest';

import { keptOf, savedIn, withoutSaved, withSaved } from '../../../src/browser/saved-list.ts';
import { cacheOf, isCacheOf, samePicture, staleCaches, wayOf } from '../../../src/browser/saved-rules.ts';

const ferry = { address: '/2026/11/20/ferry/', headline: 'Ferry slip to close', language: 'en-GB' };
const tide = { address: '/2026/11/19/tide/', headline: 'موج “عالٍ” <b>', language: 'ar' };

describe('the list of saved stories', () => {
  it('has the latest first, each once', () => {
    const again = { ...ferry, headline: 'Ferry slip closes' };
    expect(withSaved(withSaved([ferry], tide), again)).toEqual([again, tide]);
    expect(withoutSaved([again, tide], tide.address)).toEqual([again]);
  });

  it('comes back as it was kept, and is not kept when it is empty', () => {
    expect(savedIn(keptOf([ferry, tide]))).toEqual([ferry, tide]);
    expect(keptOf([])).toBeNull();
    expect(savedIn(null)).toEqual([]);
  });

  it.each(['', 'yes', '{}', 'null', '[', '[null, 1, "x", [], {}]', '{"address":"/x/"}', '💥'])(
    'is empty where %j was kept',
    (rubbish) => {
      expect(savedIn(rubbish)).toEqual([]);
    },
  );

  it('passes over what would lead away, or nowhere', () => {
    const entries = ['//evil.example/', 'https://evil.example/', 'javascript:alert(1)', '/\\evil.example/', '', 7]
      .map((address): unknown => ({ address, headline: 'x', language: 'en' }))
      .concat({ address: '/x/' }, { address: '/x/', headline: '' }, ferry);
    expect(savedIn(JSON.stringify(entries))).toEqual([ferry]);
    expect(savedIn(JSON.stringify([{ address: '/x/', headline: 'x' }]))).toEqual([
      { address: '/x/', headline: 'x', language: '' },
    ]);
  });
});

describe.each([
  ['https://post.example/', '/'],
  ['https://post.example/paper/', '/paper/'],
])('the worker of a site at %s', (scope, base) => {
  const asked = (path: string, more: { method?: string; mode?: string } = {}) =>
    wayOf({ method: 'GET', mode: 'no-cors', url: scope + path, ...more }, scope);

  it('sees to pages and to their files', () => {
    expect(asked('2026/11/20/ferry/', { mode: 'navigate' })).toBe('page');
    expect(asked('', { mode: 'navigate' })).toBe('page');
    expect(asked('saving.js', { mode: 'cors' })).toBe('page');
    expect(asked('_pictures/0123456789abcdef-640.avif')).toBe('file');
    expect(asked('_astro/fonts/46215b0f.woff2', { mode: 'cors' })).toBe('file');
  });

  it('leaves all else to the browser', () => {
    expect(asked('', { mode: 'navigate', method: 'POST' })).toBeUndefined();
    expect(asked('feed.xml', { mode: 'cors' })).toBeUndefined();
    expect(asked('_search/en/pagefind.js', { mode: 'cors' })).toBeUndefined();
    expect(asked('2026/11/20/ferry/', { mode: 'cors' })).toBeUndefined();
    const elsewhere = { method: 'GET', mode: 'navigate', url: 'https://elsewhere.example/' };
    expect(wayOf(elsewhere, scope)).toBeUndefined();
  });

  it('knows its own caches, and which of them are of nothing saved', () => {
    const kept = [`${base}2026/a/`, `${base}2026/b/`, `${base}offline/`];
    const foreign = ['other', 'saved', cacheOf(base === '/' ? '/paper/' : '/', kept[0] ?? ''), 'v1 /'];
    const all = [...kept.map((address) => cacheOf(base, address)), ...foreign];
    expect(all.filter((name) => isCacheOf(base, name))).toEqual(all.slice(0, 3));
    expect(staleCaches(all, base, [`${base}2026/b/`, `${base}offline/`])).toEqual([all[0]]);
    expect(staleCaches(all, base, [])).toEqual(all.slice(0, 3));
  });
});

describe('a picture saved in another size', () => {
  const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];
  const at = (name: string): string => `https://post.example/_pictures/${name}`;

  it('is the same picture', () => {
    const saved = [at(`${other}-640.avif`), at(`${one}-640.avif`)];
    expect(samePicture(at(`${one}-1280.jpg`), saved)).toBe(at(`${one}-640.avif`));
    expect(samePicture(at(`${one}-96x96.webp`), saved)).toBe(at(`${one}-640.avif`));
  });

  it('is not another, nor a file of another sort', () => {
    expect(samePicture(at(`${one}-640.avif`), [at(`${other}-640.avif`)])).toBeUndefined();
    const font = 'https://post.example/_astro/fonts/46215b0f.woff2';
    expect(samePicture(font, [font])).toBeUndefined();
  });
});
