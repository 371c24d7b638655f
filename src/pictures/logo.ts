import sharp from 'sharp';
import { formatOf } from '../schema/picture-format.ts';
import { pictureFault, reasonOf } from './fault.ts';
import { faultOfSvg } from './svg.ts';

/** Throws a ContentError, naming the logo's file, where its bytes are neither a picture nor an SVG that only draws (see `faultOfSvg`). */
export function checkLogo(bytes: Uint8Array, file: string): void {
  if (formatOf(bytes) !== undefined) return;
  const fault = faultOfSvg(bytes);
  if (fault !== undefined) throw pictureFault(file, `holds ${fault}`, 'an SVG that only draws, or a PNG');
}

/** The logo as large as fits a square of `box` pixels, the rest transparent; PNG. */
export async function drawLogo(bytes: Uint8Array, box: number, logo: string): Promise<Buffer> {
  try {
    return await sharp(bytes)
      .autoOrient()
      .resize({ width: box, height: box, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .ensureAlpha()
      .png()
      .toBuffer();
  } catch (error) {
    throw pictureFault(logo, `not a logo that can be drawn (${reasonOf(error)})`, 'an SVG or a PNG');
  }
}

/** Pixels less solid than this are the soft edge of a shape and say nothing of its colour. */
const solid = 200;
/** How far apart, of 255, the values of a channel may lie in what is still one colour. */
const sameColour = 24;

/** Whether a drawing is a shape of one colour: some of it to be seen through, the rest all alike. */
export async function hasOneColour(png: Buffer): Promise<boolean> {
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
export async function silhouette(png: Buffer, box: number, colour: string): Promise<Buffer> {
  const alpha = await sharp(png).extractChannel('alpha').raw().toBuffer();
  return sharp({ create: { width: box, height: box, channels: 3, background: colour } })
    .joinChannel(alpha, { raw: { width: box, height: box, channels: 1 } })
    .png()
    .toBuffer();
}
