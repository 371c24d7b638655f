import { describe, expect, it } from 'vitest';
import {
  cardName,
  cardNamed,
  mediaTypeOf,
  picturesNamedIn,
  variantName,
  variantNamed,
} from '../../../src/pictures/names.ts';

const hash = '0123456789abcdef';

describe('the name of a variant', () => {
  it.each([
    [{ hash, width: 480, square: false, extension: 'avif' }, '0123456789abcdef-480.avif'],
    [{ hash, width: 64, square: true, extension: 'jpg' }, '0123456789abcdef-64x64.jpg'],
  ] as const)('says all there is to know of it, and is read back: %o', (variant, name) => {
    expect(variantName(variant)).toBe(name);
    expect(variantNamed(name)).toEqual(variant);
  });

  it.each([
    'photo.jpg',
    `${hash}-480.svg`,
    `${hash}-0480.jpg`,
    `${hash}-0.jpg`,
    `${hash}-64x65.jpg`,
    `${hash}-480.jpg/..`,
    `../${hash}-480.jpg`,
    `${hash.toUpperCase()}-480.jpg`,
    `${hash}-480.jpg\n`,
  ])('is not %j', (name) => {
    expect(variantNamed(name)).toBeUndefined();
  });
});

describe('the name of a card', () => {
  it('is read back, and is no variant’s', () => {
    const name = cardName(hash);
    expect(cardNamed(name)).toBe(hash);
    expect(variantNamed(name)).toBeUndefined();
    expect(mediaTypeOf(name)).toBe('image/jpeg');
    expect(picturesNamedIn(`<meta content="https://example.org/b/_pictures/${name}">`)).toEqual([name]);
  });

  it.each([`${hash}-card.png`, `${hash}-cards.jpg`, `../${hash}-card.jpg`, `${hash}-480.jpg`])('is not %j', (name) => {
    expect(cardNamed(name)).toBeUndefined();
  });
});

describe('the names in a printed file', () => {
  it('are found under any base path, in srcset, JSON and XML, each once', () => {
    const text = `<source srcset="/paper/_pictures/${hash}-480.avif 480w, /paper/_pictures/${hash}-800.avif 800w">
      <img src="https://example.org/_pictures/${hash}-480.jpg?x"> {"image":"https:\\/\\/example.org\\/_pictures\\/${hash}-64x64.webp"}
      <enclosure url='https://example.org/_pictures/${hash}-480.jpg'/>`;
    expect(picturesNamedIn(text)).toEqual([
      `${hash}-480.avif`,
      `${hash}-800.avif`,
      `${hash}-480.jpg`,
      `${hash}-64x64.webp`,
    ]);
  });

  it('are not what only looks like one', () => {
    expect(picturesNamedIn(`/img/${hash}-480.jpg _pictures/${hash}-480.jpgs _pictures/${hash}0-480.jpg`)).toEqual([]);
  });
});
