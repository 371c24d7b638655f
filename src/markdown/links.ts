import type { Root } from 'hast';

import { decoded } from '../schema/decoded.ts';
import { eachElement } from './elements.ts';
import { idMeant } from './ids.ts';
import type { Place, Refusal } from './place.ts';
import type { Troubles } from './trouble.ts';

/** Whether an address names its own server or scheme, and so cannot be a file beside the story. */
export function leavesTheSite(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(address.trim());
}

/**
 * Points every link of a sanitised body where it should: a place in the text by its printed id, everything else by the place's
 * resolver; made absolute where the HTML is read elsewhere. What leads nowhere, or was not allowed to, is no link any more.
 */
export function pointLinks(
  tree: Root,
  place: Place,
  prefix: string,
  taken: ReadonlySet<string>,
  troubles: Troubles,
): void {
  eachElement(tree, (node, index, parent) => {
    const { properties } = node;
    if (typeof properties.cite === 'string') properties.cite = absolute(properties.cite, place);
    if (node.tagName !== 'a') return undefined;
    const target = properties.href === undefined ? undefined : targetOf(properties.href, place, prefix, taken);
    if (typeof target === 'string') {
      properties.href = absolute(target, place);
      return undefined;
    }
    if (target) troubles.add(node, target);
    if (properties.id !== undefined) {
      delete properties.href;
      return undefined;
    }
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

function targetOf(
  href: string,
  place: Place,
  prefix: string,
  taken: ReadonlySet<string>,
): string | Refusal | undefined {
  if (href.startsWith('#')) {
    const id = idMeant(href, prefix, taken);
    return id === undefined ? href : `#${id}`;
  }
  if (!place.link) return href;
  const written = leavesTheSite(href) ? href : decoded(href);
  const resolved = place.link(written);
  return resolved === written ? href : resolved;
}

/** An address as it must stand in the HTML of this place. One that no browser could read is left as it is. */
export function absolute(address: string, place: Pick<Place, 'absolute'>): string {
  if (place.absolute === undefined || !URL.canParse(address, place.absolute)) return address;
  return new URL(address, place.absolute).href;
}
