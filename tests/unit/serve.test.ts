import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serve } from '../../src/newsroom/serve.ts';
import type { ServeOptions, Served } from '../../src/newsroom/serve.ts';

let dir: string;
const open: Served[] = [];

async function site(options: Partial<ServeOptions> = {}): Promise<Served> {
  const served = await serve({ dir, port: 0, ...options });
  open.push(served);
  return served;
}

const at = (served: Served, address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(address, served.address), { redirect: 'manual', ...init });

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'standfirst-serve-'));
  await mkdir(path.join(dir, 'news/öl'), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'index.html': 'front',
    '404.html': 'no such page',
    'news/index.html': 'news',
    'news/öl/index.html': 'oil',
    'feed.xml': '<rss/>',
    'site.webmanifest': '{}',
    'lead.avif': 'x',
    'plain.txt': 'plain',
    'winter.ics': 'BEGIN:VCALENDAR',
    'plain.txt.br': brotliCompressSync('pressed'),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
  await mkdir(`${dir}-secret`);
  await writeFile(`${dir}-secret/index.html`, 'secret');
});

afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
  await rm(`${dir}-secret`, { recursive: true });
  await rm(dir, { recursive: true });
});

describe('the server of a built site', () => {
  it('gives a folder by its index.html, also under a name that is not ASCII', async () => {
    const served = await site();
    for (const [address, text] of [
      ['/', 'front'],
      ['/news/', 'news'],
      ['/news/%C3%B6l/', 'oil'],
    ] as const) {
      const response = await at(served, address);
      expect([address, response.status, await response.text()]).toEqual([address, 200, text]);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    }
  });

  it('sends a folder without its slash on, query kept', async () => {
    const response = await at(await site(), '/news?page=2');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/news/?page=2']);
  });

  it.each(['/missing/', '/news/missing', '/news/index', '/feed.xml/', '/%', '/404', '/..%2f..%2fetc/passwd'])(
    'answers %s with the page for what is not there',
    async (address) => {
      const response = await at(await site(), address);
      expect([response.status, await response.text()]).toEqual([404, 'no such page']);
    },
  );

  it.each(['', '/', '/index.html'])('gives nothing from a folder beside its own (%j)', async (end) => {
    const { port } = await site();
    const secret = `/../${path.basename(dir)}-secret${end}`;
    const status = await new Promise((resolve) => {
      get({ host: 'localhost', port, path: secret }, (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(404);
  });

  it.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/lead.avif', 'image/avif'],
    ['/winter.ics', 'text/calendar; charset=utf-8'],
  ])('says of %s that it is %s', async (address, type) => {
    expect((await at(await site(), address)).headers.get('content-type')).toBe(type);
  });

  it('prefers the compressed twin where the browser takes it', async () => {
    const served = await site();
    const pressed = await at(served, '/plain.txt', { headers: { 'accept-encoding': 'br' } });
    expect([await pressed.text(), pressed.headers.get('content-type')]).toEqual([
      'pressed',
      'text/plain; charset=utf-8',
    ]);
    const plain = await at(served, '/plain.txt', { headers: { 'accept-encoding': 'identity' } });
    expect(await plain.text()).toBe('plain');
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await at(await site(), '/', { method: 'POST' })).status).toBe(405);
  });

  it('serves a site built for a base path under it, and leads there from the root', async () => {
    const served = await site({ base: '/paper' });
    expect(served.address).toMatch(/\/paper\/$/);
    expect(await (await at(served, '/paper/news/')).text()).toBe('news');
    for (const from of ['/', '/paper']) {
      expect((await at(served, from)).headers.get('location')).toBe('/paper/');
    }
    expect((await at(served, '/paper/news')).headers.get('location')).toBe('/paper/news/');
    const outside = await at(served, '/news/');
    expect([outside.status, await outside.text()]).toEqual([404, 'no such page']);
  });

  it('moves to the next port when the wished one is taken, and fails when it must be that one', async () => {
    const first = await site();
    const second = await site({ port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    await expect(site({ port: first.port, exact: true })).rejects.toThrow(`port ${first.port} is taken`);
  });

  it('can be reached over IPv4', async () => {
    const { port } = await site();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('refuses a folder that holds no site', async () => {
    await expect(serve({ dir: path.join(dir, 'nothing'), port: 0 })).rejects.toThrow('npm run build');
  });
});
