import type { Element, Nodes } from 'hast';

import { isBlock } from './blocks.ts';

/**
 * The text of a rendered tree: one line a block, blanks run together, without the marks and arrows of footnotes.
 * For descriptions, and for the entries of live coverage as search engines are told of them.
 */
export function plainText(node: Nodes): string {
  return textOf(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'br') return '\n';
    if (properties.role === 'doc-noteref' || properties.role === 'doc-backlink') return '';
    if (['rt', 'rp', 'svg'].includes(tagName) || isNote(node)) return '';
    if (tagName === 'pre') return `\n${preformatted(node)}\n`;
  }
  const inside = node.children.map(textOf).join('');
  return node.type === 'element' && isBlock(node) ? `\n${inside}\n` : inside;
}

/** What the page says of an embed: none of the author’s words. */
function isNote({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('embed-note');
}

function preformatted(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(preformatted).join('') : '';
}

/** The beginning of a text on one line, at most `limit` characters, cut between words and then ended with an ellipsis. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const room = line.slice(0, limit);
  const cut = room.lastIndexOf(' ') > 0 ? room.slice(0, room.lastIndexOf(' ')) : room.slice(0, -1);
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}
