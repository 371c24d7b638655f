import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { servePictures } from '../../../src/build/pictures.ts';
import { publishPictures } from '../../../src/build/published-pictures.ts';
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

/** Pictures by name, each with the printed file that names it. */
const named = (page: string, ...names: string[]) => new Map(names.map((name) => [name, page]));

describe('publishing pictures', () => {
  it('publishes what the printed files name, and nothing else', async () => {
    const { dist, cache, shown } = await newsroom();
    const names = [`${shown}-480.jpg`, `${shown}-600.jpg`, `${shown}-64x64.avif`];
    expect(await publishPictures(named('index.html', ...names), dist, cache)).toEqual({ files: 3, encoded: 3 });
    expect((await readdir(join(dist, '_pictures'))).toSorted()).toEqual(names);
    expect((await sharp(join(dist, '_pictures', `${shown}-480.jpg`)).metadata()).width).toBe(480);
  });

  it('encodes nothing twice, and takes away what no page names any more', async () => {
    const { dist, cache, shown, draft } = await newsroom();
    const both = named('index.html', `${shown}-480.jpg`, `${draft}-480.jpg`);
    expect(await publishPictures(both, dist, cache)).toEqual({ files: 2, encoded: 2 });
    const one = named('index.html', `${shown}-480.jpg`);
    expect(await publishPictures(one, dist, cache)).toEqual({ files: 1, encoded: 0 });
    expect(await readdir(join(dist, '_pictures'))).toEqual([`${shown}-480.jpg`]);
    expect(await publishPictures(new Map(), dist, cache)).toEqual({ files: 0, encoded: 0 });
    expect(await readdir(dist)).not.toContain('_pictures');
  });

  it('mends a picture that an interrupted build left half written', async () => {
    const { dist, cache, shown } = await newsroom();
    await mkdir(join(dist, '_pictures'));
    await writeFile(join(dist, '_pictures', `${shown}-480.jpg`), 'half');
    await publishPictures(named('index.html', `${shown}-480.jpg`), dist, cache);
    expect((await sharp(join(dist, '_pictures', `${shown}-480.jpg`)).metadata()).width).toBe(480);
  });

  it('says of every picture that cannot be had which page shows it', async () => {
    const { dist, cache, shown } = await newsroom();
    const pictures = new Map([
      ...named('index.html', `${shown}-480.jpg`, '0000000000000000-480.jpg'),
      ...named(join('2025', 'index.html'), `${shown}-9999.jpg`),
    ]);
    const failure = await publishPictures(pictures, dist, cache).catch((error: unknown) => String(error));
    expect(failure).toContain('index.html: shows 0000000000000000-480.jpg: no picture of this name is known');
    expect(failure).toContain(`${join('2025', 'index.html')}: shows ${shown}-9999.jpg: `);
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
