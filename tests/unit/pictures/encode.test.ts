import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/pictures/encode.ts';
import { measure } from '../../../src/pictures/measure.ts';
import { variantsOf } from '../../../src/pictures/variants.ts';
import { emptyFolder, noise, redAndBlue } from './originals.ts';

describe('encoding a variant', () => {
  it('gives the width, height and format its name and its page say', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(1003, 777));
    const { files, fallback } = variantsOf(await measure(file, folder), 'body', String);
    const made = await Promise.all(files.map(async (name) => sharp(await encode(name, folder)).metadata()));
    expect(made.map(({ width, format }) => `${width} ${format}`)).toEqual([
      '480 heif',
      '800 heif',
      '1003 heif',
      '480 jpeg',
      '800 jpeg',
      '1003 jpeg',
    ]);
    expect(made.find(({ width }) => width === fallback.width)?.height).toBe(fallback.height);
  });

  it('turns the picture upright and drops what the camera wrote', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'turned.jpg');
    await writeFile(file, await redAndBlue(60, 40, 6));
    const { hash } = await measure(file, folder);
    const upright = sharp(await encode(`${hash}-40.jpg`, folder));
    const { width, height, orientation, exif, icc } = await upright.metadata();
    expect({ width, height, orientation, exif, icc }).toEqual({ width: 40, height: 60 });
    const [red = 0, , blue = 0] = await upright.extract({ left: 20, top: 5, width: 1, height: 1 }).raw().toBuffer();
    expect(red).toBeGreaterThan(blue);
  });

  it('cuts a person square', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(300, 500));
    const { hash } = await measure(file, folder);
    const { width, height } = await sharp(await encode(`${hash}-128x128.avif`, folder)).metadata();
    expect([width, height]).toEqual([128, 128]);
  });

  it('asked for many times at once makes one file, whole', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await noise(900, 600));
    const { hash } = await measure(file, folder);
    const asked = Array.from({ length: 12 }, () => encode(`${hash}-800.avif`, folder));
    expect(new Set(asked).size).toBe(1);
    const paths = await Promise.all(asked);
    expect(new Set(paths).size).toBe(1);
    const path = paths[0] ?? '';
    expect(await readdir(dirname(path))).toEqual([`${hash}-800.avif`]);
    await expect(sharp(path, { failOn: 'warning' }).stats()).resolves.toBeDefined();
  });

  it('is done once: afterwards the original is not needed', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(60, 40));
    const { hash } = await measure(file, folder);
    const path = await encode(`${hash}-60.jpg`, folder);
    await rm(file);
    expect(await encode(`${hash}-60.jpg`, folder)).toBe(path);
  });

  it('finds the original under another of its names when one is gone', async () => {
    const folder = await emptyFolder();
    const [first, second] = [join(folder, 'first.jpg'), join(folder, 'second.jpg')];
    await writeFile(first, await redAndBlue(60, 40));
    await copyFile(first, second);
    const { hash } = await measure(first, folder);
    await measure(second, folder);
    await rm(second);
    await expect(encode(`${hash}-60.jpg`, folder)).resolves.toContain(hash);
  });

  it('never prints other bytes than the name says: a file replaced since is an error', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(60, 40));
    const { hash } = await measure(file, folder);
    await writeFile(file, await redAndBlue(70, 40));
    await expect(encode(`${hash}-60.jpg`, folder)).rejects.toThrow(`${file}: changed or gone since it was measured`);
  });

  it('names the original that is cut off, and keeps nothing of it', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    const whole = await noise(900, 600);
    await writeFile(file, whole.subarray(0, whole.length / 2));
    const { hash } = await measure(file, folder);
    await expect(encode(`${hash}-480.avif`, folder)).rejects.toThrow(`${file}: could not be encoded`);
    expect(await readdir(join(folder, 'pictures'))).not.toContain('variants');
  });

  it('never enlarges, and knows no other names', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(60, 40));
    const { hash } = await measure(file, folder);
    await expect(encode(`${hash}-61.jpg`, folder)).rejects.toThrow('60 px wide');
    await expect(encode(`${hash}-41x41.jpg`, folder)).rejects.toThrow('40 px wide');
    await expect(encode('0000000000000000-60.jpg', folder)).rejects.toThrow('never measured');
    await expect(encode('../a.jpg', folder)).rejects.toThrow('not the name of a picture');
  });
});
