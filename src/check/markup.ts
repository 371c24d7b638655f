import { decodeHTML } from 'entities';

/** A tag as it was met in a page. */
export interface Tag {
  /** In lower case; `/p` for an end tag. */
  name: string;
  /** Between its name and `>`, unread. */
  written: string;
  /** Where it begins and where what follows it begins; of an element that holds text alone (a script, a style sheet, a title, a text area), where its end tag begins. */
  from: number;
  to: number;
  /** The text of such an element; empty elsewhere. */
  held: string;
}

/** A page, and its tags in the order of the page. */
export interface Markup {
  html: string;
  tags: readonly Tag[];
}

const nameThere = /\/?[a-z][^\s/>]*/iy;
const restThere = /[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;
const raw = new Set(['script', 'style', 'textarea', 'title']);

/**
 * A page with its tags, which are looked for once, for whoever wants to know something of it. Made for our own print, in which every
 * value stands in quotation marks: a parser for whatever the web holds takes ten times as long (docs/checking.md).
 */
export function markupOf(html: string): Markup {
  const tags: Tag[] = [];
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
    if (!restThere.test(html)) break;
    const to = restThere.lastIndex;
    // One that closes itself stands in a drawing, and holds nothing.
    const holds = raw.has(name) && html[to - 2] !== '/';
    const end = holds ? html.indexOf(`</${name}`, to) : to;
    const next = end === -1 ? html.length : end;
    tags.push({ name, written: html.slice(start, to - 1), from, to: next, held: html.slice(to, next) });
    from = html.indexOf('<', next);
  }
  return { html, tags };
}

/** A range of a page, and what is to stand there. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** A page with some of its ranges written anew. In: the page, and the changes in its order, of which none reaches into a tag. */
export function rewritten({ html, tags }: Markup, changes: readonly Change[]): Markup {
  let text = '';
  let read = 0;
  let at = 0;
  const kept: Tag[] = [];
  const upTo = (end: number): void => {
    const moved = text.length - read;
    for (let tag = tags[at]; tag !== undefined && tag.from < end; tag = tags[(at += 1)]) kept.push(movedBy(moved, tag));
    text += html.slice(read, end);
    read = end;
  };
  for (const change of changes) {
    upTo(change.from);
    for (const tag of markupOf(change.text).tags) kept.push(movedBy(text.length, tag));
    text += change.text;
    read = change.to;
    while ((tags[at]?.from ?? read) < read) at += 1;
  }
  upTo(html.length);
  return { html: text, tags: kept };
}

const movedBy = (moved: number, tag: Tag): Tag => ({ ...tag, from: tag.from + moved, to: tag.to + moved });

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
