/** One tag in a piece of HTML. */
export interface HtmlTag {
  /** Lower case. */
  name: string;
  closes: boolean;
  attributes: ReadonlyMap<string, string>;
  start: number;
  end: number;
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Elements that have no end tag. */
const empty = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** The tags of a piece of HTML, in order; attribute values as they are written, character references and all. */
export function htmlTags(html: string): HtmlTag[] {
  return [...html.matchAll(tag)].map((match) => {
    const [whole, slash, name = '', rest = ''] = match;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of rest.matchAll(attribute)) {
      attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    }
    return {
      name: name.toLowerCase(),
      closes: slash === '/',
      attributes,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** The elements still open after a piece of HTML, the innermost last. In: it, and those open before it. */
export function openAfter(html: string, before: readonly string[]): string[] {
  const open = [...before];
  for (const { name, closes } of htmlTags(html)) {
    if (empty.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open;
}

/** Elements whose end tag HTML lets a writer leave out. */
const endless = new Set(['p', 'li']);

/** Does every element that a piece of HTML opens end in it, and none that it does not open? */
export function isWhole(html: string): boolean {
  const open: string[] = [];
  for (const { name, closes } of htmlTags(html)) {
    if (empty.has(name)) continue;
    while (closes && open.at(-1) !== name && endless.has(open.at(-1) ?? '')) open.pop();
    if (!closes) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.every((name) => endless.has(name));
}

/** A text as the value of an attribute between double quotation marks. */
export function attributeValue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
