import type { Element, Root } from 'hast';

import { decoded } from '../schema/decoded.ts';
import { eachElement } from './elements.ts';
import { footnoteSection } from './footnotes.ts';

/**
 * The ids of a sanitised body, each once: a second element of the same id loses it, as does one whose id no link could name.
 * Footnotes take theirs first, so that no author's id can stand in for a note.
 */
export function takeIds(tree: Root, prefix: string): Set<string> {
  const taken = new Set<string>();
  const takers = new Set<Element>();
  const take = (element: Element): undefined => {
    const { properties } = element;
    const { id } = properties;
    if (id === undefined || takers.has(element)) return;
    if (taken.has(id) || id === prefix || /\s/.test(id)) {
      delete properties.id;
      return;
    }
    taken.add(id);
    takers.add(element);
  };
  const notes = footnoteSection(tree);
  if (notes) {
    take(notes);
    eachElement(notes, take);
  }
  eachElement(tree, (element) => ('dataFootnoteRef' in element.properties ? take(element) : undefined));
  eachElement(tree, take);
  return taken;
}

/**
 * The id a link within the text means: authors write `#the-money` for what is printed as `text-the-money`. Undefined where the
 * body has no such place: the link may then mean one of the page's.
 */
export function idMeant(href: string, prefix: string, taken: ReadonlySet<string>): string | undefined {
  const written = href.slice(1);
  return [prefix + written, prefix + decoded(written), written].find((id) => taken.has(id));
}

/** Takes every id off: for HTML that is read elsewhere, several bodies in one document. */
export function dropIds(tree: Root): void {
  eachElement(tree, ({ properties }) => {
    delete properties.id;
    delete properties.ariaDescribedBy;
    delete properties.ariaLabelledBy;
    return undefined;
  });
}
