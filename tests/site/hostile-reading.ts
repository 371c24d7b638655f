import { parseFragment } from 'parse5';

import { readXml } from '../fixtures/xml.ts';
import { findingsIn } from '../unit/markdown/probe.ts';
import type { Besides } from '../unit/markdown/probe.ts';
import { attribute, readHtml, tagged } from './html.ts';
import type { Element, Html } from './html.ts';
import { isOfClass, shapeOfHtml } from './shape.ts';

/** A topic stands at an address made of its hostile name: of both papers the same is meant. */
export const unnamed = (value: string): string => value.replace(/topics\/[^/]*?(topic-[sl]-\d+)/gu, 'topics/$1');

/** How many pages are kept at once: a story for each attack that is known, and its twin, would take all memory. */
const mostPages = 400;

/** A page, read once however often it is looked at, where there are not too many. */
export function read(file: string, text: string): Page {
  const found = pages.get(text) ?? { ...readHtml(text), built: /^(?:offline|thank-you|search)\//.test(file) };
  if (pages.size >= mostPages) pages.clear();
  pages.set(text, found);
  return found;
}

/** `built`: what stands in its body is ours. */
export type Page = Html & { built: boolean };
const pages = new Map<string, Page>();

/** Elements that hold nothing but what Markdown became. Their attributes are ours, their content the author's. */
function holdsMarkdown(element: Element): boolean {
  const parent = element.parentNode;
  if (isOfClass(element, 'body')) return true;
  if (parent && 'tagName' in parent && isOfClass(parent, 'person')) return element.tagName === 'div';
  return false;
}

/** In a body: what a layout put there after the author's words. */
const isOurs = (node: Element['childNodes'][number]): boolean =>
  'tagName' in node && (isOfClass(node, 'source', 'person-links') || node.tagName === 'script');

/** What the parts of a story that directives make consist of, besides what an author may write. */
export const furniture: Besides = {
  elements: new Set(['picture', 'source', 'img']),
  drawing: new Set(['svg', 'g', 'path', 'line', 'rect', 'text', 'title', 'desc']),
  attributes: new Set(
    (
      'aria-labelledby src srcset sizes alt width height loading decoding media viewBox transform fill fill-opacity stroke ' +
      'stroke-width stroke-opacity stroke-dasharray text-anchor font-size font-weight d x x1 x2 y y1 y2 dx dy type'
    ).split(' '),
  ),
  classes: new Set([
    'gallery',
    'box',
    'timeline',
    'chart',
    'chart-unit',
    'embed',
    'embed-name',
    'embed-note',
    'series-1',
  ]),
  pictures: '/_pictures/',
};

/** The same where it is read elsewhere. */
const abroad: Besides = {
  elements: new Set(['img']),
  drawing: new Set(),
  attributes: new Set(['src', 'alt', 'width', 'height', 'rel', 'align']),
  classes: new Set(),
  pictures: 'https://bell.example/_pictures/',
};

/** What the authors wrote on a page: nodes that may hold nothing but what is on the list, each with what ids in it begin with. */
export function written({ elements, built }: Page): { nodes: Element['childNodes']; prefix: string }[] {
  if (built) return [];
  return elements.filter(holdsMarkdown).map((holder) => {
    const entry = holder.parentNode && 'attrs' in holder.parentNode ? holder.parentNode : undefined;
    const anchor = entry && isOfClass(entry, 'entry') ? attribute(entry, 'id') : undefined;
    const nodes = holder.childNodes.filter((node) => !isOurs(node));
    return { nodes, prefix: anchor === undefined ? 'text-' : `${anchor}-` };
  });
}

/** The rest of the page. */
export const frameOf = (page: Page): string[] =>
  shapeOfHtml(page, (element) => (!page.built && holdsMarkdown(element) ? 'none' : 'all'), unnamed)
    // An entry of which nothing is left has none, and a part that a word before it took along brings no script.
    .filter((line) => !['div class=body', 'script'].includes(line.trim()));

/** The text right inside an element, as it stands there. */
export const rawTextOf = (nodes: Element['childNodes']): string =>
  nodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The structured data of a page. */
export function graphs({ elements }: Html): unknown[] {
  return tagged(elements, 'script')
    .filter(({ attrs }) => attrs.some(({ value }) => value === 'application/ld+json'))
    .map(({ childNodes }) => JSON.parse(rawTextOf(childNodes)) as unknown);
}

/** What a story in a feed holds that it must not. */
export const inStory = (html: string): string[] => findingsIn([parseFragment(html)], 'text-', abroad);

/** The same of all stories of a feed in XML. */
export function inFeed(xml: string): string[] {
  const root = readXml(xml);
  const items = root.all('rss').flatMap((rss) =>
    rss
      .one('channel')
      .all('item')
      .flatMap((item) => item.all('content:encoded')),
  );
  const entries = root.all('feed').flatMap((feed) => feed.all('entry').flatMap((entry) => entry.all('content')));
  return [...items, ...entries].flatMap(({ text }) => inStory(text));
}
