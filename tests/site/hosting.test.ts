import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aliasPath } from '../../src/edition/aliases.ts';
import { readContent } from '../../src/edition/gather.ts';
import { makeEdition } from '../../src/edition/make.ts';
import { encodedPath, rulesOf } from '../../src/hosting/rules.ts';
import { hosting } from '../../src/newsroom/hosting.ts';
import { givingHosts } from '../../src/policy/giving-hosts.ts';
import { findCommand } from '../system.ts';
import { workshop } from './building.ts';
import { choir, post, slip, swap } from './newsroom.ts';
import { ask, certificateFor, freePorts, isInstalled, servers, start } from './servers.ts';
import type { Answer, Ports, ServerName } from './servers.ts';
import { asOf } from './sites.ts';

/** Signs that mean something to one server or another; an old address may hold each of them. */
export const oldAddresses = [
  '/2019/old story/',
  '/alt/Übersicht-ёж/',
  "/it's/$uri/{http.request.host}",
  '/50%25/$1/%25{HTTPS}',
  '/a;b/(c)+[d]^e.f~g`h,i&j=k@l!',
  '/page.html',
  '/default',
  '/東京/駅前',
];

const unicodeSlug = 'les-élèves-東京';
const changes = {
  [slip]: swap('aliases: [/2019/slip/]', `aliases: ${JSON.stringify(oldAddresses)}`),
  [choir]: swap('section:', `slug: ${unicodeSlug}\nsection:`),
  [post]: swap('section:', 'withdrawn: true\naliases: [/taken/back/]\nsection:'),
};

const names = (Object.keys(servers) as ServerName[]).filter(isInstalled);
const canRun = names.length > 0 && findCommand('openssl') !== undefined;

describe.skipIf(!canRun)(`the site behind ${names.join(', ')}, as npm run hosting sets them up`, () => {
  const { content, out, build } = workshop('hosting');
  // Where a server that runs as somebody else may look.
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-hosting-'));
  const running = new Map<ServerName, { ports: Ports; child: ChildProcess; written: string }>();
  let host = '';
  let files: Map<string, string>;
  let slipAddress = '';
  let gone: readonly string[] = [];

  beforeAll(async () => {
    const { status, stderr } = build(changes, '--compress');
    if (status !== 0) throw new Error(stderr);
    const read = readContent({ contentDir: content, cwd: process.cwd() });
    const edition = makeEdition(read, { clock: Date.parse(asOf) });
    host = new URL(edition.publication.url).hostname;
    slipAddress = edition.aliases.get('default') ?? '';
    const certificate = certificateFor(folder, host);
    for (const name of names) {
      const ports = await freePorts();
      const written = path.join(folder, name, 'written');
      const place = { root: out, ...ports, ...certificate };
      const made = hosting({ ...place, contentDir: content, outDir: written }, { AS_OF: asOf }, process.cwd(), 0);
      files = new Map(made.map((file) => [path.relative(written, path.resolve(file)), readFileSync(file, 'utf8')]));
      running.set(name, { ports, written, child: await start(name, path.join(folder, name), written, ports, host) });
      gone = rulesOf(edition, givingHosts(read), { ...place, fetchesCertificate: false }).gone;
    }
  }, 180_000);
  afterAll(() => {
    for (const { child } of running.values()) child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const each = async (asked: string, headers: Record<string, string> = {}): Promise<Map<ServerName, Answer>> =>
    new Map(
      await Promise.all(
        [...running].map(async ([name, { ports }]) => [name, await ask(ports.https, host, asked, headers)] as const),
      ),
    );

  it('send the front page, and a story at an address in any script, in UTF-8', async () => {
    const article = `/2026/11/${/\/2026\/11\/(\d\d)\//.exec(storyFile())?.[1] ?? ''}/${encodeURIComponent(unicodeSlug)}/`;
    for (const asked of ['/', article]) {
      for (const [name, { status, headers, body }] of await each(asked)) {
        expect([name, asked, status]).toEqual([name, asked, 200]);
        expect(headers['content-type']?.toLowerCase().replace(' ', ''), name).toBe('text/html;charset=utf-8');
        expect(body.toString(), name).toContain('<!DOCTYPE html>');
      }
    }
  });

  /** The file of the story whose address is no plain one. */
  function storyFile(): string {
    const found = [...readFileSync(path.join(out, 'sitemap-1.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)];
    return found.map(([, each = '']) => decodeURI(each)).find((each) => each.includes(unicodeSlug)) ?? '';
  }

  it('lead from each old address to the new one, with and without a slash, whatever signs are in it', async () => {
    expect(slipAddress).not.toBe('');
    for (const old of oldAddresses.map(aliasPath)) {
      const plain = encodedPath(`/${old}`);
      for (const asked of old.endsWith('.html') ? [plain] : [plain, `${plain}/`]) {
        for (const [name, { status, headers }] of await each(asked)) {
          expect([name, asked, status]).toEqual([name, asked, 301]);
          expect(new URL(headers.location ?? '', `https://${host}`).pathname, `${name} ${asked}`).toBe(slipAddress);
        }
      }
    }
  });

  it('say that a story that was taken back is gone, with the site’s own page', async () => {
    expect(gone.length).toBe(4);
    for (const path of gone) {
      for (const [name, { status, body }] of await each(encodedPath(path))) {
        expect([name, path, status]).toEqual([name, path, 410]);
        expect(body.toString(), name).toContain('<main');
      }
    }
  });

  it('answer 404 with the site’s own page, not to be kept for ever', async () => {
    for (const asked of [
      '/no/such/page/',
      '/_pictures/0123456789abcdef-640.avif',
      '/_astro/',
      '/2026/../../etc/passwd',
    ]) {
      for (const [name, { status, headers, body }] of await each(asked)) {
        if (asked.includes('..') && status === 400) continue;
        expect([name, asked, status]).toEqual([name, asked, 404]);
        expect(body.toString(), name).toContain('<main');
        expect(headers['cache-control'], name).not.toContain('immutable');
      }
    }
  });

  it('let what is named by its content be kept for ever, ask for scripts each time, and the rest after a minute', async () => {
    const html = readFileSync(path.join(out, 'index.html'), 'utf8');
    const font = /\/_astro\/[\w/]+\.woff2/.exec(html)?.[0] ?? '';
    const picture = /\/_pictures\/[\w-]+\.\w+/.exec(html)?.[0] ?? '';
    const kept: [string, string][] = [
      [font, 'public, max-age=31536000, immutable'],
      [picture, 'public, max-age=31536000, immutable'],
      ['/service-worker.js', 'no-cache'],
      ['/saving.js', 'no-cache'],
      ['/', 'public, max-age=60, stale-while-revalidate=600'],
      ['/feed.xml', 'public, max-age=60, stale-while-revalidate=600'],
    ];
    for (const [asked, wanted] of kept) {
      for (const [name, { status, headers }] of await each(asked)) {
        expect([name, asked, status, headers['cache-control']]).toEqual([name, asked, 200, wanted]);
      }
    }
  });

  it('answer 304 to a browser that has the page already', async () => {
    for (const [name, { headers }] of await each('/')) {
      const { ports } = running.get(name) ?? { ports: { https: 0 } };
      const tag = headers.etag ?? '';
      expect(tag, name).not.toBe('');
      expect((await ask(ports.https, host, '/', { 'if-none-match': tag })).status, name).toBe(304);
    }
  });

  it('send what the build compressed, as it is', async () => {
    const wanted = new Map<ServerName, string>([
      ['nginx', 'gzip'],
      ['Caddy', 'br'],
      ['Apache', 'br'],
    ]);
    for (const asked of ['/', '/feed.xml']) {
      const file = path.join(out, asked === '/' ? 'index.html' : asked);
      for (const [name, { headers, body }] of await each(asked, { 'accept-encoding': 'gzip, br' })) {
        expect([name, asked, headers['content-encoding']]).toEqual([name, asked, wanted.get(name)]);
        const end = wanted.get(name) === 'br' ? 'br' : 'gz';
        expect(body.equals(readFileSync(`${file}.${end}`)), `${name} ${asked}`).toBe(true);
        if (end === 'br') expect(brotliDecompressSync(body).equals(readFileSync(file))).toBe(true);
        expect(headers.vary?.toLowerCase(), name).toContain('accept-encoding');
        expect(headers['content-type'], name).toMatch(asked === '/' ? /^text\/html/ : /xml/);
      }
    }
  });

  it('send the same headers of security as each other, with pages, files and failures alike', async () => {
    const security = [
      ...[
        'content-security-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'permissions-policy',
      ],
      ...['referrer-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options'],
    ];
    for (const asked of [
      '/',
      '/feed.xml',
      '/service-worker.js',
      '/icons/favicon.svg',
      '/no/such/page/',
      gone[0] ?? '',
    ]) {
      const answers = [...(await each(asked)).entries()];
      const sent = answers.map(([, { headers }]) => security.map((header) => `${header}: ${String(headers[header])}`));
      for (const [index, [name]] of answers.entries()) {
        expect(sent[index], `${name} ${asked}`).toEqual(sent[0]);
        expect(sent[index]?.join('\n'), `${name} ${asked}`).not.toContain('undefined');
      }
    }
  });

  it('are described alike in every file that is written', () => {
    const everywhere = [
      'nginx.conf',
      'Caddyfile',
      'apache.conf',
      'htaccess',
      'netlify/_headers',
      'cloudflare-pages/_headers',
    ];
    for (const name of everywhere) {
      const text = files.get(name) ?? '';
      for (const said of ['frame-ancestors', 'nosniff', 'strict-origin-when-cross-origin', 'camera=()', 'immutable'])
        expect(text, name).toContain(said);
      for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Strict-Transport-Security'])
        expect(text, name).toContain(header);
    }
    writeFileSync(path.join(folder, 'seen'), [...files.keys()].join('\n'));
    expect([...files.keys()].some((name) => name.endsWith('.timer'))).toBe(true);
  });
});
