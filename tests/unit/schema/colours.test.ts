import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  contrast,
  forDarkPaper,
  forLightPaper,
  ink,
  leastContrast,
  paper,
  readable,
  softInk,
  tintOf,
} from '../../../src/schema/colours.ts';
import { publication } from '../../../src/schema/publication.ts';
import { themeStyle } from '../../../src/syndication/theme.ts';

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

  it('are judged on their own tint as well, which is darker than the paper', () => {
    const onPaperOnly = '#6f7372';
    expect(contrast(onPaperOnly, paper.light)).toBeGreaterThanOrEqual(readable);
    expect(leastContrast(onPaperOnly)).toBeLessThan(readable);
    expect(shape.safeParse({ brand: onPaperOnly, accent: fair }).success).toBe(false);
  });

  it('are refused with one that will do', () => {
    const found = shape.safeParse({ brand: '#c9a227', accent: fair }).error?.issues[0]?.message ?? '';
    expect(found).toMatch(/its contrast is 2\.\d to 1 and must be 4\.5/);
    const better = /write `"(#[0-9a-f]{6})"`/.exec(found)?.[1] ?? '';
    expect(shape.safeParse({ brand: better, accent: fair }).success).toBe(true);
  });

  it('have a darker form that is accepted, whatever they are', () => {
    fc.assert(fc.property(colour, (brand) => leastContrast(forLightPaper(brand)) >= readable));
  });

  it('tint the paper so lightly that what stands on it can be read, by light and by dark', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        for (const theme of ['light', 'dark'] as const) {
          const shown = theme === 'light' ? forLightPaper(brand) : forDarkPaper(brand);
          const ground = tintOf(shown, theme);
          for (const words of [ink[theme], softInk[theme], shown]) {
            expect(contrast(words, ground)).toBeGreaterThanOrEqual(readable);
          }
        }
      }),
    );
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

describe('the colour of a section', () => {
  const section = publication.shape.sections.element;
  const news = { id: 'news', name: 'News' };

  it('is held to the same, and need not be there', () => {
    expect(section.safeParse(news).success).toBe(true);
    expect(section.safeParse({ ...news, colour: '#8a2b2b' }).success).toBe(true);
    expect(section.safeParse({ ...news, colour: '#e8b04b' }).success).toBe(false);
  });

  it('is printed for what belongs to the section, and no other is', () => {
    const settings = publication.parse({
      name: 'The Estuary Post',
      url: 'https://post.example',
      language: 'en-GB',
      timeZone: 'Europe/London',
      sections: [
        { ...news, colour: '#8a2b2b' },
        { id: 'world', name: 'World' },
      ],
      colours: { brand: '#0b4f5c', accent: '#8a5300' },
      contact: 'newsroom@post.example',
    });
    const style = themeStyle(settings);
    expect(style).toContain(`[data-section="news"]{--section:light-dark(#8a2b2b,${forDarkPaper('#8a2b2b')})}`);
    expect(style).not.toContain('world');
    expect(style).toContain(':root,[data-section]{--section:var(--brand)');
  });
});
