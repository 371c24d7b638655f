import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { servePictures } from '../../../src/build/pictures.ts';
import { picturesNamedUnder, publishPictures } from '../../../src/build/published-pictures.ts';
import { measure } from '../../../src/pictures/measure.ts';
import { emptyFolder, redAndBlue } from './originals.ts';

/** A cache that knows a published story's picture and a draft's, and an empty output folder. */
async function newsroom(): Promise<{ dist: string; cache: string; shown: string; draft: string }> {
  const folder = await emptyFolder();
  const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  await mkdir(join(dist, '2025'), { recursive: true });
  await writeFile(join(folder, 'shown.jpg'), await redAndBlue(600, 400));
  await writeFile(join(folder, 'draft.jpg'), await redAndBlue(500, 400));
  const [shown, draft] = await Promise.all(
    ['shown.jpg', 'draft.jpg'].map(async (name) => (await measure(join(folder, name), cache)).hash),
  );
  return { dist, cache, shown: shown ?? '', draft: draft ?? '' };
}

describe('publishing pictures', () => {
  it('publishes what the printed files name, and nothing else', async () => {
    const { dist, cache, shown, draft } = await newsroom();
    await writeFile(join(dist, '2025', 'index.html'), `<img srcset="/b/_pictures/${shown}-480.jpg 480w">`);
    await writeFile(join(dist, 'feed.xml'), `<enclosure url="https://example.org/_pictures/${shown}-600.jpg"/>`);
    await writeFile(join(dist, 'manifest.webmanifest'), `{"src":"/_pictures/${shown}-64x64.avif"}`);
    await writeFile(join(dist, 'notes.txt'), `/_pictures/${draft}-480.jpg`);
    expect(await publishPictures(dist, cache)).toEqual({ files: 3, encoded: 3 });
    const published = await readdir(join(dist, '_pictures'));
    expect(published.toSorted()).toEqual([`${shown}-480.jpg`, `${shown}-600.jpg`, `${shown}-64x64.avif`]);
    expect((await sharp(join(dist, '_pictures', `${shown}-480.jpg`)).metadata()).width).toBe(480);
  });

  it('encodes nothing twice, and takes away what no page names any more', async () => {
    const { dist, cache, shown, draft } = await newsroom();
    const page = join(dist, 'index.html');
    await writeFile(page, `/_pictures/${shown}-480.jpg /_pictures/${draft}-480.jpg`);
    expect(await publishPictures(dist, cache)).toEqual({ files: 2, encoded: 2 });
    await writeFile(page, `/_pictures/${shown}-480.jpg`);
    expect(await publishPictures(dist, cache)).toEqual({ files: 1, encoded: 0 });
    expect(await readdir(join(dist, '_pictures'))).toEqual([`${shown}-480.jpg`]);
    await writeFile(page, 'No pictures.');
    expect(await publishPictures(dist, cache)).toEqual({ files: 0, encoded: 0 });
    expect(await readdir(dist)).not.toContain('_pictures');
  });

  it('mends a picture that an interrupted build left half written', async () => {
    const { dist, cache, shown } = await newsroom();
    await writeFile(join(dist, 'index.html'), `/_pictures/${shown}-480.jpg`);
    await mkdir(join(dist, '_pictures'));
    await writeFile(join(dist, '_pictures', `${shown}-480.jpg`), 'half');
    await publishPictures(dist, cache);
    expect((await sharp(join(dist, '_pictures', `${shown}-480.jpg`)).metadata()).width).toBe(480);
  });

  it('says of every picture that cannot be had which page shows it', async () => {
    const { dist, cache, shown } = await newsroom();
    await writeFile(join(dist, 'index.html'), `/_pictures/${shown}-480.jpg /_pictures/0000000000000000-480.jpg`);
    await writeFile(join(dist, '2025', 'index.html'), `/_pictures/${shown}-9999.jpg`);
    const failure = await publishPictures(dist, cache).catch((error: unknown) => String(error));
    expect(failure).toContain('index.html: shows 0000000000000000-480.jpg: no picture of this name is known');
    expect(failure).toContain(`${join('2025', 'index.html')}: shows ${shown}-9999.jpg: `);
  });

  it('names the first page, by path, of those that show a picture', async () => {
    const { dist, shown } = await newsroom();
    await writeFile(join(dist, 'index.html'), `/_pictures/${shown}-480.jpg`);
    await writeFile(join(dist, '2025', 'index.html'), `/_pictures/${shown}-480.jpg`);
    expect([...(await picturesNamedUnder(dist))]).toEqual([[`${shown}-480.jpg`, join('2025', 'index.html')]]);
  });
});

describe('serving pictures while editing', () => {
  it('answers with the picture, under the base path too, and leaves the rest to others', async () => {
    const { cache, shown } = await newsroom();
    const handle = servePictures('/paper/', cache, () => undefined);
    const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const listening = server.address();
    if (listening === null || typeof listening === 'string') throw new Error('not listening on a port');
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${listening.port}${path}`);
    try {
      for (const base of ['', '/paper']) {
        const answer = await get(`${base}/_pictures/${shown}-480.jpg?again`);
        expect(answer.headers.get('content-type')).toBe('image/jpeg');
        expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(480);
      }
      expect((await get('/_pictures/0000000000000000-480.jpg')).status).toBe(404);
      expect((await get(`/_pictures/..%2f${shown}-480.jpg`)).status).toBe(404);
      expect((await get('/2025/')).status).toBe(404);
    } finally {
      server.close();
    }
  });
});
