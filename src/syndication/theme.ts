import { forDarkPaper, paper } from '../schema/colours.ts';
import type { Publication } from '../schema/publication.ts';

/**
 * What must stand before every style sheet: the order of their layers (the first mention decides, and the bundler keeps no order),
 * and the publication's colours as custom properties, each with its form for the dark paper.
 */
export function themeStyle({ colours: { brand, accent } }: Publication): string {
  const both = (light: string, dark: string): string => `light-dark(${light},${dark})`;
  return (
    '@layer tokens,base,chrome,parts,print;' +
    `:root{--paper:${both(paper.light, paper.dark)};` +
    `--brand:${both(brand, forDarkPaper(brand))};--accent:${both(accent, forDarkPaper(accent))}}`
  );
}
