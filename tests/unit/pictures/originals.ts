import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** An empty folder, gone when the test has ended. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-pictures-'));
  folders.push(folder);
  return folder;
}

/** Bytes of a JPEG whose left half is red and right half blue. */
export async function redAndBlue(width: number, height: number, exifOrientation = 1): Promise<Buffer> {
  const half = { width: Math.ceil(width / 2), height, channels: 3, background: '#0000ff' } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: { create: half }, left: Math.floor(width / 2), top: 0 }])
    .withMetadata({ orientation: exifOrientation })
    .jpeg()
    .toBuffer();
}

/** Bytes of a JPEG of noise, which compresses badly: large enough to be cut off. */
export async function noise(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer();
}
