import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';

import { findCommand } from '../system.ts';

/** Where a server of the test listens. */
export interface Ports {
  http: number;
  https: number;
}

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How a server is started on a configuration that `npm run hosting` wrote, in a folder of its own. */
interface Server {
  command: string;
  /** Puts what it needs besides into the folder. In: the folder, that of the configurations, and its ports. Out: its arguments. */
  prepare: (folder: string, written: string, ports: Ports) => string[];
}

const isRoot = process.getuid?.() === 0;
const apacheModules = '/usr/lib/apache2/modules';

export const servers: Readonly<Record<'nginx' | 'Caddy' | 'Apache', Server>> = {
  nginx: {
    command: 'nginx',
    prepare: (folder, written) => {
      cpSync('/etc/nginx/mime.types', path.join(folder, 'mime.types'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (each) => `${each}_temp_path ${folder};`,
      );
      const conf = `${isRoot ? 'user root;' : ''} pid ${folder}/pid; error_log stderr; daemon off; events {}
        http { access_log off; ${temporary.join(' ')} include ${written}/nginx.conf; }`;
      writeFileSync(path.join(folder, 'nginx.conf'), conf);
      return ['-p', folder, '-c', path.join(folder, 'nginx.conf')];
    },
  },
  Caddy: {
    command: 'caddy',
    prepare: (folder, written, { http, https }) => {
      const options = `{\n admin off\n auto_https disable_redirects\n http_port ${String(http)}\n https_port ${String(https)}\n}\n`;
      writeFileSync(path.join(folder, 'Caddyfile'), options + readFileSync(path.join(written, 'Caddyfile'), 'utf8'));
      return ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')];
    },
  },
  Apache: {
    command: 'apache2',
    prepare: (folder, written, { http, https }) => {
      const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'headers', 'mime', 'rewrite', 'setenvif', 'ssl'];
      const loads = modules
        .filter((name) => existsSync(`${apacheModules}/mod_${name}.so`))
        .map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`);
      const lines = [
        ...loads,
        `ServerRoot ${folder}`,
        `PidFile ${folder}/pid`,
        `DefaultRuntimeDir ${folder}`,
        `ErrorLog ${folder}/error.log`,
        'ServerName localhost',
        'TypesConfig /etc/mime.types',
        ...(isRoot ? ['User www-data', 'Group www-data'] : []),
        `Listen ${String(http)}`,
        `Listen ${String(https)}`,
        `Include ${written}/apache.conf`,
      ];
      writeFileSync(path.join(folder, 'httpd.conf'), `${lines.join('\n')}\n`);
      return ['-f', path.join(folder, 'httpd.conf'), '-DFOREGROUND'];
    },
  },
};

export type ServerName = keyof typeof servers;

/** Whether a server is installed here. */
export const isInstalled = (name: ServerName): boolean => findCommand(servers[name].command) !== undefined;

/** A certificate that nobody vouches for. In: the folder it goes to, and the host. Throws where it cannot be made. */
export function certificateFor(folder: string, host: string): { certificate: string; key: string } {
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
  const name = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', key, '-out', certificate];
  const { status, stderr } = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    ...name,
    ...files,
  ]);
  if (status !== 0) throw new Error(`no certificate: ${String(stderr)}`);
  return { certificate, key };
}

/** Two ports that nobody listens on. */
export async function freePorts(): Promise<Ports> {
  const [http, https] = [createServer(), createServer()];
  const ports = await Promise.all(
    [http, https].map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all([http, https].map((server) => new Promise((resolve) => server.close(resolve))));
  return { http: ports[0] ?? 0, https: ports[1] ?? 0 };
}

/** Starts a server and waits until it answers. Throws with what it said where it does not. */
export async function start(
  name: ServerName,
  folder: string,
  written: string,
  ports: Ports,
  host: string,
): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true });
  const { command, prepare } = servers[name];
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(findCommand(command) ?? command, prepare(folder, written, ports), { env });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (await ask(ports.https, host, '/').catch(() => undefined)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  const log = path.join(folder, 'error.log');
  throw new Error(`${name} does not answer: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}

/** Asks over https, by a path as it is to be sent. */
export function ask(port: number, host: string, asked: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: 'localhost', port, path: asked, servername: host, rejectUnauthorized: false, agent: false };
    request({ ...options, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
