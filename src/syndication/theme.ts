import { forDarkPaper, ink, inTint, paper, softInk } from '../schema/colours.ts';
import type { Publication } from '../schema/publication.ts';
import { listDigits } from './list-digits.ts';

/**
 * What must stand before every style sheet: the order of their layers (the first mention decides, and the bundler keeps no order),
 * and the publication's colours as custom properties, each with its form for the dark paper. Whatever lies within an element
 * that names a section (`data-section`) has that section's colour as `--section`; elsewhere it is the brand's. Last, the digits of its
 * numbered lists. In: the section of a story's page, which has no other's colour: its links to others are in the brand's.
 */
export function themeStyle(publication: Publication, section?: string): string {
  const made = styles.get(publication) ?? new Map<string | undefined, string>();
  styles.set(publication, made);
  const style = made.get(section) ?? styleOf(publication, section);
  made.set(section, style);
  return style;
}

// The same on every page of an edition, or of a section.
const styles = new WeakMap<Publication, Map<string | undefined, string>>();

function styleOf({ colours: { brand, accent }, sections, language }: Publication, section?: string): string {
  const own = sections.flatMap(({ id, colour }) =>
    colour === undefined || (section !== undefined && section !== id)
      ? []
      : [`[data-section="${id}"]{--section:${onBothPapers(colour)}}`],
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
