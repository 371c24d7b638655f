import { describe, expect, it } from 'vitest';

import { mayWait } from '../../../src/browser/first-page.ts';

const site = 'https://lantern.example';
const phone = 390;

describe('what a page can be read without', () => {
  it.each([
    ['where a reader begins', ''],
    ['after another site', 'https://search.example/?q=ferry'],
    ['after another site that only begins alike', 'https://lantern.example.net/'],
  ])('wait on a phone %s', (_when, referrer) => {
    expect(mayWait(referrer, site, phone)).toBe(true);
  });

  it.each([
    ['after a page of this site', `${site}/news/`, phone],
    ['after this site, where its address alone is told', site, phone],
    ['on a wide screen', '', 1280],
  ])('do not %s', (_when, referrer, width) => {
    expect(mayWait(referrer, site, width)).toBe(false);
  });
});
