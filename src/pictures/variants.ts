import type { Measured } from './measure.ts';
import { mediaTypes, variantName } from './names.ts';
import type { Extension } from './names.ts';

/** Where on a page a picture stands, and so how large it is shown. */
export interface Use {
  /** Widths to print, pixels, rising. Uses share widths where they can, so that they share files. */
  widths: readonly number[];
  /** The `sizes` attribute: how wide the browser is to expect the picture before it knows the styles. */
  sizes: string;
  /** Cut to as high as it is wide. */
  square: boolean;
}

/**
 * As wide as the window. On a screen with three dots where others have one, two are enough: the third can't be told, and makes
 * the picture twice as heavy for just those who read on a phone.
 */
const narrow = '(min-resolution: 2.5dppx) 67vw, 100vw';

/** The uses of a picture. `sizes` follows the layouts' measures: change both together. */
export const uses = {
  /** At the head of its story. */
  lead: { widths: [480, 800, 1200, 1600], sizes: `(min-width: 64rem) 60rem, ${narrow}`, square: false },
  /** With the lead story of the front page. */
  'front-lead': { widths: [480, 800, 1200, 1600], sizes: `(min-width: 64rem) 44rem, ${narrow}`, square: false },
  /** With any other story in a list. */
  teaser: {
    widths: [320, 480, 800],
    sizes: '(min-width: 70rem) 25rem, (min-width: 48rem) 31rem, 100vw',
    square: false,
  },
  /** Between a story's paragraphs. */
  body: { widths: [480, 800, 1200], sizes: `(min-width: 48rem) 44rem, ${narrow}`, square: false },
  /** A person's, beside a byline or a biography. */
  portrait: { widths: [64, 128, 256], sizes: '4rem', square: true },
} as const satisfies Record<string, Use>;

export type UseName = keyof typeof uses;

/** The parts of a `<picture>`: its sources in the order a browser is to try them, and its `<img>`. */
export interface PictureOnPage {
  sources: { type: string; srcset: string }[];
  fallback: { src: string; srcset: string; width: number; height: number };
  sizes: string;
  /** File names of all that stands above. */
  files: string[];
}

/** One picture for readers that choose nothing: feeds, Open Graph, structured data. */
export interface SinglePicture {
  src: string;
  /** Media type. */
  type: string;
  width: number;
  height: number;
  file: string;
}

/** Makes the address of a picture from its file name. */
export type AddressOf = (name: string) => string;

/** The width of the fallback's plain `src`, for readers that know no `srcset`. */
const plainWidth = 800;

/**
 * What a page shows of a picture: AVIF, and for browsers without it JPEG, or WebP where the picture can be seen
 * through. Never wider than the original: the last width is then the original's own.
 */
export function variantsOf(measured: Measured, use: UseName, address: AddressOf): PictureOnPage {
  const { sizes, square } = uses[use];
  const widths = widthsOf(measured, uses[use]);
  const plain = widths.findLast((width) => width <= plainWidth) ?? Math.min(...widths);
  const name = (width: number, extension: Extension): string =>
    variantName({ hash: measured.hash, width, square, extension });
  const srcset = (extension: Extension): string =>
    widths.map((width) => `${address(name(width, extension))} ${width}w`).join(', ');
  const fallback = measured.alpha ? 'webp' : 'jpg';
  return {
    sources: [{ type: mediaTypes.avif, srcset: srcset('avif') }],
    fallback: {
      src: address(name(plain, fallback)),
      srcset: srcset(fallback),
      width: plain,
      height: square ? plain : heightAt(plain, measured),
    },
    sizes,
    files: (['avif', fallback] as const).flatMap((extension) => widths.map((width) => name(width, extension))),
  };
}

/**
 * One JPEG of a picture, as wide as asked or as the original if that is narrower; what can be seen through is laid on
 * white. A feed reader or a social network knows no `<picture>`, and some know no AVIF or WebP.
 */
export function singleOf(measured: Measured, widest: number, address: AddressOf): SinglePicture {
  const width = Math.min(widest, measured.width);
  const file = variantName({ hash: measured.hash, width, square: false, extension: 'jpg' });
  return { src: address(file), type: mediaTypes.jpg, width, height: heightAt(width, measured), file };
}

/** The height of a picture shown at a width, pixels, rounded as the encoder rounds. */
export function heightAt(width: number, { width: originalWidth, height }: Pick<Measured, 'width' | 'height'>): number {
  return Math.max(1, Math.round((height * width) / originalWidth));
}

function widthsOf({ width, height }: Measured, { widths, square }: Use): number[] {
  const widest = square ? Math.min(width, height) : width;
  return [...new Set(widths.map((wanted) => Math.min(wanted, widest)))];
}
