import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Edition } from '../../src/edition/edition.ts';
import { readContent } from '../../src/edition/gather.ts';
import { makeEdition } from '../../src/edition/make.ts';
import type { Content } from '../../src/schema/entry.ts';
import { attribute, readHtml, tagged } from './html.ts';
import type { Html } from './html.ts';
import { allSites, asOf } from './sites.ts';
import type { SiteName, TestedSite, TitleName } from './sites.ts';

/** A printed page. */
export interface PrintedPage extends Html {
  /** Where it stands in the site's folder. */
  file: string;
  /** Its address, under the base path. */
  address: string;
  text: string;
}

/** A built site as its folder holds it. */
export interface PrintedSite extends TestedSite {
  /** Every file, from the site's folder, with forward slashes. */
  files: ReadonlySet<string>;
  /** Every page, redirects from old addresses left out. */
  pages: readonly PrintedPage[];
  /** The pages that only lead from an old address to the new one. */
  redirects: readonly PrintedPage[];
  /** What the site was to print. */
  edition: Edition;
  read: (file: string) => Buffer;
  /** The page at an address. Throws where there is none. */
  page: (address: string) => PrintedPage;
}

/** Reads a built site, and the edition that it was built from. */
export function printed(name: SiteName | TitleName): PrintedSite {
  const site = allSites[name];
  const dir = path.resolve(site.options.outDir);
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const files = found.map((each) => path.relative(dir, path.join(each.parentPath, each.name)).replaceAll('\\', '/'));
  const read = (file: string): Buffer => readFileSync(path.join(dir, file));
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageOf(file, read(file).toString(), site.base));
  const byAddress = new Map(all.map((page) => [page.address, page]));
  return {
    ...site,
    files: new Set(files),
    pages: all.filter((page) => !isRedirect(page)),
    redirects: all.filter(isRedirect),
    edition: editionOf(site),
    read,
    page: (address) => {
      const page = byAddress.get(address);
      if (!page) throw new Error(`no page at ${address}`);
      return page;
    },
  };
}

function pageOf(file: string, text: string, base: string): PrintedPage {
  const address =
    base +
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
  return { file, address, text, ...readHtml(text) };
}

const isRedirect = ({ elements }: Html): boolean =>
  tagged(elements, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'refresh');

/** What a site was built from. */
export function contentOf({ options: { url, contentDir = 'content' } }: TestedSite): Content {
  const content = readContent({ contentDir: path.resolve(contentDir), cwd: process.cwd() });
  return { ...content, publication: { ...content.publication, ...(url !== undefined && { url }) } };
}

function editionOf(site: TestedSite): Edition {
  return makeEdition(contentOf(site), { clock: Date.parse(asOf) });
}

/** The file that a static server hands out for an address of the site; undefined where it hands out nothing, or redirects. */
export function fileAt(address: string, { base, files }: Pick<PrintedSite, 'base' | 'files'>): string | undefined {
  const [pathname = ''] = address.split(/[?#]/);
  if (!pathname.startsWith(base)) return undefined;
  const asked = decodeURIComponent(pathname.slice(base.length));
  const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  return files.has(file) ? file : undefined;
}

/** Looks at every page and gathers what is wrong, each with the page's address: one list says more than the first failure. */
export function faultsOf(pages: readonly PrintedPage[], look: (page: PrintedPage) => readonly string[]): string[] {
  return pages.flatMap((page) => look(page).map((fault) => `${page.address}: ${fault}`));
}
