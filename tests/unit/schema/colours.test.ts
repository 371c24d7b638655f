import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contrast, forDarkPaper, paper, readable } from '../../../src/schema/colours.ts';
import { publication } from '../../../src/schema/publication.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // Values as the W3C's and WebAIM's calculators give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0],
    ['#00ff00', '#ffffff', 1.37],
    ['#ffffff', '#ffffff', 1],
    ['#595959', '#ffffff', 7.0],
  ])('of %s on %s is %d', (one, other, expected) => {
    expect(Math.abs(contrast(one, other) - expected)).toBeLessThan(0.01);
  });

  it('is the same both ways round, and between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('the colours of a title', () => {
  const shape = publication.shape.colours;
  const fair = '#0b4f5c';

  it('are refused where they could not be read on paper, brand and accent alike', () => {
    expect(shape.safeParse({ brand: fair, accent: '#8a5300' }).success).toBe(true);
    expect(shape.safeParse({ brand: '#ffff00', accent: fair }).success).toBe(false);
    expect(shape.safeParse({ brand: fair, accent: '#8fb8c0' }).success).toBe(false);
  });

  it('are judged on the paper they are printed on, which is not white', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(readable);
    expect(contrast('#767676', paper.light)).toBeLessThan(readable);
    expect(shape.safeParse({ brand: '#767676', accent: fair }).success).toBe(false);
  });

  it('can be read in the dark, whatever they are', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        expect(forDarkPaper(brand)).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrast(forDarkPaper(brand), paper.dark)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('keep their look in the dark where they can be read as they are', () => {
    expect(forDarkPaper('#ffcc00')).toBe('#ffcc00');
  });
});
