import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

import { isElement, seen } from './blocks.ts';

/**
 * Makes a figure of every picture that has a paragraph to itself, or shares it with nothing but a link around it. The picture's
 * title, where there is one, becomes the caption. Also gives pull quotes the class by which they are set.
 */
export function printFigures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if ('dataPullQuote' in node.properties) {
      delete node.properties.dataPullQuote;
      node.properties.className = ['pull-quote'];
      return undefined;
    }
    if (node.tagName !== 'p' || !parent || index === undefined || !mayHoldFigure(parent)) return undefined;
    const picture = loneIn(node);
    if (!picture) return undefined;
    parent.children[index] = figureOf(node, picture);
    return SKIP;
  });
}

function mayHoldFigure(parent: Parents): boolean {
  return (
    parent.type === 'root' || ['div', 'blockquote', 'li', 'details', 'section', 'aside', 'dd'].includes(parent.tagName)
  );
}

/** The picture that is all a paragraph or link holds. */
function loneIn(node: Element): Element | undefined {
  const [only, ...others] = seen(node);
  if (others.length > 0 || only?.type !== 'element') return undefined;
  if (only.tagName === 'img') return only;
  return only.tagName === 'a' ? loneIn(only) : undefined;
}

function figureOf(paragraph: Element, picture: Element): Element {
  const caption = typeof picture.properties.title === 'string' ? picture.properties.title.trim() : '';
  delete picture.properties.title;
  const children: ElementContent[] = seen(paragraph).filter(
    (child) => isElement(child, 'img') || isElement(child, 'a'),
  );
  if (caption !== '') {
    children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: caption }],
    });
  }
  return { type: 'element', tagName: 'figure', properties: {}, children };
}
