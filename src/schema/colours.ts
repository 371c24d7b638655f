/** The two papers everything is printed on. The stylesheet's tokens and the build's contrast check both read them here. */
export const paper = { light: '#fffdf8', dark: '#14181a' } as const;

/** WCAG 2.2, success criterion 1.4.3: what text of any size needs against its ground. */
export const readable = 4.5;

/**
 * Contrast of two colours given as #rrggbb: 1 (the same) to 21 (black on white).
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
}

/**
 * The same hue, lightened in steps of a fiftieth until it can be read on the dark paper. In and out: #rrggbb.
 * Dark is made from the one colour an editor chose, so that nobody has to choose two.
 */
export function forDarkPaper(colour: string): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const lighter = mix(colour, share);
    if (contrast(lighter, paper.dark) >= 7) return lighter;
  }
  return '#ffffff';
}

function mix(colour: string, white: number): string {
  const mixed = channels(colour).map((c) => Math.round((c + (1 - c) * white) * 255));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
