import type { Element, ElementContent, Parents, Root } from 'hast';

import { decoded } from '../schema/decoded.ts';
import { eachElement } from './elements.ts';
import { absolute, leavesTheSite } from './links.ts';
import type { PictureHtml, Place } from './place.ts';
import type { Troubles } from './trouble.ts';

/**
 * Swaps every picture of a sanitised body for what the place makes of it. A picture on another server would tell that server who
 * reads which story, so it never loads: its alternative text stands in its place, as does that of one the place does not know.
 */
export async function printPictures(tree: Root, place: Place, troubles: Troubles): Promise<void> {
  for (const { picture, parent } of picturesIn(tree)) {
    const { src, title } = picture.properties;
    const words = wordsOf(picture);
    const caption = typeof title === 'string' && title !== '' ? title : undefined;
    const answer =
      typeof src === 'string' && !leavesTheSite(src) ? await place.picture?.(decoded(src), words, caption) : undefined;
    if (answer && 'what' in answer) troubles.add(picture, answer);
    const printed = answer && 'src' in answer ? pictureElement(answer, words, caption, place) : undefined;
    swap(parent, picture, printed);
  }
}

function picturesIn(tree: Root): { picture: Element; parent: Parents }[] {
  const found: { picture: Element; parent: Parents }[] = [];
  eachElement(tree, (node, _index, parent) => {
    if (node.tagName === 'img') found.push({ picture: node, parent });
    return undefined;
  });
  return found;
}

function wordsOf({ properties: { alt } }: Element): string {
  return typeof alt === 'string' ? alt : '';
}

function swap(parent: Parents, picture: Element, printed: Element | undefined): void {
  const words = wordsOf(picture);
  const instead: ElementContent[] = printed ? [printed] : words === '' ? [] : [{ type: 'text', value: words }];
  parent.children.splice(parent.children.indexOf(picture), 1, ...instead);
}

/** `<picture>`, or where the HTML is read elsewhere the plain `<img>` that every reader of feeds can show. */
function pictureElement(picture: PictureHtml, alt: string, title: string | undefined, place: Place): Element {
  const { sources, src, srcset, sizes, width, height } = picture;
  const size = { width, height, ...(title === undefined ? {} : { title }) };
  if (place.absolute !== undefined) return element('img', { src: absolute(src, place), alt, ...size });
  const img = element('img', { src, srcSet: srcset, sizes, alt, ...size, loading: 'lazy', decoding: 'async' });
  return element('picture', {}, [
    ...sources.map((source) => element('source', { type: source.type, srcSet: source.srcset, sizes })),
    img,
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
