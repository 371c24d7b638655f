import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { formatOf } from '../schema/picture-format.ts';
import { faultOfSvg } from './svg.ts';

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
  const bytes = await logoBytes(logo);
  if (wanted.size === 'any') return bytes;
  const box = Math.round(wanted.size * fill[wanted.purpose]);
  const drawn = await draw(bytes, box, logo);
  const inPaper = wanted.purpose === 'maskable' && (await hasOneColour(drawn));
  const top = inPaper ? await silhouette(drawn, box, colours.paper) : drawn;
  const onNothing = wanted.purpose === 'favicon' || wanted.purpose === 'any';
  const ground = onNothing ? { r: 0, g: 0, b: 0, alpha: 0 } : inPaper ? colours.brand : colours.paper;
  return sharp({ create: { width: wanted.size, height: wanted.size, channels: 4, background: ground } })
    .composite([{ input: top }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function logoBytes(logo: string): Promise<Uint8Array> {
  const bytes = await readFile(logo);
  if (formatOf(bytes) !== undefined) return bytes;
  const fault = faultOfSvg(bytes);
  if (fault !== undefined) throw new Error(`${logo}: holds ${fault}; write an SVG that only draws, or a PNG`);
  return bytes;
}

/** The logo as large as fits a square of `box` pixels, the rest transparent; PNG. */
async function draw(bytes: Uint8Array, box: number, logo: string): Promise<Buffer> {
  try {
    return await sharp(bytes)
      .autoOrient()
      .resize({ width: box, height: box, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .ensureAlpha()
      .png()
      .toBuffer();
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new Error(`${logo}: not a logo that can be drawn (${reason}); write an SVG or a PNG`, { cause: error });
  }
}

/** Pixels less solid than this are the soft edge of a shape and say nothing of its colour. */
const solid = 200;
/** How far apart, of 255, the values of a channel may lie in what is still one colour. */
const sameColour = 24;

/** Whether a drawing is a shape of one colour: some of it to be seen through, the rest all alike. */
async function hasOneColour(png: Buffer): Promise<boolean> {
  const pixels = await sharp(png).toColourspace('srgb').raw().toBuffer();
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  let clear = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 255 - solid) clear += 1;
    if ((pixels[at + 3] ?? 0) <= solid) continue;
    for (const channel of [0, 1, 2]) {
      const value = pixels[at + channel] ?? 0;
      least[channel] = Math.min(least[channel] ?? 255, value);
      most[channel] = Math.max(most[channel] ?? 0, value);
    }
  }
  return clear > 0 && most.every((value, channel) => value - (least[channel] ?? 0) <= sameColour);
}

/** The shape of a drawing filled with a colour; PNG. */
async function silhouette(png: Buffer, box: number, colour: string): Promise<Buffer> {
  const alpha = await sharp(png).extractChannel('alpha').raw().toBuffer();
  return sharp({ create: { width: box, height: box, channels: 3, background: colour } })
    .joinChannel(alpha, { raw: { width: box, height: box, channels: 1 } })
    .png()
    .toBuffer();
}
