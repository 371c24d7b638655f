import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { pictureName, storyFile } from './files.ts';
import type { Newspaper, Story } from './newspaper.ts';
import { random, seedOf } from './random.ts';

const [width, height] = [1600, 900];
/** How coarse the grain is: a picture of even colour would cost nothing to encode, one of noise more than any photograph. */
const [across, down] = [200, 113];

/** Writes the picture of each story that has one, beside its file. In: the folder that story files' `articles/` stands for. */
export async function writePictures(articles: string, paper: Newspaper): Promise<void> {
  for (const story of paper.stories.filter(({ pictured }) => pictured)) {
    const folder = path.join(path.dirname(articles), path.dirname(storyFile(story, paper).path));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, pictureName(story)), await picture(story, paper.wish.seed));
  }
}

/** A JPEG of soft shapes of many colours under some grain, of its own for each story. */
async function picture({ number }: Story, seed: string): Promise<Buffer> {
  const numbers = random(seedOf(seed, 'picture', number));
  const waves = Array.from(
    { length: 3 },
    () => [numbers.next() * 0.15, numbers.next() * 0.15, numbers.next() * 6] as const,
  );
  const pixels = new Uint8Array(across * down * 3);
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [Math.floor(at / 3) % across, Math.floor(at / 3 / across)];
    const [alongX, alongY, shift] = waves[at % 3] ?? [0, 0, 0];
    pixels[at] = 128 + 90 * Math.sin(x * alongX + y * alongY + shift) + 36 * numbers.next();
  }
  const raw = { width: across, height: down, channels: 3 } as const;
  return sharp(pixels, { raw }).resize(width, height, { kernel: 'cubic' }).jpeg({ quality: 85 }).toBuffer();
}
