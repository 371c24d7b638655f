import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { nginx, serverIn, startNginx } from './nginx.ts';
import { sites } from './sites.ts';

const port = 4397;
const address = `http://localhost:${String(port)}`;

/** The server that README.md sets up, on a port and a folder of the test. */
const server = (): string =>
  serverIn('README.md')
    .replace('listen 80;', `listen ${String(port)};`)
    .replace('/srv/paper', path.resolve(sites.demo.options.outDir))
    .replace('include mime.types', 'include /etc/nginx/mime.types');

describe.skipIf(nginx === undefined)('the site behind nginx, as the README sets it up', () => {
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    stop = await startNginx(port, server());
  });
  afterAll(() => stop?.());

  it('serves the front page and a story as HTML in UTF-8', async () => {
    for (const page of ['/', '/2025/09/09/fund-for-ukraine-passes-two-billion-pounds/']) {
      const response = await fetch(address + page);
      expect(response.status, page).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('The Wrenmouth Lantern');
    }
  });

  it('leads from an address without its slash to the one with it', async () => {
    const response = await fetch(`${address}/politics`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<h1>Politics</h1>');
  });

  it('answers 404 with the site’s own page', async () => {
    const response = await fetch(`${address}/2025/01/01/nothing/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing at this address');
  });

  it('lets browsers keep pictures for ever, under their right type', async () => {
    const page = await (await fetch(address)).text();
    const picture = /\/_pictures\/[\w-]+\.avif/.exec(page)?.[0] ?? '';
    const response = await fetch(address + picture);
    expect(response.headers.get('content-type')).toBe('image/avif');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});
