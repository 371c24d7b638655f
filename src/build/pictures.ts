import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { encode } from '../pictures/encode.ts';
import { mediaTypeOf, pictureFolder } from '../pictures/names.ts';

/**
 * The pictures of the site while editing: each is encoded when it is asked for. A build publishes them
 * (`publishPictures`). `cacheDir` is the folder that `measure` was given.
 */
export function pictures({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(servePictures(server.config.base, cacheDir, (message) => logger.error(message)));
      },
    },
  };
}

/**
 * Answers requests for `<base>/_pictures/<name>` and leaves all others to the next handler, so too those for a name
 * that no original is known for: the answer is then the site's own 404. What went wrong goes to `report`.
 */
export function servePictures(
  base: string,
  cacheDir: string,
  report: (message: string) => void,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const folders = [`${base.replace(/\/$/, '')}/${pictureFolder}/`, `/${pictureFolder}/`];
  return (request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const folder = folders.find((start) => path.startsWith(start));
    const name = folder === undefined ? '' : path.slice(folder.length);
    const type = mediaTypeOf(name);
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    void encode(name, cacheDir)
      .then((file) => readFile(file))
      .then(
        (bytes) => {
          response.setHeader('Content-Type', type);
          response.setHeader('Content-Length', bytes.byteLength);
          response.end(request.method === 'HEAD' ? undefined : bytes);
        },
        (error: unknown) => {
          report(`${name}: ${error instanceof Error ? error.message : String(error)}`);
          next();
        },
      );
  };
}
