import { describe, expect, it } from 'vitest';

import { attribute, classed, tagged } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';
import { weigh, withoutAppeals, withoutScripts, withoutTheirScripts } from './weighing.ts';

/** What a story may weigh with its styles, compressed: it then comes in the first round trip, or little more. Bytes. */
const most = 13_000;
/** What its appeals may add: 1,500 of scripts, 2,500 of HTML and styles. */
const mostOfAppeals = { scripts: 1_500, markup: 2_500 };
/** What the scripts of the reader's own tools may add. */
const mostOfTools = 2_000;

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

describe.each(Object.keys(sites) as SiteName[])('what a reader of the site "%s" is sent', (name) => {
  const { pages, edition, page, base } = printed(name);
  const { origin } = new URL(edition.publication.url);
  const asking = (address: string): number => classed(page(address).elements, 'appeal').length;

  /** The stories, the heaviest first. */
  const stories = edition.stories
    .map(({ address }) => ({ address, bytes: weigh(page(address).text) }))
    .sort((a, b) => b.bytes - a.bytes);

  it('is a story with its styles, small enough to come at once', () => {
    const { scripts, markup } = mostOfAppeals;
    expect(stories.filter(({ bytes }) => bytes > most + scripts + markup + mostOfTools)).toEqual([]);
    const heavy = stories.filter(({ bytes }) => bytes > most).map(({ address }) => address);
    expect(heavy.filter((address) => weigh(withoutScripts(withoutAppeals(page(address).text))) > most)).toEqual([]);
  });

  it.each([
    ['the heaviest story', stories[0]?.address],
    ['the second', stories[1]?.address],
    ['a story like others', stories[Math.floor(stories.length / 2)]?.address],
    [
      'the story with most appeals',
      edition.stories.map(({ address }) => address).toSorted((a, b) => asking(b) - asking(a))[0],
    ],
    ['the front page', base],
  ])('is little more for the appeals on %s', (_which, address = base) => {
    const { text } = page(address);
    const unscripted = withoutTheirScripts(text);
    const scripts = weigh(text) - weigh(unscripted);
    const markup = weigh(unscripted) - weigh(withoutAppeals(text));
    expect(scripts).toBeLessThanOrEqual(mostOfAppeals.scripts);
    expect(markup).toBeLessThanOrEqual(mostOfAppeals.markup);
    expect(Math.min(scripts, markup)).toBeGreaterThan(900);
  });

  it('holds no word of the appeals once they are taken out, so that they were weighed whole', () => {
    const without = withoutAppeals(page(edition.stories[0]?.address ?? base).text);
    expect(without).not.toMatch(/appeal|gift|data-place/);
    expect(withoutAppeals(without)).toBe(without);
    expect(without).toContain('</article>');
    expect(without).toMatch(/\.masthead\b/);
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
