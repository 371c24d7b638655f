import type { Element, ElementContent, Parents, Root } from 'hast';

import { isElement, seen } from './blocks.ts';
import { eachElement } from './elements.ts';

/**
 * Makes a figure of every picture that has a paragraph to itself, or shares it with nothing but a link around it. The picture's
 * title, where there is one, becomes the caption. Also gives pull quotes the class by which they are set.
 */
export function printFigures(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if ('dataPullQuote' in node.properties) {
      delete node.properties.dataPullQuote;
      node.properties.className = ['pull-quote'];
      return undefined;
    }
    if (node.tagName !== 'p' || !mayHoldFigure(parent)) return undefined;
    const picture = loneIn(node);
    if (!picture) return undefined;
    parent.children[index] = figureOf(node, picture);
    return 'skip';
  });
}

const blocks: ReadonlySet<string> = new Set(['div', 'blockquote', 'li', 'details', 'section', 'aside', 'dd']);

function mayHoldFigure(parent: Parents): boolean {
  return parent.type !== 'element' || blocks.has(parent.tagName);
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
