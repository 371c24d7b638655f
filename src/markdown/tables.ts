import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

import { isElement } from './blocks.ts';
import type { Labels } from './place.ts';

/**
 * Makes tables fit to be read: heads say which cells they head, alignment is a class, and each table stands in a frame that
 * scrolls sideways on a narrow screen, with keys as well as by touch.
 *
 * @param framed False where the HTML is read elsewhere and nothing styles a frame.
 */
export function printTables(tree: Root, labels: Labels, framed: boolean): void {
  let number = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    if (!framed) return SKIP;
    visit(node, 'element', classAlignment);
    number += 1;
    const properties = {
      className: ['table-scroll'],
      tabIndex: 0,
      role: 'group',
      ariaLabel: captionOf(node) ?? labels.table(number),
    };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
    return SKIP;
  });
  visit(tree, 'element', (head) => {
    if (head.tagName !== 'thead') return;
    visit(head, 'element', (cell) => {
      if (cell.tagName === 'th' && !('scope' in cell.properties)) cell.properties.scope = 'col';
    });
  });
}

function captionOf({ children }: Element): string | undefined {
  const caption = children.find((child) => isElement(child, 'caption'));
  const words = isElement(caption, 'caption') ? toString(caption).replace(/\s+/g, ' ').trim() : '';
  return words === '' ? undefined : words;
}

function classAlignment({ properties }: Element): void {
  const { align } = properties;
  if (align === undefined) return;
  delete properties.align;
  if (align !== 'left') properties.className = [`align-${align}`];
}
