import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sites } from './sites.ts';

const port = 4397;
const address = `http://localhost:${String(port)}`;
const installed = spawnSync('nginx', ['-v']).status === 0;

/** The configuration that README.md gives, on a port and a folder of the test. */
function configuration(folder: string): string {
  const readme = readFileSync('README.md', 'utf8');
  const server = /```nginx\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const ours = server
    .replace('listen 80;', `listen ${String(port)};`)
    .replace('/srv/paper', path.resolve(sites.demo.options.outDir))
    .replace('include mime.types', 'include /etc/nginx/mime.types');
  return `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; events {}
    http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
    uwsgi_temp_path ${folder}; scgi_temp_path ${folder}; ${ours} }`;
}

async function answers(): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx does not answer');
}

describe.skipIf(!installed)('the site behind nginx, as the README sets it up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-nginx-'));
  let nginx: ChildProcess | undefined;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder));
    nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
    await answers();
  });
  afterAll(() => {
    nginx?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

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
