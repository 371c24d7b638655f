import { defaultTreeAdapter as tree, html as html5, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

import { nodesIn } from '../../site/html.ts';

/** Elements that can do nothing, written down again here on purpose: the probe must not believe the list it checks. */
const harmless = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

const attributes = new Set(
  (
    'lang dir id title href cite datetime open start reversed type value span colspan rowspan scope abbr ' +
    'class role tabindex aria-label aria-describedby'
  ).split(' '),
);

const classes = new Set(['pull-quote', 'table-scroll', 'align-center', 'align-right', 'footnotes']);
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Everything in a piece of HTML that a browser could act on, or that could stand for something of the page's: read as a browser
 * reads it, then walked. Empty for a story that can do nothing. In: the HTML, and what its ids must begin with.
 */
export function findings(markup: string, prefix = 'text-'): string[] {
  return findingsIn([parseFragment(markup)], prefix);
}

/** What may stand on a page besides: parts of our own among an author's words. */
export interface Besides {
  elements: ReadonlySet<string>;
  /** Of SVG. */
  drawing: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  /** Where pictures stand. */
  pictures: string;
}

const nothing: Besides = {
  elements: new Set(),
  drawing: new Set(),
  attributes: new Set(),
  classes: new Set(),
  pictures: '/_pictures/',
};

/** The same of nodes that were read already. In: besides, what else may stand there. */
export function findingsIn(
  nodes: readonly DefaultTreeAdapterMap['node'][],
  prefix = 'text-',
  besides: Besides = nothing,
): string[] {
  const found: string[] = [];
  for (const node of nodesIn(nodes)) {
    if (tree.isCommentNode(node)) found.push('comment');
    if (!tree.isElementNode(node)) continue;
    const { tagName, namespaceURI, attrs } = node;
    const known =
      namespaceURI === html5.NS.HTML
        ? harmless.has(tagName) || besides.elements.has(tagName)
        : namespaceURI === html5.NS.SVG && besides.drawing.has(tagName);
    if (!known) found.push(`<${tagName}>`);
    for (const { name, value } of attrs) found.push(...inAttribute(tagName, name, value, prefix, besides));
  }
  return found;
}

function inAttribute(tagName: string, name: string, value: string, prefix: string, besides: Besides): string[] {
  const found: string[] = [];
  if (!attributes.has(name) && !besides.attributes.has(name)) found.push(`${tagName}[${name}]`);
  if (name === 'href' || name === 'cite') {
    const address = URL.canParse(value, 'https://paper.example/')
      ? new URL(value, 'https://paper.example/')
      : undefined;
    if (address && !protocols.has(address.protocol)) found.push(`${tagName}[${name}=${value}]`);
  }
  if ((name === 'id' || name === 'aria-describedby') && !value.startsWith(prefix))
    found.push(`${tagName}[${name}=${value}]`);
  // A page loads nothing but what it was printed with.
  const loaded = /^src(?:set)?$/.test(name) ? value.split(', ') : [];
  if (loaded.some((each) => !each.startsWith(besides.pictures))) found.push(`${tagName}[${name}=${value}]`);
  if (name === 'class' && !classes.has(value) && !besides.classes.has(value)) found.push(`${tagName}[class=${value}]`);
  return found;
}
