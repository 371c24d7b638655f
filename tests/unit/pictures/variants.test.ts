import { describe, expect, it } from 'vitest';
import type { Measured } from '../../../src/pictures/measure.ts';
import { variantNamed } from '../../../src/pictures/names.ts';
import { singleOf, uses, variantsOf } from '../../../src/pictures/variants.ts';
import type { UseName } from '../../../src/pictures/variants.ts';

const hash = '0123456789abcdef';
const address = (name: string): string => `/paper/_pictures/${name}`;
const useNames = Object.keys(uses) as UseName[]; // The keys of a constant table are its type's.

function picture(width: number, height: number, alpha = false): Measured {
  return { file: '/content/a.jpg', hash, width, height, format: alpha ? 'png' : 'jpeg', alpha };
}

describe('the variants of a picture', () => {
  it('are AVIF and JPEG in the widths of the use, at addresses made by the caller', () => {
    const { sources, fallback, sizes } = variantsOf(picture(3000, 2000), 'lead', address);
    const inAll = (extension: string): string =>
      [480, 800, 1200, 1600].map((width) => `/paper/_pictures/${hash}-${width}.${extension} ${width}w`).join(', ');
    expect(sources).toEqual([{ type: 'image/avif', srcset: inAll('avif') }]);
    expect(fallback).toEqual({
      src: `/paper/_pictures/${hash}-800.jpg`,
      srcset: inAll('jpg'),
      width: 800,
      height: 533,
    });
    expect(sizes).toBe(uses.lead.sizes);
  });

  it('name every file they show, and no other', () => {
    const shown = variantsOf(picture(1000, 500), 'body', address);
    const addresses = [shown.sources[0]?.srcset, shown.fallback.srcset].join(', ').split(', ');
    expect(shown.files.map(address)).toEqual(addresses.map((one) => one.split(' ')[0]));
  });

  it.each(useNames)('are never wider than the original, nor repeated, as %s', (use) => {
    for (const [width, height] of [
      [1, 1],
      [100, 40],
      [500, 900],
      [801, 600],
      [1600, 1000],
      [6000, 4000],
    ] as const) {
      const { files } = variantsOf(picture(width, height), use, address);
      const widths = files.map((name) => variantNamed(name)?.width ?? NaN);
      expect(Math.max(...widths)).toBeLessThanOrEqual(use === 'portrait' ? Math.min(width, height) : width);
      expect(new Set(files).size).toBe(files.length);
    }
  });

  it('end at the original’s own width where that is less than the use could show', () => {
    expect(variantsOf(picture(1000, 500), 'lead', address).fallback.srcset).toMatch(/ 480w, .* 800w, .* 1000w$/);
    expect(variantsOf(picture(300, 200), 'lead', address).files).toEqual([`${hash}-300.avif`, `${hash}-300.jpg`]);
  });

  it('keep what can be seen through', () => {
    expect(variantsOf(picture(900, 900, true), 'teaser', address).fallback.src).toMatch(/\.webp$/);
  });

  it('of a person are square, whatever the picture is', () => {
    const { fallback, files } = variantsOf(picture(600, 200), 'portrait', address);
    expect(fallback.width).toBe(fallback.height);
    expect(files).toContain(`${hash}-64x64.avif`);
    expect(files).toContain(`${hash}-200x200.jpg`);
  });

  it('never have a height of nothing', () => {
    expect(variantsOf(picture(4000, 1), 'teaser', address).fallback.height).toBe(1);
  });
});

describe('a single picture', () => {
  it('is a JPEG no wider than the original, even of one that can be seen through', () => {
    expect(singleOf(picture(3000, 2000, true), 1200, address)).toEqual({
      src: `/paper/_pictures/${hash}-1200.jpg`,
      type: 'image/jpeg',
      width: 1200,
      height: 800,
      file: `${hash}-1200.jpg`,
    });
    expect(singleOf(picture(700, 350), 1200, address)).toMatchObject({ width: 700, height: 350 });
  });
});
