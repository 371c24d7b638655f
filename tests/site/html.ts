import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** An HTML document as a browser reads it, and what tests ask of it. */
export interface Html {
  root: Tree.Document;
  /** Every element, in the order of the document. */
  elements: readonly Element[];
}

/** Reads a document the way a browser does. In: its text. */
export function readHtml(text: string): Html {
  const root = parse(text);
  return { root, elements: below(root) };
}

/** All elements below a node, in the order of the document; those in a `<template>` too. */
export function below(node: Tree.ParentNode | Tree.Template): Element[] {
  return [...nodesIn([node])].filter((each): each is Element => each !== node && 'tagName' in each);
}

/**
 * Nodes and all below them, in the order of the document, what a `<template>` holds too. A list of what is left instead of a call in
 * a call: hostile words stand thousands deep within each other.
 */
export function* nodesIn(nodes: readonly Tree.Node[]): Generator<Tree.Node> {
  const left = nodes.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    yield node;
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    for (const child of children.toReversed()) left.push(child);
  }
}

/** The elements with that tag name. */
export const tagged = (elements: readonly Element[], ...names: string[]): Element[] =>
  elements.filter(({ tagName }) => names.includes(tagName));

/** The elements with that class. */
export const classed = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => attribute(element, 'class')?.split(/\s+/).includes(name));

/** An attribute's value, character references read; undefined where there is none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** All text below a node, white space as one blank: what a reader reads. Not what scripts and styles hold. */
export function textOf(node: Tree.ParentNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('tagName' in child) || ['script', 'style', 'template'].includes(child.tagName)) return '';
      // A block ends what stands before it, white space or none.
      return blocks.has(child.tagName) ? ` ${rawText(child)} ` : rawText(child);
    })
    .join('');
}

const blocks = new Set(
  'address article aside blockquote details div dl dt dd figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** The one element with that tag name. Throws where there are more or none. */
export function one(elements: readonly Element[], name: string): Element {
  const [found, ...more] = tagged(elements, name);
  if (!found || more.length > 0) throw new Error(`${found ? 'more than one' : 'no'} <${name}>`);
  return found;
}
