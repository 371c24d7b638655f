import type { Nodes } from 'mdast';

import { decodeHTML } from 'entities';

import { slugOf } from '../../schema/slug.ts';
import { attributeValue } from './html-tags.ts';
import { edited } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { parse, spanOf } from './regions.ts';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * The words of a body as an editor would type them: character references become characters, save those that keep Markdown or
 * HTML from seeing a mark; runs of blanks with no-break spaces among them become one blank; marks that only the old generator
 * understood (`{#id}` after a heading, kramdown's `{: .class}`, `<!--more-->`) go. Code is left alone.
 */
export function tidyText(passage: Passage): Passage {
  const { text } = passage;
  const edits: Edit[] = [];
  const look = (node: Nodes): void => {
    const { start, end } = spanOf(node);
    if (node.type === 'text') edits.push(...characters(text, start, end));
    if (node.type === 'html' && /^<!--\s*(?:more|excerpt|truncate)\s*-->$/.test(node.value))
      edits.push({ start, end, text: '' });
    if (node.type === 'heading') edits.push(...attributeMarks(text, start, end));
    if (node.type === 'paragraph') edits.push(...kramdownMarks(text, start, end));
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(parse(text));
  return edited(passage, edits);
}

const blanks = /(?:[ \t\u00a0]|&nbsp;|&#160;|&#xa0;)+/gi;
const noBreak = /\u00a0|&nbsp;|&#160;|&#xa0;/gi;

function characters(text: string, start: number, end: number): Edit[] {
  const source = text.slice(start, end);
  const spaces = [...source.matchAll(blanks)].flatMap(({ 0: run, index }): Edit[] => {
    if (run.replace(noBreak, '') === run) return [];
    const alone = run.replace(noBreak, '\u00a0') === '\u00a0';
    return [{ start: start + index, end: start + index + run.length, text: alone ? '\u00a0' : ' ' }];
  });
  const references = [...source.matchAll(reference)].flatMap(({ 0: written, index }): Edit[] => {
    const character = decodeHTML(written);
    if (character === written || !isSafe(character, source.slice(0, index), source.slice(index + written.length)))
      return [];
    return [{ start: start + index, end: start + index + written.length, text: character }];
  });
  return [...spaces, ...references];
}

/** Can a character stand as it is, without becoming a mark of Markdown or HTML, or the beginning of a block? */
function isSafe(character: string, before: string, after: string): boolean {
  if (/^\p{Cc}/u.test(character)) return false;
  if (!/^[\u0020-\u007e]$/.test(character)) return true;
  if (/^["'?,;]$/.test(character)) return true;
  if (character === '&') return !/^#?\w+;/.test(after);
  if (/^[.)]$/.test(character)) return !/(?:^|\n)\s*\d{0,9}$/.test(before);
  if (/^[/%$]$/.test(character)) return /[\p{L}\p{N}]$/u.test(before) && !after.startsWith('/');
  return character === ':' ? /[\p{L}\p{N}]$/u.test(before) && /^(?:\s|$)/.test(after) : false;
}

/**
 * Goldmark's and kramdown's `{#id .class}` at the end of a heading. An id that the text links to, and that the heading's words
 * would not make, stays as a place to link to.
 */
function attributeMarks(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end).split('\n')[0] ?? '';
  const mark = /[ \t]*\{:?\s*([#.][^{}\n]*)\}[ \t#]*$/.exec(line);
  if (!mark) return [];
  const id = /#([^\s.#]+)/.exec(mark[1] ?? '')?.[1] ?? '';
  const from = start + mark.index;
  const elsewhere = text.slice(0, from) + text.slice(from + mark[0].length);
  const isMeant = id !== '' && id !== slugOf(line.slice(0, mark.index)) && elsewhere.includes(`#${id}`);
  const place = isMeant ? `<span id="${attributeValue(id)}"></span>` : '';
  return [{ start: from, end: from + mark[0].length, text: place }];
}

/** kramdown's lines of attributes, table of contents and options. */
function kramdownMarks(text: string, start: number, end: number): Edit[] {
  const marks = text.slice(start, end).matchAll(/(?:^|\n)[ \t]*\{::?[^{}\n]*\}[ \t]*(?=\n|$)|\{:\s*[.#][^{}\n]*\}/g);
  return [...marks].map(({ 0: mark, index }) => ({ start: start + index, end: start + index + mark.length, text: '' }));
}
