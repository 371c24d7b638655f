import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addresses } from '../../../src/edition/address.ts';
import { aliasFile, aliasPath, isServable } from '../../../src/edition/aliases.ts';
import { slugOf } from '../../../src/schema/slug.ts';

describe.each([
  ['https://post.example', '/'],
  ['https://post.example/', '/'],
  ['https://post.example/paper', '/paper/'],
  ['https://post.example/a/b/', '/a/b/'],
  ['https://post.example/caf\u00e9', '/caf%C3%A9/'],
])('the addresses of a site at %s', (url, base) => {
  const book = addresses(url);

  it('all stand under its base path, folders with a slash at their end', () => {
    expect(book.base).toBe(base);
    expect(book.front).toBe(base);
    expect(book.story('2026-11-20', 'tide')).toBe(`${base}2026/11/20/tide/`);
    expect([book.archive('2026'), book.archive('2026-11'), book.archive('2026-11-20')]).toEqual([
      `${base}2026/`,
      `${base}2026/11/`,
      `${base}2026/11/20/`,
    ]);
    expect([book.section('news'), book.section('news', 1), book.section('news', 2)]).toEqual([
      `${base}news/`,
      `${base}news/`,
      `${base}news/2/`,
    ]);
    expect([book.topics, book.topic('tide'), book.topic('tide', 3)]).toEqual([
      `${base}topics/`,
      `${base}topics/tide/`,
      `${base}topics/tide/3/`,
    ]);
    expect([book.authors, book.author('staff/ines'), book.author('ines', 2)]).toEqual([
      `${base}authors/`,
      `${base}authors/staff/ines/`,
      `${base}authors/ines/2/`,
    ]);
    expect(book.page('about/us')).toBe(`${base}about/us/`);
    expect([book.file('feed.xml'), book.file('feed.xml', book.section('news'))]).toEqual([
      `${base}feed.xml`,
      `${base}news/feed.xml`,
    ]);
    expect(book.picture('x-1.avif')).toBe(`${base}_pictures/x-1.avif`);
    expect(book.absolute(book.topics)).toBe(`https://post.example${base}topics/`);
  });

  it('are what a URL makes of them, for names of every script', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map(slugOf)
      .filter((slug) => slug !== '');
    fc.assert(
      fc.property(names, (slug) => {
        const address = book.topic(slug);
        expect(new URL(address, url).pathname).toBe(address);
        expect(book.parameter(address)).toBe(`topics/${slug}`);
      }),
    );
  });
});

describe('an old address', () => {
  it('is kept under the base path, decoded, without the slashes at its ends, in one form of its accents', () => {
    expect(aliasPath('/2019/old%20story/')).toBe('2019/old story');
    expect(aliasPath('//a///')).toBe('a');
    expect(aliasPath('/cafe%CC%81')).toBe('caf\u00e9');
    expect(aliasPath('/100%')).toBe('100%');
  });

  it('is answered by itself where it names a page, else by the index of its folder', () => {
    expect(aliasFile('2019/a.html')).toBe('2019/a.html');
    expect(aliasFile('2019/a.htm')).toBe('2019/a.htm');
    expect(aliasFile('2019/a')).toBe('2019/a/index.html');
    expect(aliasFile('2019/a.php')).toBe('2019/a.php/index.html');
  });

  it.each(['/a', '/2019/old-address/', '/a.html', '/a b', '/हिन्दी', '/a.b/c'])('may be %s', (alias) => {
    expect(isServable(alias)).toBe(true);
  });

  it.each([
    '/',
    '//',
    '/?p=12',
    '/a?b',
    '/a#b',
    '/a%3Fb',
    '/a/../b',
    '/%2e%2e/b',
    '/./a',
    '/.git/config',
    '/a/.b',
    '/a//b',
    '/a\\b',
    '/a%5Cb',
    '/a:b',
    '/a*',
    '/a%00b',
    '/a%0Ab',
    '/<b>',
    '/"',
    `/${'x'.repeat(201)}`,
    `/${'é'.repeat(101)}/a`,
  ])('may not be %s: no static server could answer it', (alias) => {
    expect(isServable(alias)).toBe(false);
  });
});
