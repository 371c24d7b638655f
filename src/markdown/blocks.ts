import type { Element, Nodes } from 'hast';

import { inlineElements } from './allowed.ts';

const within = new Set([...inlineElements, 'img', 'picture']);

/** Whether an element stands on lines of its own: all but those that stand within a line. */
export function isBlock({ tagName }: Element): boolean {
  return !within.has(tagName);
}

/** Whether a node is an element of that name. */
export function isElement(node: Nodes | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

/** The children that a reader would see: all but the line ends between elements. */
export function seen({ children }: Pick<Element, 'children'>): Element['children'] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
}
