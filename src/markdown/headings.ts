import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

import { eachElement } from './elements.ts';

/** A heading of a body, for a table of contents. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  /** Without `#`; empty where ids were not asked for. */
  id: string;
  text: string;
}

/** The headings in the order of the text, the one over the footnotes left out. */
export function headingsOf(tree: Root): Element[] {
  const headings: Element[] = [];
  eachElement(tree, (node) => {
    if ('dataFootnotes' in node.properties) return 'skip';
    if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
    return undefined;
  });
  return headings;
}

/**
 * Puts the headings of a body under the page's own `h1`: the shallowest become `h2`, what stands under another goes one deeper,
 * no level is skipped and none is deeper than `h6`. Siblings stay siblings.
 */
export function shiftHeadings(headings: readonly Element[]): void {
  const above: number[] = [];
  for (const heading of headings) {
    const written = depthOf(heading);
    while ((above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    heading.tagName = `h${String(Math.min(6, above.length + 1))}`;
  }
}

/**
 * Gives every heading without an id one made of its words, in any script, unlike every id already `taken`.
 *
 * @param taken Ids of the body, prefix and all; the new ones are added.
 */
export function nameHeadings(headings: readonly Element[], prefix: string, taken: Set<string>): void {
  const slugger = new GithubSlugger();
  for (const heading of headings) {
    if (typeof heading.properties.id === 'string') continue;
    const words = toString(heading).trim();
    const slug = (): string => prefix + slugger.slug(/[\p{L}\p{N}]/u.test(words) ? words : 'section');
    let id = slug();
    while (taken.has(id)) id = slug();
    taken.add(id);
    heading.properties.id = id;
  }
}

/** The list of headings as a page needs it, once they have their depths and ids. */
export function listHeadings(headings: readonly Element[]): Heading[] {
  return headings.map((heading) => ({
    depth: depthOf(heading),
    id: heading.properties.id ?? '',
    text: toString(heading).replace(/\s+/g, ' ').trim(),
  }));
}

function depthOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}
