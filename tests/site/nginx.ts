import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findCommand } from '../system.ts';

/** The file of the program; undefined where it is not installed. */
export const nginx = findCommand('nginx');

/** Starts nginx with a server. In: its port, and its configuration. Out: what ends it, once it answers. */
export async function startNginx(port: number, server: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; events {}
    http { access_log off; ${temporary.join(' ')} ${server} }`,
  );
  const child = spawn(nginx ?? 'nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await answers(`http://127.0.0.1:${String(port)}`);
  return async () => {
    child.kill();
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx does not answer');
}
