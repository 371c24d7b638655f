import { forDarkPaper, ink, inTint, paper, softInk } from '../schema/colours.ts';
import type { Publication } from '../schema/publication.ts';
import { listDigits } from './list-digits.ts';

/**
 * What must stand before every style sheet: the order of their layers (the first mention decides, and the bundler keeps no order),
 * and the publication's colours as custom properties, each with its form for the dark paper. Whatever lies within an element
 * that names a section (`data-section`) has that section's colour as `--section`; elsewhere it is the brand's. Last, the digits of its
 * numbered lists.
 */
export function themeStyle({ colours: { brand, accent }, sections, language }: Publication): string {
  const own = sections.flatMap(({ id, colour }) =>
    colour === undefined ? [] : [`[data-section="${id}"]{--section:${onBothPapers(colour)}}`],
  );
  return (
    '@layer tokens,scripts,base,chrome,parts,kinds,print;' +
    `:root{--paper:${both(paper)};--ink:${both(ink)};--ink-soft:${both(softInk)};` +
    `--brand:${onBothPapers(brand)};--accent:${onBothPapers(accent)};--tint:${tint('brand')}}` +
    `:root,[data-section]{--section:var(--brand);--section-tint:${tint('section')}}${own.join('')}` +
    listDigits(language)
  );
}

function both({ light, dark }: { light: string; dark: string }): string {
  return `light-dark(${light},${dark})`;
}

function onBothPapers(colour: string): string {
  return both({ light: colour, dark: forDarkPaper(colour) });
}

function tint(name: string): string {
  return `color-mix(in srgb,var(--${name}) ${String(100 * inTint)}%,var(--paper))`;
}
