import { decoded } from '../schema/decoded.ts';
import type { Fault, Facts } from './facts.ts';
import { weighAgainst } from './budgets.ts';
import { pictureTaken } from './first-view.ts';
import { jsonLdFaults } from './json-ld.ts';
import { isPlace } from './links.ts';
import { attributeOf, attributesOf, rewritten } from './markup.ts';
import type { Change, Markup, Tag } from './markup.ts';
import { deadPlace, foreign, headlines, idTwice, levelSkipped, noAlt } from './page-faults.ts';
import { kindOf, withinSite } from './place.ts';
import type { Place } from './place.ts';
import { scriptsWeigh } from './scripts.ts';

/** What a link in the head makes a browser fetch. */
const fetching =
  /\b(?:stylesheet|preload|modulepreload|prefetch|icon|apple-touch-icon|manifest|preconnect|dns-prefetch)\b/;

/** Elements of which all attributes are looked at. */
const telling = new Set('link img source script iframe embed object video audio track input meta'.split(' '));

/** What loads something by an attribute, and which. */
const loading: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  script: ['src'],
  iframe: ['src'],
  embed: ['src'],
  source: ['src'],
  track: ['src'],
  input: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
};

/** What is gathered of a page on the way through it. */
interface Look {
  place: Place;
  faults: Fault[];
  ids: Set<string>;
  links: Set<string>;
  /** Places in the page that it leads to. */
  places: Set<string>;
  headlines: number;
  headings: { level: number; at: number }[];
  pictures: Set<string>;
  fonts: Set<string>;
  scripts: string[];
  /** What makes the page one without scripts. */
  scripted: Change[];
  /** Of the `picture` that is being read: its AVIF. */
  avif: Map<string, string> | undefined;
  /** How deep within an appeal, within a body of text, within `main`. */
  depths: Map<'appeal' | 'body', { name: string; depth: number }>;
  inMain: boolean;
  /** Bytes of styles. */
  styled: number;
  onlyLeads: boolean;
}

/** What is to be known of a printed page. In: its file from the root of the site, the page, what it is held against. */
export function factsOfPage(file: string, page: Markup, place: Place): Facts {
  const { html, tags } = page;
  const look: Look = {
    ...{ place, faults: [], ids: new Set(), links: new Set(), places: new Set(), headlines: 0, headings: [] },
    ...{ pictures: new Set(), fonts: new Set(), scripts: [], scripted: [], avif: undefined },
    ...{ depths: new Map(), inMain: false, styled: 0, onlyLeads: false },
  };
  const kind = kindOf(file, place.sections);
  for (const tag of tags) lookAt(tag, look, kind === 'story');
  if (look.onlyLeads) return links(look);
  for (const place of look.places) if (!isPlace(place, look.ids)) look.faults.push(deadPlace(decoded(place)));
  if (look.headlines !== 1) look.faults.push(headlines(look.headlines));
  look.faults.push(...headingFaults(look, html));
  const scripts = look.scripted.map(({ from, to }) => html.slice(from, to)).join('');
  const markup = Buffer.byteLength(html) - Buffer.byteLength(scripts);
  const packed = weighAgainst({
    text: () => rewritten(page, look.scripted).html,
    ...{ size: markup, styles: look.styled, budget: place.budgets[kind].markup },
  });
  return {
    ...(look.faults.length > 0 && { faults: look.faults }),
    ...links(look),
    markup,
    ...(packed !== undefined && { packed }),
    ...(look.pictures.size > 0 && { pictures: [...look.pictures] }),
    ...(look.fonts.size > 0 && { fonts: [...look.fonts] }),
    scripts: scriptsWeigh(look.scripts),
  };
}

function links({ links }: Look): Facts {
  return links.size === 0 ? {} : { links: [...links].join(' ') };
}

function lookAt(tag: Tag, look: Look, isStory: boolean): void {
  const { name, written, held } = tag;
  if (name === 'main' || name === '/main') look.inMain = name === 'main';
  step(name, look);
  if (/^h[1-6]$/.test(name)) heading(tag, look);
  if (name === 'style') styles(held, look);
  if (name === '/picture') look.avif = undefined;
  if (written === '' && name !== 'script') return;
  const id = attributeOf(tag, 'id');
  if (id !== undefined) {
    if (look.ids.has(id)) look.faults.push(idTwice(id));
    look.ids.add(id);
  }
  enter(tag, look);
  // A story's masthead and foot are those of the lists and the front page, which say them for all.
  const leads = !isStory || look.inMain;
  if (leads && (name === 'a' || name === 'area' || name === 'link')) lead(attributeOf(tag, 'href'), look);
  if (!telling.has(name)) return;
  const attributes = attributesOf(tag);
  for (const each of loading[name] ?? []) load(attributes.get(each), look, name);
  if (name === 'link' && fetching.test(attributes.get('rel') ?? '')) load(attributes.get('href'), look, name);
  for (const each of ['srcset', 'imagesrcset'])
    for (const candidate of attributes.get(each)?.split(',') ?? []) load(candidate.trim().split(/\s/)[0], look, name);
  if (name === 'script') script(tag, attributes, look);
  if (name === 'source' && attributes.get('type') === 'image/avif') look.avif = attributes;
  if (name === 'img') picture(attributes, look);
  if (name === 'meta') meta(attributes, look);
}

/** Knows when an appeal or a body of text ends: tags of its own name within it are counted. */
function step(name: string, { depths }: Look): void {
  for (const [what, within] of depths) {
    if (name === within.name) within.depth += 1;
    if (name === `/${within.name}` && (within.depth -= 1) === 0) depths.delete(what);
  }
}

function enter(tag: Tag, { depths }: Look): void {
  for (const what of ['appeal', 'body'] as const) {
    if (!tag.written.includes(what) || depths.has(what)) continue;
    if (attributeOf(tag, 'class')?.split(' ').includes(what)) depths.set(what, { name: tag.name, depth: 1 });
  }
}

function heading({ name, to }: Tag, look: Look): void {
  const level = Number(name.slice(1));
  if (level === 1) look.headlines += 1;
  // An appeal is no part of the page's own matter, and no more is its heading.
  if (!look.depths.has('appeal')) look.headings.push({ level, at: to });
}

function headingFaults({ headings }: Look, html: string): Fault[] {
  return headings.flatMap(({ level, at }, index) => {
    const before = headings[index - 1]?.level ?? 0;
    if (level <= before + 1) return [];
    const words = html
      .slice(at, html.indexOf('</h', at))
      .replace(/<[^>]*>/g, '')
      .trim();
    return [levelSkipped(words, level, before)];
  });
}

function picture(attributes: ReadonlyMap<string, string>, look: Look): void {
  const alt = attributes.get('alt') ?? '';
  const src = attributes.get('src') ?? '';
  if (look.depths.has('body') && !look.depths.has('appeal') && alt.trim() === '') look.faults.push(noAlt);
  if (attributes.get('loading') === 'lazy') return;
  const from = look.avif ?? attributes;
  const taken = pictureTaken(from.get('srcset') ?? src, from.get('sizes') ?? '') ?? src;
  const within = withinSite(taken, look.place);
  if (within !== undefined) look.pictures.add(within);
}

function script({ from, to, held }: Tag, attributes: ReadonlyMap<string, string>, look: Look): void {
  const type = attributes.get('type');
  if (type === 'application/ld+json') {
    look.faults.push(...jsonLdFaults(held));
    return;
  }
  look.scripted.push({ from, to, text: '' });
  if (held !== '') look.scripts.push(held);
  for (const font of attributes.get('data-fonts')?.split(' ') ?? []) {
    const within = withinSite(font, look.place);
    if (within !== undefined && within !== '') look.fonts.add(within);
  }
}

function meta(attributes: ReadonlyMap<string, string>, look: Look): void {
  if (attributes.get('http-equiv') !== 'refresh') return;
  look.onlyLeads = true;
  lead(/url=(.*)$/.exec(attributes.get('content') ?? '')?.[1], look);
}

const stylesSeen = new Map<string, string[]>();

/** Most pages have one set of styles, which is read once. */
function styles(css: string, look: Look): void {
  look.styled += css.length;
  let addresses = stylesSeen.get(css);
  if (!addresses) {
    addresses = [...css.matchAll(/(?:url\(|@import\s+)["']?([^"')\s;]+)/g)].map(([, address = '']) => address);
    if (stylesSeen.size < 200) stylesSeen.set(css, addresses);
  }
  for (const address of addresses) load(address, look, 'style');
}

function load(address: string | undefined, look: Look, by: string): void {
  if (address === undefined || !/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address)) return;
  const url = URL.parse(address, look.place.origin);
  if (url === null || url.origin === look.place.origin) return;
  look.faults.push(foreign(address, url.host, by));
}

function lead(href: string | undefined, look: Look): void {
  if (href === undefined) return;
  if (href.startsWith('#')) {
    const fragment = href.slice(1);
    // HTML Living Standard, 7.4.6.4: these two lead to the top of any page.
    if (fragment !== '' && fragment !== 'top') look.places.add(fragment);
    return;
  }
  const within = withinSite(href, look.place);
  if (within !== undefined) look.links.add(within.replaceAll(' ', '%20'));
}
