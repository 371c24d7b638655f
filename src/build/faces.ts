/** The names of the systems' faces, set as wide as Newsreader, that stand until Newsreader is there: see styles/faces.css. */
export const standIns = ['Stand-in', 'Stand-in Noto'] as const;

/**
 * Which characters each file of a cut holds. A browser fetches a file when the page has one of its characters; where two ranges have
 * it, the later one is asked. The first holds what English is written with, the second the letters of Western Europe, the third those
 * of the rest of the Latin world.
 */
const ranges = {
  '': ['U+20-FF', 'U+2010-2212'],
  '-extended': ['U+100-17F', 'U+218-21B', 'U+1E80-1EF3'],
  '-accents': ['U+A1-A2', 'U+A4-A8', 'U+AA-AF', 'U+B1-B6', 'U+B8-D6', 'U+D8-E8', 'U+EA-FF', 'U+152-153'],
} as const satisfies Record<string, [string, ...string[]]>;

/** The three cuts: for text; bold, drawn for the size of a headline, which also sets strong words in a text; italic. */
const cuts = [
  { name: 'text', weight: 400, style: 'normal' },
  { name: 'headline', weight: 600, style: 'normal' },
  { name: 'italic', weight: 400, style: 'italic' },
] as const;

interface Face {
  weight: number;
  style: 'normal' | 'italic';
  src: [string];
  unicodeRange: [string, ...string[]];
}

type Faces = [Face, ...Face[]];

/** The faces of the news, as Astro's fonts are told of them; the files lie beside this one. */
export const newsFaces: Faces = cuts.flatMap(({ name, weight, style }) =>
  Object.entries(ranges).map(([part, [first, ...others]]): Face => ({
    weight,
    style,
    src: [`./src/fonts/newsreader-${name}${part}.woff2`],
    unicodeRange: [first, ...others],
  })),
) as Faces; // Three cuts in three parts are never none.
