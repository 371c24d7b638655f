import { createHash } from 'node:crypto';
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';

/**
 * The edition of everything below and of how encode.ts uses it. It is part of every picture's hash: raise it
 * whenever the same original would give other bytes, and every printed name changes with it.
 */
export const recipeVersion = '1';

/*
 * Why these: five pictures (two photographs of 2725 and 3840 px, three drawings of 1600 px), each at 480, 800, 1200 and
 * 1600 px wide, sharp 0.35.5, one thread. Bytes and processor seconds of all 20 files, PSNR on average:
 *
 *   AVIF effort 0, quality 50, 4:2:0   1205 kB    1.1 s  32.4 dB
 *   AVIF effort 0, quality 50, 4:4:4   1240 kB    1.2 s  32.7 dB   taken: a third of a decibel for 3 %
 *   AVIF effort 0, quality 55, 4:2:0   1439 kB    1.0 s  33.2 dB
 *   AVIF effort 1, quality 50, 4:2:0   1159 kB    3.0 s  32.7 dB
 *   AVIF effort 2, quality 50, 4:2:0   1171 kB    4.8 s  32.9 dB
 *   AVIF effort 4, quality 50, 4:2:0   1121 kB   45.9 s  33.2 dB
 *   JPEG mozjpeg, quality 72           1893 kB    1.6 s  33.2 dB   taken
 *   JPEG plain progressive, 72         2208 kB    0.3 s  33.5 dB
 *   WebP effort 2, quality 72          1841 kB    0.9 s  33.7 dB   taken
 *   WebP effort 4, quality 72          1771 kB    1.8 s  33.9 dB
 *
 * Measured by encoding `sharp(file).autoOrient().resize({ width })` to each format and comparing with the unencoded
 * pixels.
 */
export const avif = { effort: 0, quality: 50, chromaSubsampling: '4:4:4' } as const satisfies AvifOptions;
export const jpeg = { mozjpeg: true, progressive: true, quality: 72 } as const satisfies JpegOptions;
export const webp = { effort: 2, quality: 72 } as const satisfies WebpOptions;

/**
 * What a picture is called by: the first 16 hexadecimal digits of SHA-256 over the recipe's version and the
 * original's bytes.
 */
export function hashOf(original: Uint8Array): string {
  return createHash('sha256').update(`${recipeVersion}\n`).update(original).digest('hex').slice(0, 16);
}
