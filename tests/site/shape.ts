import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

import { attribute } from './html.ts';
import type { Element, Html } from './html.ts';

/** Attributes whose value tells what an element is for; of the others it matters that they are there. */
const telling = new Set(
  'class id type name role rel property http-equiv hidden sizes media scope data-place aria-labelledby download'.split(
    ' ',
  ),
);

/** What of an element's children is to be looked at: all, or none. `told`: whether its attributes tell. */
export type Look = (element: Element) => 'all' | 'none';

/**
 * A page as a list of its elements and attributes, without its words: two pages that differ in their words alone have the same. In:
 * besides the page, whether to look into an element, and what of a value is the page's own name.
 */
export function shapeOfHtml({ root }: Html, look: Look, unnamed: (value: string) => string): string[] {
  const lines: string[] = [];
  const walk = (node: Tree.ChildNode | Tree.Document, depth: number): void => {
    if (node.nodeName === '#comment') lines.push(`${' '.repeat(depth)}a comment`);
    if ('tagName' in node) {
      const attrs = node.attrs
        .map(({ name, value }) => (telling.has(name) ? `${name}=${unnamed(value)}` : name))
        .sort();
      lines.push(`${' '.repeat(depth)}${node.tagName} ${attrs.join(' ')}`);
      if (look(node) === 'none') return;
      if ('content' in node) node.content.childNodes.forEach((child) => walk(child, depth + 1));
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines;
}

/** Data without its words: names of fields, and of what sort each value is. A text may be left out where it is empty. */
export function shapeOfData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOfData);
  if (typeof value !== 'object' || value === null) return typeof value;
  const fields = Object.entries(value).filter(([name]) => name !== 'articleBody');
  return Object.fromEntries(fields.map(([name, each]) => [name, shapeOfData(each)]));
}

/** A document of XML without its words: its tags, in their order, with the names of their attributes. */
export function shapeOfXml(xml: string): string[] {
  // In what is well formed, a bracket begins a tag and nothing else.
  return [...xml.matchAll(/<([^>\s]+)((?:\s[^>]*)?)>/g)].map(
    ([, name = '', rest = '']) =>
      `${name} ${[...rest.matchAll(/([\w:]+)="[^"]*"/g)].map(([, each]) => each ?? '').join(' ')}`,
  );
}

/** Has an element one of these classes? */
export function isOfClass(element: Element, ...names: string[]): boolean {
  const own = attribute(element, 'class')?.split(/\s+/) ?? [];
  return names.some((name) => own.includes(name));
}
