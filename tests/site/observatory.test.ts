import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hosting } from '../../src/newsroom/hosting.ts';
import type { Scan } from '../observatory.ts';
import { findCommand } from '../system.ts';
import { certificateFor, freePorts, isInstalled, start } from './servers.ts';
import type { Ports } from './servers.ts';
import { asOf, sites } from './sites.ts';

const host = 'localhost';
const scanner = path.resolve('.cache/observatory');

describe.each(['nginx', 'Caddy'] as const)('the site behind %s, to Mozilla’s Observatory', (name) => {
  const canRun = isInstalled(name) && findCommand('openssl') !== undefined;
  describe.skipIf(!canRun)('with a certificate it trusts', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-observatory-'));
    let server: ChildProcess | undefined;
    let ports: Ports = { http: 0, https: 0 };

    beforeAll(async () => {
      cpSync('node_modules/@mdn/mdn-http-observatory', scanner, { recursive: true });
      // The list of hosts that browsers know to be on https: none of these is.
      writeFileSync(path.join(scanner, 'conf/hsts-preload.json'), '{}');
      ports = await freePorts();
      const written = path.join(folder, 'written');
      const root = path.resolve(sites.demo.options.outDir);
      const place = { root, ...ports, ...certificateFor(folder, host) };
      hosting({ ...place, url: `https://${host}`, outDir: written }, { AS_OF: asOf }, process.cwd(), 0);
      server = await start(name, folder, written, ports, host);
    });
    afterAll(() => {
      server?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is A+, with 130 or more', async () => {
      const { grade, score, matters } = await scan(ports, path.join(folder, 'certificate.pem'));
      expect(matters.filter(({ pass }) => !pass)).toEqual([]);
      expect(matters.find(({ name }) => name === 'contentSecurityPolicyTest')?.result).toBe(
        'csp-implemented-with-no-unsafe-default-src-none',
      );
      expect(grade).toBe('A+');
      expect(score).toBeGreaterThanOrEqual(130);
    });
  });
});

/** In: the ports, and the certificate to be trusted. Throws with what the scanner says where it fails. */
function scan({ http, https }: Ports, certificate: string): Promise<Scan> {
  return new Promise((resolve, reject) => {
    const args = ['tests/observatory.ts', scanner, host, String(http), String(https)];
    const child = spawn(process.execPath, args, { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } });
    let [out, error] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString()));
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Scan);
      else reject(new Error(error));
    });
  });
}
