import type { Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

// No prefix here: the sanitiser puts one before every id, and a second one would part the notes from their marks.
const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze();
const parseRaw = unified().use(rehypeRaw).freeze();

/** A body's Markdown tree as HTML, with the author's raw HTML still unread in it. */
export function toHtmlTree(tree: Root): HtmlRoot {
  return toHtml.runSync(tree);
}

/** The same with raw HTML read as a browser reads it. It costs more than all the rest, hence only where there is some. */
export function readRawHtml(tree: HtmlRoot): HtmlRoot {
  return holdsRaw(tree) ? parseRaw.runSync(tree) : tree;
}

/** The tree with nothing in it but what `schema` names. Every body, whatever it is for, goes through here. */
export function sanitise(tree: HtmlRoot, schema: Schema): HtmlRoot {
  return rehypeSanitize(schema)(tree);
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}
