import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/pictures/measure.ts';
import { emptyFolder, redAndBlue } from './originals.ts';

describe('measuring a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'gives size and format of a %s, whatever its name',
    async (format) => {
      const folder = await emptyFolder();
      const file = join(folder, 'picture.bin');
      await writeFile(
        file,
        await sharp(await redAndBlue(60, 40))
          .toFormat(format)
          .toBuffer(),
      );
      const measured = await measure(file, folder);
      expect(measured.hash).toMatch(/^[0-9a-f]{16}$/);
      expect(measured).toMatchObject({
        file,
        width: 60,
        height: 40,
        format,
        alpha: false,
      });
    },
  );

  it('gives width and height as the picture is seen, turned by its EXIF orientation', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'turned.jpg');
    await writeFile(file, await redAndBlue(60, 40, 6));
    expect(await measure(file, folder)).toMatchObject({ width: 40, height: 60 });
  });

  it('says whether it can be seen through, not whether it merely could', async () => {
    const folder = await emptyFolder();
    const square = { width: 8, height: 8, channels: 4 } as const;
    const solid = join(folder, 'solid.png');
    const glass = join(folder, 'glass.png');
    await sharp({ create: { ...square, background: { r: 9, g: 9, b: 9, alpha: 1 } } })
      .png()
      .toFile(solid);
    await sharp({ create: { ...square, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } })
      .png()
      .toFile(glass);
    expect(await measure(solid, folder)).toMatchObject({ alpha: false });
    expect(await measure(glass, folder)).toMatchObject({ alpha: true });
  });

  it('sees a file that was changed', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(60, 40));
    const before = await measure(file, folder);
    await writeFile(file, await redAndBlue(80, 40));
    const after = await measure(file, folder);
    expect(after.width).toBe(80);
    expect(after.hash).not.toBe(before.hash);
  });

  it('does not read again a file whose size and times are as they were', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    const link = join(folder, 'cache-of-a-later-build');
    const jpeg = await redAndBlue(60, 40);
    await writeFile(file, jpeg);
    await utimes(file, 1_700_000_000, 1_700_000_000);
    const before = await measure(file, folder);

    // What is known is told, true or not.
    const known = join(folder, 'pictures', 'measured');
    const [record = ''] = await readdir(known);
    const kept = await readFile(join(known, record), 'utf8');
    await writeFile(join(known, record), kept.replace('"width":60', '"width":61'));
    expect(await measure(file, folder)).toEqual(before);
    // Under another name for the same cache nothing is in memory: what is known comes from the files kept.
    await symlink(folder, link);
    expect(await measure(file, link)).toEqual({ ...before, width: 61 });

    // A tool that copies pictures can set the time back, but not that of the change.
    await writeFile(file, Buffer.alloc(jpeg.length));
    await utimes(file, 1_700_000_000, 1_700_000_000);
    expect((await stat(file)).size).toBe(jpeg.length);
    await expect(measure(file, folder)).rejects.toThrow(`${file}: not a picture`);
  });

  it('answers many who ask at once alike', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'a.jpg');
    await writeFile(file, await redAndBlue(60, 40));
    const answers = await Promise.all(Array.from({ length: 20 }, () => measure(file, folder)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it.each([
    ['words', 'not a picture at all'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['nothing', ''],
    ['the first bytes of a JPEG', '\xff\xd8\xff\xe0'],
  ])('refuses %s, naming the file', async (_, content) => {
    const folder = await emptyFolder();
    const file = join(folder, 'photo.jpg');
    await writeFile(file, Buffer.from(content, 'latin1'));
    await expect(measure(file, folder)).rejects.toThrow(`${file}: not a picture`);
  });

  it('names a file that is not there, and a folder', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'folder.jpg'));
    await expect(measure(join(folder, 'gone.jpg'), folder)).rejects.toThrow(
      `${join(folder, 'gone.jpg')}: no such picture`,
    );
    await expect(measure(join(folder, 'folder.jpg'), folder)).rejects.toThrow('folder.jpg: not a picture');
  });
});
