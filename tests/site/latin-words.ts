import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

import { attribute } from './html.ts';
import type { Element } from './html.ts';

/** Attributes whose words a reader sees or hears. */
const heard = ['alt', 'aria-label', 'placeholder', 'title', 'label'];

/** What is for machines: elements and attributes of the head are looked at by the tests of syndication. */
const machines = new Set(['script', 'style', 'head']);

/**
 * Every word in Latin letters that a page in another script shows, says or hands to its scripts, in the order of the document. Not
 * looked at: what is marked as another language, addresses, and what stands for machines alone.
 */
export function latinWords(page: Tree.Document): string[] {
  return page.childNodes.flatMap((node) => ('tagName' in node ? of(node) : []));
}

function of(element: Element): string[] {
  if (machines.has(element.tagName) || isForeign(element)) return [];
  const own = element.attrs.flatMap(({ name, value }) => {
    if (heard.includes(name)) return wordsIn(value);
    return name.startsWith('data-') ? wordsInData(/^(?:\{"|\[)/.test(value) ? JSON.parse(value) : value) : [];
  });
  const inside = element.childNodes.flatMap((node) => {
    if ('tagName' in node) return of(node);
    return 'value' in node ? wordsIn(node.value) : [];
  });
  return [...own, ...inside];
}

const isForeign = (element: Element): boolean =>
  element.tagName !== 'html' && /^(en|fr)/.test(attribute(element, 'lang') ?? '');

function wordsIn(text: string): string[] {
  // Neither mail nor page addresses, nor the places of numbers in a sentence, are words.
  return text.replace(/\S*(?:@|:\/\/)\S*|\{\w+\}/g, '').match(/\p{sc=Latin}{2,}/gu) ?? [];
}

/** Words among the values of what a page hands to its scripts; codes and addresses, which have no blank, are none. */
function wordsInData(data: unknown): string[] {
  if (typeof data === 'string')
    return /^(?:[a-z\d-]+|[a-z]{2}-[A-Z]{2}|\/.*|.*\.json)$/.test(data) ? [] : wordsIn(data);
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(wordsInData) : [];
}
