import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

import { isElement } from './blocks.ts';
import { eachElement, elementsIn } from './elements.ts';
import type { Labels } from './place.ts';

/**
 * Makes tables fit to be read: heads say which cells they head, alignment is a class, and each table stands in a frame that
 * scrolls sideways on a narrow screen. Where it does, keys reach it: by the browser's own rule, or by browser/table.ts.
 *
 * @param framed False where the HTML is read elsewhere and nothing styles a frame.
 */
export function printTables(tree: Root, labels: Labels, framed: boolean): void {
  let number = 0;
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'table') return undefined;
    if (!framed) return 'skip';
    for (const each of [node, ...elementsIn(node, () => true)]) classAlignment(each);
    number += 1;
    const properties = {
      className: ['table-scroll'],
      role: 'group',
      ariaLabel: captionOf(node) ?? labels.table(number),
    };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
    return 'skip';
  });
  for (const node of elementsIn(tree, ({ tagName }) => tagName === 'table' || tagName === 'thead')) {
    if (node.tagName === 'table') nameRows(node);
    else for (const cell of elementsIn(node, ({ tagName }) => tagName === 'th')) cell.properties.scope ??= 'col';
  }
}

/** Where the corner is empty, the first column heads the rows, and the corner heads nothing. Markdown has no other way to say so. */
function nameRows(table: Element): void {
  const [head, ...rows] = rowsOf(table).map((row) => row.children.find(({ type }) => type === 'element'));
  if (!isElement(head, 'th') || head.children.length > 0) return;
  head.tagName = 'td';
  for (const cell of rows) {
    if (!isElement(cell, 'td')) continue;
    cell.tagName = 'th';
    cell.properties.scope = 'row';
  }
}

function rowsOf(table: Element): Element[] {
  return elementsIn(table, ({ tagName }) => tagName === 'tr');
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
