import { decodeXML } from 'entities';
import { describe, expect, it } from 'vitest';

import { attribute, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, fileAt, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

/** Files of the site that name its addresses with scheme and host: feeds, sitemaps, structured data, the manifest. */
const naming = /\.(html|xml|json|txt|webmanifest)$/;

describe.each(Object.keys(sites) as SiteName[])('the addresses in the site "%s"', (name) => {
  const site = printed(name);
  const { origin } = new URL(site.edition.publication.url);
  const all = [...site.pages, ...site.redirects];
  const ids = new Map(
    all.map(({ address, elements }) => [address, new Set(elements.map((each) => attribute(each, 'id')))]),
  );

  /** What is wrong with an address that a page of the site names; undefined where it leads elsewhere, or well. */
  const fault = (address: string, page: PrintedPage): string | undefined => {
    if (address === '') return 'an empty address';
    // The empty icon of a page that only leads on.
    if (address === 'data:,' && site.redirects.includes(page)) return undefined;
    const { href, protocol, pathname, hash } = new URL(address, origin + page.address);
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) return `leads nowhere: ${address}`;
    if (!href.startsWith(`${origin}/`)) return undefined;
    if (fileAt(pathname, site) === undefined) return `nothing is there: ${address}`;
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || ids.get(pathname)?.has(id) === true ? undefined : `no such place there: ${address}`;
  };

  it('lead to what is there: pages, places in them, pictures, feeds, icons, fonts', () => {
    let count = 0;
    const faults = faultsOf(all, (page) => {
      const named = page.elements.flatMap(addressesIn);
      count += named.length;
      return named.flatMap((address) => fault(address, page) ?? []);
    });
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(5_000);
  });

  it('are written from the root of the host, under the base path, so that a page can be saved and moved', () => {
    const relative = (address: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(address);
    expect(faultsOf(all, ({ elements }) => elements.flatMap(addressesIn).filter(relative))).toEqual([]);
    expect(faultsOf(all, ({ elements }) => elements.flatMap(addressesIn).filter((to) => to.startsWith('//')))).toEqual(
      [],
    );
  });

  it('with scheme and host lead to what is there, in whatever file', () => {
    const files = [...site.files].filter((file) => naming.test(file));
    const whole = new RegExp(`${origin.replaceAll('.', '\\.')}/[^\\s"'<>\\\\),]*`, 'g');
    const named = files.flatMap((file) =>
      [...decodeXML(decodeXML(site.read(file).toString())).matchAll(whole)].map(([address]) => ({ file, address })),
    );
    const dead = named.filter(({ address }) => fileAt(new URL(address).pathname, site) === undefined);
    expect(dead).toEqual([]);
    expect(named.length).toBeGreaterThan(2_000);
  });

  it('of the manifest lead to what is there', () => {
    const manifest: unknown = JSON.parse(site.read('manifest.webmanifest').toString());
    if (!isManifest(manifest)) throw new Error('a manifest without start_url and icons');
    const named = [manifest.start_url, ...manifest.icons.map(({ src }) => src)];
    expect(named.filter((address) => fileAt(address, site) === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(2);
  });

  it('of old lead on to the stories, for readers and for machines', () => {
    const { aliases } = site.edition;
    expect(aliases.size).toBeGreaterThan(1);
    const led = site.redirects.map(({ file, elements }) => [
      file.replace(/\/index\.html$/, ''),
      refreshOf(elements),
      elements.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'))[0],
      elements.filter(({ tagName }) => tagName === 'link').map((link) => attribute(link, 'href'))[0],
    ]);
    const expected = [...aliases].map(([alias, to]) => [alias, `0; url=${to}`, to, origin + to]);
    expect(led.toSorted()).toEqual(expected.toSorted());
  });
});

describe('links', () => {
  const { pages } = printed('demo');

  it('say where they lead', () => {
    const silent = ({ elements }: PrintedPage): string[] =>
      elements
        .filter(
          (element) =>
            element.tagName === 'a' &&
            attribute(element, 'href') !== undefined &&
            (attribute(element, 'aria-label') ?? textOf(element)) === '',
        )
        .map((element) => attribute(element, 'href') ?? '');
    expect(faultsOf(pages, silent)).toEqual([]);
  });
});

/** Every address an element names: links, pictures and their sources, scripts, what its head says of pictures, styles. */
function addressesIn(element: Element): string[] {
  const plain = ['href', 'src', 'poster', 'action', 'data', 'cite'].flatMap((name) => attribute(element, name) ?? []);
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attribute(element, name) ?? []);
  const candidates = sets.flatMap((set) => set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''));
  const style = element.tagName === 'style' ? cssAddresses(element) : [];
  const refresh =
    attribute(element, 'http-equiv') === 'refresh' ? (attribute(element, 'content') ?? '').split('url=').slice(1) : [];
  return [...plain, ...candidates, ...style, ...refresh];
}

function cssAddresses(style: Element): string[] {
  const css = style.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => address);
}

function refreshOf(elements: readonly Element[]): string | undefined {
  const found = elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
  return found && attribute(found, 'content');
}

function isManifest(value: unknown): value is { start_url: string; icons: { src: string }[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start_url' in value &&
    'icons' in value &&
    Array.isArray(value.icons)
  );
}
