import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';

import { readMarkdown } from '../../markdown/syntax.ts';
import { everything } from '../../markdown/place.ts';
import { indentedHtml } from './indented-html.ts';

/** A stretch of a text, by offsets; `end` is the first character after it. */
export interface Span {
  start: number;
  end: number;
}

// Most steps leave most bodies as they are: the next one then asks for the same tree again, and none changes it.
let last: { text: string; tree: Nodes & Parents } | undefined;

/** The Markdown of a story as the site itself reads it, bare addresses left as text. The tree is for reading only. */
export function parse(text: string): Nodes & Parents {
  if (last?.text !== text)
    last = { text, tree: readMarkdown(text, { ...everything, bareLinks: false, directives: false }) };
  return last.tree;
}

/** Where a node stands. Every node of a parsed text has its place; one that was made has none and stands nowhere. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Which stretches of a text are code, and which are raw HTML. */
export function regionsOf(text: string): { code: Span[]; html: Span[] } {
  const tree = parse(text);
  const indented = indentedHtml(tree, text);
  const code: Span[] = [];
  const html: Span[] = [];
  visit(tree, (node) => {
    if (node.type === 'html' || indented.has(node)) html.push(spanOf(node));
    else if (node.type === 'code' || node.type === 'inlineCode') code.push(spanOf(node));
  });
  return { code, html };
}

/** Does an offset lie in one of the spans? */
export function isIn(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}
