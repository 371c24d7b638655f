import type { Nodes, Root } from 'hast';

import { directionOf, isLanguage } from '../schema/language.ts';

/**
 * Says of each passage in another language which way it is written, where that is not the way of the text around it and its author
 * did not say. A `lang` that is no language tag is taken off: a reading voice could do nothing with it.
 *
 * @param language BCP 47, of the text.
 */
export function markLanguages(tree: Root, language: string): void {
  mark(tree, directionOf(language));
}

function mark(node: Nodes, around: string): void {
  let direction = around;
  if (node.type === 'element') {
    const { properties } = node;
    const { lang, dir } = properties;
    if (typeof dir === 'string') direction = dir;
    if (typeof lang === 'string' && lang !== '') {
      if (!isLanguage(lang)) delete properties.lang;
      else if (dir === undefined) {
        direction = directionOf(lang);
        if (direction !== around) properties.dir = direction;
      }
    }
  }
  if ('children' in node) for (const child of node.children) mark(child, direction);
}
