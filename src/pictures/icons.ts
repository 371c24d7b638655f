import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { checkLogo, drawLogo, hasOneColour, silhouette } from './logo.ts';

/** One icon of the site, made from the publication's logo. */
export interface Icon {
  /** File name. */
  name: string;
  /** Media type. */
  type: 'image/png' | 'image/svg+xml';
  /** Pixels on each side; `any` for one without pixels. */
  size: number | 'any';
  /** `any` and `maskable` belong in the web manifest under that `purpose`; the others in the page's head. */
  purpose: 'favicon' | 'apple-touch' | 'any' | 'maskable';
}

/** Every icon there can be; `iconsOf` says which a given logo has. */
export const icons: readonly Icon[] = [
  { name: 'favicon.svg', type: 'image/svg+xml', size: 'any', purpose: 'favicon' },
  { name: 'favicon-32.png', type: 'image/png', size: 32, purpose: 'favicon' },
  { name: 'apple-touch-icon.png', type: 'image/png', size: 180, purpose: 'apple-touch' },
  { name: 'icon-192.png', type: 'image/png', size: 192, purpose: 'any' },
  { name: 'icon-512.png', type: 'image/png', size: 512, purpose: 'any' },
  { name: 'icon-maskable-512.png', type: 'image/png', size: 512, purpose: 'maskable' },
];

/** What icons are made from: the logo's path, and two colours as `#rrggbb`. */
export interface Brand {
  logo: string;
  colours: { brand: string; paper: string };
}

/** How much of an icon's side the logo may fill; what is left is even on all sides. */
const fill: Record<Icon['purpose'], number> = {
  favicon: 1,
  any: 1,
  'apple-touch': 0.8,
  // A square that lies wholly in the circle no mask may cut, four fifths of the icon wide (W3C, Web App Manifest).
  maskable: 0.8 * Math.SQRT1_2,
};

/** The icons a logo gives: all but the SVG where the logo (a path) is not one. */
export function iconsOf(logo: string): Icon[] {
  return icons.filter(({ type }) => type === 'image/png' || logo.toLowerCase().endsWith('.svg'));
}

/**
 * The bytes of an icon by its name. The browser's and the manifest's `any` icons are the logo on nothing, the touch icon is the
 * logo on paper. The maskable one is the logo in paper on the brand's colour if the logo has one colour only
 * (often the brand's own, and then not to be seen on it), and the logo as it is, on paper, if it has more.
 *
 * Throws an Error: no icon has that name; the logo cannot be read, is neither SVG nor a picture, or is an SVG that
 * could run script or load something (see `faultOfSvg`).
 */
export async function icon(name: string, { logo, colours }: Brand): Promise<Uint8Array> {
  const wanted = iconsOf(logo).find((candidate) => candidate.name === name);
  if (wanted === undefined)
    throw new Error(
      `no icon ${name}; write one of ${iconsOf(logo)
        .map((one) => one.name)
        .join(', ')}`,
    );
  const bytes = await readFile(logo);
  checkLogo(bytes, logo);
  if (wanted.size === 'any') return bytes;
  const box = Math.round(wanted.size * fill[wanted.purpose]);
  const drawn = await drawLogo(bytes, box, logo);
  const inPaper = wanted.purpose === 'maskable' && (await hasOneColour(drawn));
  const top = inPaper ? await silhouette(drawn, box, colours.paper) : drawn;
  const onNothing = wanted.purpose === 'favicon' || wanted.purpose === 'any';
  const ground = onNothing ? { r: 0, g: 0, b: 0, alpha: 0 } : inPaper ? colours.brand : colours.paper;
  return sharp({ create: { width: wanted.size, height: wanted.size, channels: 4, background: ground } })
    .composite([{ input: top }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
