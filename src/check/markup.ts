import { decodeHTML } from 'entities';

/** A tag as it was met in a page. */
export interface Tag {
  /** In lower case; `/p` for an end tag. */
  name: string;
  /** Between its name and `>`, unread. */
  written: string;
  /** Where it begins and where what follows it begins. */
  from: number;
  to: number;
}

const nameThere = /\/?[a-z][^\s/>]*/iy;
const restThere = /[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;
const raw = new Set(['script', 'style', 'textarea', 'title']);

/**
 * Calls back with each tag of a page, in the order of the page; what stands within scripts and styles is handed over with their tag.
 * Made for our own print, in which every value stands in quotation marks: a parser for whatever the web holds takes ten times as long
 * (docs/checking.md). In: the page, and whom to tell.
 */
export function eachTag(html: string, tell: (tag: Tag, held: string) => void): void {
  for (let from = html.indexOf('<'); from !== -1;) {
    nameThere.lastIndex = from + 1;
    const name = nameThere.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      const comment = html.startsWith('<!--', from) ? html.indexOf('-->', from) : from;
      from = comment === -1 ? -1 : html.indexOf('<', comment + 1);
      continue;
    }
    const start = nameThere.lastIndex;
    restThere.lastIndex = start;
    if (!restThere.test(html)) return;
    const to = restThere.lastIndex;
    // One that closes itself stands in a drawing, and holds nothing.
    const holds = raw.has(name) && html[to - 2] !== '/';
    const end = holds ? html.indexOf(`</${name}`, to) : to;
    const next = end === -1 ? html.length : end;
    tell({ name, written: html.slice(start, to - 1), from, to: next }, next > to ? html.slice(to, next) : '');
    from = html.indexOf('<', next);
  }
}

const attribute = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The attributes of a tag by their names, character references read; empty where one has no value. */
export function attributesOf({ written }: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    found.set(name.toLowerCase(), value.includes('&') ? decodeHTML(value) : value);
  }
  return found;
}

/** One attribute of a tag, where it stands in double quotation marks as our print has it: quicker than to read them all. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const { written } = tag;
  if (written.includes("'")) return attributesOf(tag).get(name);
  const mark = ` ${name}="`;
  for (let at = written.indexOf(mark); at !== -1; at = written.indexOf(mark, at + 1)) {
    // Within the quotation marks of another it is none.
    if (quotesIn(written, at) % 2 === 1) continue;
    const from = at + mark.length;
    const value = written.slice(from, written.indexOf('"', from));
    return value.includes('&') ? decodeHTML(value) : value;
  }
  return undefined;
}

function quotesIn(text: string, to: number): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < to; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}
