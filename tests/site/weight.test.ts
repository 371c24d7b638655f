import { brotliCompressSync, constants } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { attribute, tagged } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

/** What a story may weigh with its styles, compressed: it then comes in the first round trip, or little more. Bytes. */
const most = 13_000;

/** What a link in the head makes a browser fetch. */
const fetched = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'icon',
  'apple-touch-icon',
  'manifest',
  'preconnect',
  'dns-prefetch',
];

describe.each(Object.keys(sites) as SiteName[])('what a reader of the site "%s" is sent', async (name) => {
  const { pages, edition, page } = await printed(name);
  const { origin } = new URL(edition.publication.url);

  it('is a story with its styles, small enough to come at once', () => {
    const weigh = (text: string): number =>
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    const heavy = edition.stories
      .map(({ id, address }) => ({ id, bytes: weigh(page(address).text) }))
      .filter(({ bytes }) => bytes > most);
    expect(heavy).toEqual([]);
  });

  it('has its styles in it', () => {
    expect(
      faultsOf(pages, ({ elements }) => [
        ...tagged(elements, 'link')
          .filter((link) => attribute(link, 'rel') === 'stylesheet')
          .map(() => 'a style sheet to fetch'),
        ...(tagged(elements, 'style').length > 0 ? [] : ['no styles']),
        ...tagged(elements, 'style')
          .filter((style) => textIn(style).includes('@import'))
          .map(() => 'an import in a style'),
      ]),
    ).toEqual([]);
  });

  it('has no script to fetch', () => {
    expect(
      faultsOf(pages, ({ elements }) =>
        tagged(elements, 'script')
          .filter((script) => attribute(script, 'src') !== undefined)
          .map((script) => attribute(script, 'src') ?? ''),
      ),
    ).toEqual([]);
  });

  it('makes the browser ask nobody else', () => {
    const foreign = (address: string): boolean => /^([a-z]+:)?\/\//i.test(address) && !address.startsWith(`${origin}/`);
    expect(faultsOf(pages, ({ elements }) => elements.flatMap(fetchedBy).filter(foreign))).toEqual([]);
    expect(
      faultsOf(pages, ({ elements }) =>
        tagged(elements, 'iframe', 'embed', 'object').map(({ tagName }) => `an ${tagName}`),
      ),
    ).toEqual([]);
  });
});

function fetchedBy(element: Element): string[] {
  const rels = element.tagName === 'link' ? (attribute(element, 'rel') ?? '').split(' ') : [];
  const href = rels.some((rel) => fetched.includes(rel)) ? attribute(element, 'href') : undefined;
  const sets = (attribute(element, 'srcset') ?? '').split(',').map((candidate) => candidate.trim().split(' ')[0] ?? '');
  const styles =
    element.tagName === 'style' ? [...textIn(element).matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url) : [];
  return [href ?? [], attribute(element, 'src') ?? [], ...sets, ...styles].flat();
}

const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
