import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nearest, oneOf } from '../../../src/schema/nearest.ts';
import { isReserved, isSlug, slugOf } from '../../../src/schema/slug.ts';

describe('the slug of a name', () => {
  it.each([
    ['Harbour Wall', 'harbour-wall'],
    ['  Harbour — wall!! ', 'harbour-wall'],
    ['R&D', 'r-d'],
    ['G20', 'g20'],
    ['snake_case', 'snake-case'],
    ['Ébauche', 'ébauche'],
    ['E\u0301bauche', 'ébauche'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['أخبار اليوم', 'أخبار-اليوم'],
    ['عَرَبِيّ', 'عَرَبِيّ'],
    ['Новости дня', 'новости-дня'],
    ['ΟΔΟΣ', 'οδος'],
    ['日本語', '日本語'],
    ['שָׁלוֹם', 'שָׁלוֹם'.normalize('NFC')],
    ['Tiếng Việt', 'tiếng-việt'],
    ['½ ① ²', '½-①-²'],
    ['🎉 party', 'party'],
    ['!!!', ''],
    ['\u0301', ''],
    ['\u0301abc', 'abc'],
    ['a/../b', 'a-b'],
    ['a\u0000b%2fc', 'a-b-2fc'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is one, however its accents are made', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (name) => slugOf(name.normalize('NFD')) === slugOf(name.normalize('NFC')),
      ),
    );
  });

  it('can stand in an address as it is, whatever the name, and is its own slug', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme', minLength: 60, maxLength: 90 }),
        ),
        (name) => {
          const slug = slugOf(name);
          const fits = new TextEncoder().encode(slug).length <= 200;
          expect(slug === '' || !fits || isSlug(slug)).toBe(true);
          expect(slugOf(slug)).toBe(slug);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what can stand in an address', () => {
  it.each([
    'a',
    'harbour-wall',
    'harbour_wall',
    'a--b',
    '2',
    'हिन्दी',
    'عَرَبِيّ',
    'новости',
    'ébauche',
    '日本語',
    'a'.repeat(200),
  ])('%s can', (word) => {
    expect(isSlug(word)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['Harbour', 'capitals'],
    ['e\u0301bauche', 'letters and marks apart'],
    ['a b', 'a blank'],
    ['a/b', 'a slash'],
    ['..', 'dots'],
    ['a.md', 'a dot'],
    ['.hidden', 'a dot in front'],
    ['-a', 'a hyphen in front'],
    ['a-', 'a hyphen behind'],
    ['a?b', 'a query'],
    ['a#b', 'a fragment'],
    ['a%20b', 'a percent sign'],
    ['\u0301a', 'a mark without its letter'],
    ['a\u0000', 'a control'],
    ['a\u202eb', 'a turn of the writing’s direction'],
    ['a\n', 'a line end'],
    ['🎉', 'a picture'],
    ['a'.repeat(201), '201 letters'],
    ['हि'.repeat(34), 'more than 200 bytes'],
  ])('%j cannot: %s', (word) => {
    expect(isSlug(word)).toBe(false);
  });
});

describe('reserved first segments', () => {
  it.each(['2025', '0000', '9999', 'topics', 'authors', 'search', 'corrections', 'thank-you', 'offline'])(
    '%s is one',
    (segment) => {
      expect(isReserved(segment)).toBe(true);
    },
  );

  it.each(['25', '20255', '2025a', 'topic', 'corrections-policy', 'news'])('%s is none', (segment) => {
    expect(isReserved(segment)).toBe(false);
  });
});

describe('the nearest known word', () => {
  const known = ['news', 'culture', 'politics', 'jane-doe', 'keyPoints'];

  it.each([
    ['nwes', undefined],
    ['new', 'news'],
    ['News', 'news'],
    ['cultur', 'culture'],
    ['politcs', 'politics'],
    ['jane-do', 'jane-doe'],
    ['keypoints', 'keyPoints'],
    ['KEYPOINTS', 'keyPoints'],
    ['weather', undefined],
    ['', undefined],
  ])('to %s is %s', (word, near) => {
    expect(nearest(word, known)).toBe(near);
  });

  it('is none where none is known', () => {
    expect(nearest('a', [])).toBeUndefined();
  });

  it('else all are listed, eight at most', () => {
    expect(oneOf(['a'])).toBe('`a`');
    expect(oneOf(['a', 'b', 'c'])).toBe('`a`, `b`, or `c`');
    expect(oneOf('abcdefghij')).toBe('`a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, …');
  });
});
