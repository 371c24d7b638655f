import type { Nodes, Parents } from 'mdast';

import { indentedHtml, isIndented } from './indented-html.ts';
import { edited } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { parse, spanOf } from './regions.ts';

/**
 * Sentences that are code only by their indentation become paragraphs: after a list, which older readers of Markdown took four
 * blanks to continue, the list's; elsewhere of their own. Each must stand alone between blank lines, so that verse and listings
 * keep their lines.
 */
export function freeIndentedProse(passage: Passage): Passage {
  const { text } = passage;
  if (!/^(?: {4}|\t)/m.test(text)) return passage;
  const tree = parse(text);
  const html = indentedHtml(tree, text);
  const edits: Edit[] = [];
  const look = (parent: Nodes & Parents): void => {
    const own = parent.type === 'listItem' ? columnOf(parent) : 0;
    let column = own;
    for (const node of parent.children) {
      if (node.type === 'list') column = columnOf(node.children.at(-1));
      const isProse = node.type === 'code' && !html.has(node) && isIndented(node, text) && readsAsProse(node.value);
      if (isProse) edits.push(...indentTo(column, spanOf(node), text));
      else if (node.type !== 'list') column = own;
      if ('children' in node && node.type !== 'blockquote') look(node);
    }
  };
  look(tree);
  return edited(passage, edits);
}

/** How far in the text of a list item begins. */
function columnOf(item: Parents | undefined): number {
  return (item?.children[0]?.position?.start.column ?? 1) - 1;
}

function readsAsProse(value: string): boolean {
  if (/\S[ \t]*\n[ \t]*\S/.test(value)) return false;
  const words = value
    .replace(/\{\{[<%].*?[>%]\}\}/g, '')
    .replace(/\]\([^)]*\)|<\/?[a-z][^<>]*>|&#?\w+;/gi, ' ')
    .replace(/https?:\/\/\S+/g, 'address');
  if (words.trim() === '') return value.trim() !== '';
  return !/[{}=\\`$|<>]|;\s*$|\w[:(]\w/.test(words) && (words.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0) >= 4;
}

function indentTo(column: number, { start, end }: { start: number; end: number }, text: string): Edit[] {
  const first = text.lastIndexOf('\n', start) + 1;
  const lines = [...text.slice(first, end).matchAll(/^[ \t]*(?=\S)/gm)];
  return lines.map(({ 0: indent, index }) => ({
    start: first + index,
    end: first + index + indent.length,
    text: ' '.repeat(column),
  }));
}
