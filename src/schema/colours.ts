/** The two papers everything is printed on. The stylesheet's tokens and the build's contrast check both read them here. */
export const paper = { light: '#fffdf8', dark: '#14181a' } as const;

/** The two inks of the text, and what is said more quietly: dates, captions, standfirsts. */
export const ink = { light: '#1a1c1d', dark: '#ece8df' } as const;
export const softInk = { light: '#55595b', dark: '#a9adad' } as const;

/** WCAG 2.2, success criterion 1.4.3: what text of any size needs against its ground. */
export const readable = 4.5;

/** How much of a colour is in a tint of it: a share of 1, mixed as the style sheets mix it (sRGB). */
export const inTint = 0.09;

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
 * The least contrast a title's colour has where it is printed: on the light paper and on its own tint of it.
 * In: #rrggbb. To be held against `readable`.
 */
export function leastContrast(colour: string): number {
  return Math.min(contrast(colour, paper.light), contrast(colour, tintOf(colour, 'light')));
}

/** The ground of boxes, of the appeal and of opinion: a little of a colour in the paper. In and out: #rrggbb. */
export function tintOf(colour: string, theme: 'light' | 'dark'): string {
  return mix(paper[theme], colour, inTint);
}

/** The same hue, darkened in steps of a fiftieth until it can be read on paper: what to write instead. In and out: #rrggbb. */
export function forLightPaper(colour: string): string {
  return firstOf(colour, '#000000', (darker) => leastContrast(darker) >= readable);
}

/**
 * The same hue, lightened in steps of a fiftieth until it can be read on the dark paper. In and out: #rrggbb.
 * Dark is made from the one colour an editor chose, so that nobody has to choose two.
 */
export function forDarkPaper(colour: string): string {
  return firstOf(colour, '#ffffff', (lighter) => contrast(lighter, paper.dark) >= 7);
}

function firstOf(colour: string, towards: string, fits: (mixed: string) => boolean): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (fits(mixed)) return mixed;
  }
  return towards;
}

function mix(colour: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(colour).map((c, at) => Math.round((c + ((others[at] ?? 0) - c) * share) * 255));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
