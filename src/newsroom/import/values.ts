import { decodeHTML } from 'entities';

import { isTable } from './front-matter.ts';

/** The value at a path such as `cover.alt` or `images.0`: a field of that very name first. */
export function valueAt(data: unknown, path: string): unknown {
  if (isTable(data) && Object.hasOwn(data, path)) return data[path];
  return path.split('.').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as unknown[])[Number(step)];
    return isTable(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, data);
}

// Only what sets type: "The <title> tag" is a headline about HTML.
const settingTags =
  /<\/?(?:a|abbr|b|br|cite|code|div|em|font|i|img|mark|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** One line of plain text: tags gone, character references read, blanks run together. Empty where it is none. */
export function plain(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = decodeHTML(String(value).replace(settingTags, ''));
  return text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/**
 * A list of plain texts: from a list of texts or of tables with a name, or from one text, cut at `separator` where one is given.
 * Empty ones are left out.
 */
export function plainList(value: unknown, separator?: RegExp): string[] {
  const cut = typeof value === 'string' && separator !== undefined ? value.split(separator) : [value];
  const items = Array.isArray(value) ? (value as unknown[]) : cut;
  return items
    .map((item) => plain(isTable(item) ? (item['name'] ?? item['title'] ?? item['id']) : item))
    .filter((text) => text !== '');
}

/** A name made from an id: `jane-doe` is `Jane Doe`, or as a sentence begins, `Jane doe`. What is a name already stays one. */
export function nameFromId(id: string, capitals: 'each' | 'first'): string {
  if (!/^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)*$/u.test(id)) return id;
  const words = id.split(/[-_]/);
  return words.map((word, index) => (capitals === 'each' || index === 0 ? capital(word) : word)).join(' ');
}

function capital(word: string): string {
  return word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** A path or an address with its percent-escapes undone; as it is where they are none. */
export function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
