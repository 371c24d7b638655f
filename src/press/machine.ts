import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

import { markupOf } from '../check/markup.ts';
import type { Markup } from '../check/markup.ts';
import { handed } from '../edition/handed.ts';
import { givingHosts } from '../policy/giving-hosts.ts';
import { withPolicy } from '../policy/page-policy.ts';
import { closedUp } from './close-up.ts';
import { entryOf, inPlates } from './plates.ts';
import type { Fittings } from './plates.ts';

/** A page to be printed: a file of the site. */
export interface Sheet {
  /** From the root of the site, with forward slashes: `2026/11/20/slug/index.html`. */
  file: string;
  /** Digest of all the page shows; undefined where that is not known beforehand. */
  key: string | undefined;
}

/** The plates, ready to print in this thread. */
export interface Machine {
  /** Every page of the edition that was handed over, in the order of the routes. */
  sheets: () => Promise<Sheet[]>;
  /** A page with its policy, or another file's bytes, which may be none. Throws what the page throws. */
  print: (file: string) => Promise<Markup | Buffer>;
}

interface Path {
  pathname: string;
  route: { type: string; pathname?: string };
  cacheKey?: string;
}

/** What of the framework's bundled code the press uses. */
export interface Entry {
  /** See `page-text.ts`. */
  pageText: (address: URL, route: Path['route']) => Promise<string>;
  app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
    setOptions: (options: unknown) => void;
    render: (request: Request, options: { routeData: Path['route'] }) => Promise<Response>;
  };
}

const silent = { write: () => true };

/** In: the plates' folder. Takes about a second: the bundled code is loaded. */
export async function machine(plates: string): Promise<Machine> {
  const { app, pageText } = (await import(pathToFileURL(await entryOf(plates)).href)) as Entry;
  const fittings = JSON.parse(await readFile(path.join(plates, inPlates.fittings), 'utf8')) as Fittings;
  app.setInternals({ pagesByKeys: new Map(fittings.pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent, level: 'silent' } } });
  const rules = { scripts: new Map(fittings.scripts), giving: givingHosts(handed().content) };
  const { base, site = 'http://localhost' } = app.manifest;
  const finished = (html: string): Markup => withPolicy(markupOf(closedUp(html)), rules);
  let paths: Map<string, Path> | undefined;
  const all = async (): Promise<Map<string, Path>> =>
    (paths ??= new Map(((await new StaticPaths(app).getAll()) as Path[]).map((each) => [fileOf(each), each])));
  return {
    sheets: async () => [...(await all())].map(([file, { cacheKey }]) => ({ file, key: cacheKey })),
    print: async (file) => {
      const found = (await all()).get(file);
      if (!found) throw new Error(`${file} is no page of this edition`);
      const { pathname, route } = found;
      const isPage = route.type === 'page';
      const folder = isPage ? pathname.replace(/\/?$/, '/') : pathname;
      const address = new URL(encodeURI(base.replace(/\/$/, '') + folder), site);
      if (isPage) return finished(await pageText(address, route));
      const response = await app.render(new Request(address), { routeData: route });
      // A page that only leads on.
      const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
      return isHtml ? finished(await response.text()) : Buffer.from(await response.arrayBuffer());
    },
  };
}

/** `/news/` → `news/index.html`, `/404` → `404.html`, `/feed.xml` → `feed.xml`. */
function fileOf({ pathname, route }: Path): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}
