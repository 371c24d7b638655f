import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';

import sirv from 'sirv';

import { listen } from './listen.ts';
import { Refusal } from './refusal.ts';

export interface ServeOptions {
  /** The folder of the built site. */
  dir: string;
  /** The port wished for. 0: any that is free. */
  port: number;
  /** Whether to fail when that port is taken. Else the next free one is used. */
  exact?: boolean;
  /** The base path the site was built for: `/`, or `/paper/`. */
  base?: string;
}

export interface Served {
  /** Where the front page is, such as `http://localhost:4321/`. */
  address: string;
  /** The port got, which need not be the one wished for. */
  port: number;
  /** Stops serving, connections that readers hold open included. */
  close: () => Promise<void>;
}

/**
 * Serves a built site as a plain static file server would: folders by their index.html, 404.html for what is not there,
 * `.br` and `.gz` twins where a browser takes them. Each file is read when asked for, so a new build shows at once.
 * To this machine alone. Throws a Refusal where the folder holds no site, and where no port is free.
 */
export async function serve({ dir, port, exact = false, base = '/' }: ServeOptions): Promise<Served> {
  if (!existsSync(path.join(dir, 'index.html'))) {
    throw new Refusal(`nothing is built in ${path.relative('', dir) || dir}: run "npm run build" first`);
  }
  const answer = site(dir, base.endsWith('/') ? base : `${base}/`);
  const listening = await listen(() => createServer(answer), port, exact);
  return { address: `http://localhost:${listening.port}${base.replace(/\/?$/, '/')}`, ...listening };
}

function site(dir: string, base: string): RequestListener {
  const root = path.resolve(dir);
  const send = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [], setHeaders });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    const redirect = (to: string): void => {
      response.writeHead(302, { location: query === undefined ? to : `${to}?${query}` }).end();
    };
    if (!pathname.startsWith(base)) {
      if (pathname === '/' || `${pathname}/` === base) redirect(base);
      else notFound(root, request, response);
      return;
    }
    const asked = decode(pathname.slice(base.length));
    const found = asked === undefined ? 'nothing' : what(root, asked);
    if (asked === undefined || found === 'nothing') notFound(root, request, response);
    else if (found === 'folder' && !pathname.endsWith('/')) redirect(`${pathname}/`);
    else {
      request.url = encodeURI(`/${asked}${found === 'folder' ? 'index.html' : ''}`);
      send(request, response, () => {
        notFound(root, request, response);
      });
    }
  };
}

/** The path an address names, under the root and without a leading slash; undefined where it cannot be one. */
function decode(pathname: string): string | undefined {
  try {
    const decoded = pathname.split('/').map(decodeURIComponent).join('/');
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function what(root: string, asked: string): 'file' | 'folder' | 'nothing' {
  const file = path.join(root, asked);
  if (file !== root && !file.startsWith(root + path.sep)) return 'nothing';
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return 'file';
  return existsSync(path.join(file, 'index.html')) ? 'folder' : 'nothing';
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const file = path.join(root, '404.html');
  const page = existsSync(file) ? readFileSync(file) : undefined;
  const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  const body = page ?? 'Not found\n';
  response.writeHead(404, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { allow: 'GET, HEAD' }).end();
}

/** Types the file's ending alone does not tell, or tells without the character set. */
function setHeaders(response: ServerResponse, pathname: string): void {
  const name = path.posix.basename(pathname);
  const type = {
    'atom.xml': 'application/atom+xml',
    'feed.xml': 'application/rss+xml',
    'feed.json': 'application/feed+json',
  }[name];
  const byEnding = {
    '.css': 'text/css',
    '.ics': 'text/calendar',
    '.js': 'text/javascript',
    '.txt': 'text/plain',
    '.xml': 'application/xml',
  };
  const found = type ?? Object.entries(byEnding).find(([ending]) => name.endsWith(ending))?.[1];
  if (found !== undefined) response.setHeader('Content-Type', `${found}; charset=utf-8`);
}
