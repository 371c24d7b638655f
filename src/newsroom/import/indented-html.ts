import type { Nodes, Parents } from 'mdast';

import { openAfter } from './html-tags.ts';

/** Elements in which a line indented by four is no code. In a `div` or an `aside` with blank lines, Markdown goes on. */
const holdsLines = /^(?:blockquote|d[dlt]|li|[ou]l|p|t(?:able|body|[dhr]|head))$/;

/**
 * The code blocks of a tree that are, in truth, HTML: old editors indented it and left blank lines in it, so that Markdown takes
 * its lines for code. Such are indented lines where the block before them left an element open, and those that begin with a
 * tag where the block before them is HTML, or anything before them left one open.
 */
export function indentedHtml(tree: Nodes & Parents, text: string): ReadonlySet<Nodes> {
  const found = new Set<Nodes>();
  let everywhere: string[] = [];
  const look = (parent: Parents): void => {
    let here: string[] = [];
    for (const [index, node] of parent.children.entries()) {
      const before = parent.children[index - 1];
      const isBesideHtml = before?.type === 'html' || (before !== undefined && found.has(before));
      const isHtml =
        node.type === 'html' || (isIndented(node, text) && continues(node, here, everywhere, isBesideHtml));
      if (isHtml && 'value' in node) {
        if (node.type !== 'html') found.add(node);
        here = openAfter(node.value, here);
        everywhere = openAfter(node.value, everywhere);
      } else if ('children' in node) look(node);
    }
  };
  look(tree);
  return found;
}

/** Is a node code by its indentation, and not by a fence? */
export function isIndented(node: Nodes, text: string): boolean {
  return node.type === 'code' && !/^\s*(?:`{3}|~{3})/.test(text.slice(node.position?.start.offset));
}

function continues(
  node: Nodes,
  here: readonly string[],
  everywhere: readonly string[],
  isBesideHtml: boolean,
): boolean {
  const holds = (open: readonly string[]): boolean => open.some((name) => holdsLines.test(name));
  const beginsWithTag = 'value' in node && /^\s*<\/?[a-z][^<>]*>/i.test(node.value);
  return holds(here) || (beginsWithTag && (isBesideHtml || holds(everywhere)));
}
