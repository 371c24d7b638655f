import type { Html, Nodes, Parents } from 'mdast';

import { decodeHTML } from 'entities';

import { htmlTags } from './html-tags.ts';
import type { HtmlTag } from './html-tags.ts';
import { gone, meaningOfStyle, neutral } from './html-elements.ts';
import type { TakeNote } from './notes.ts';
import { edited, lineAt } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { parse, spanOf } from './regions.ts';

/** A tag that stands within a line, and its node. */
interface Mark {
  tag: HtmlTag;
  node: Html;
}

const phrase = new Set(['delete', 'emphasis', 'heading', 'link', 'paragraph', 'strong', 'tableCell']);

/**
 * HTML within a line becomes Markdown: emphasis, links, line breaks; wrappers without a meaning go. Where Markdown's marks would
 * not be read as marks, beside a letter or a blank, the HTML stays.
 */
export function tidyInlineHtml(passage: Passage, note: TakeNote): Passage {
  const { text } = passage;
  if (!/<[a-z/]/i.test(text)) return passage;
  const edits: Edit[] = [];
  const look = (parent: Nodes & Parents, inLink: boolean): void => {
    if (phrase.has(parent.type)) edits.push(...lineEdits(parent, passage, inLink || parent.type === 'link', note));
    for (const child of parent.children) if ('children' in child) look(child, inLink || child.type === 'link');
  };
  look(parse(text), false);
  return edited(passage, edits);
}

function lineEdits(parent: Nodes & Parents, passage: Passage, inLink: boolean, note: TakeNote): Edit[] {
  const { text } = passage;
  const open: Mark[] = [];
  const edits: Edit[] = [];
  for (const node of parent.children) {
    if (node.type !== 'html') continue;
    const [tag] = htmlTags(node.value);
    if (tag?.start !== 0) continue;
    if (tag.name === 'br') edits.push(...lineBreak(node, parent, text));
    else if (!tag.closes) open.push({ tag, node });
    else {
      const index = open.findLastIndex((mark) => mark.tag.name === tag.name);
      const mark = open[index];
      if (!mark) {
        if (!hasOpener(tag.name, text)) edits.push({ ...spanOf(node), text: '' });
        continue;
      }
      open.length = index;
      if (gone.has(tag.name)) {
        edits.push({ start: spanOf(mark.node).start, end: spanOf(node).end, text: '' });
        note('html', `\`<${tag.name}>\``, lineAt(passage, spanOf(mark.node).start));
      } else edits.push(...pairEdits(mark, node, parent, text, inLink));
    }
  }
  return edits;
}

/** Does the text open such an element anywhere? An end tag without one is a leftover. */
function hasOpener(name: string, text: string): boolean {
  return htmlTags(text).some((tag) => tag.name === name && !tag.closes);
}

function pairEdits({ tag, node }: Mark, closing: Html, parent: Nodes & Parents, text: string, inLink: boolean): Edit[] {
  const [from, to] = [spanOf(node), spanOf(closing)];
  const both = (before: string, after: string): Edit[] => [
    { ...from, text: before },
    { ...to, text: after },
  ];
  const { attributes } = tag;
  if (attributes.has('lang') || attributes.has('dir')) return [];
  const styled = tag.name === 'span' ? meaningOfStyle(attributes.get('style') ?? '') : undefined;
  const name = styled ?? tag.name;
  if (styled === 's') return both('<s>', '</s>');
  if (neutral.has(name)) return both('', '');
  if (name === 'a')
    return anchor(tag, both, text.slice(from.end, to.start), inLink || holdsLink(parent, from.end, to.start), text);
  const strong = name === 'strong' || name === 'b';
  if (!strong && name !== 'em' && name !== 'i') return [];
  if (text.slice(from.end, to.start).replace(/<[^<>]*>|\s/g, '') === '') return both('', '');
  const mark = strong ? '**' : /[\p{L}\p{N}]/u.test(outer(text, from.start, -1) + outer(text, to.end, 1)) ? '*' : '_';
  if (canMark(text, from, to)) return both(mark, mark);
  return styled === undefined ? [] : both(`<${styled}>`, `</${styled}>`);
}

function holdsLink(parent: Nodes & Parents, start: number, end: number): boolean {
  return parent.children.some(
    (child) => child.type === 'link' && spanOf(child).start >= start && spanOf(child).end <= end,
  );
}

function anchor(
  tag: HtmlTag,
  both: (before: string, after: string) => Edit[],
  words: string,
  nested: boolean,
  text: string,
): Edit[] {
  const href = decodeHTML(tag.attributes.get('href') ?? '').trim();
  if (href === '') {
    const name = tag.attributes.get('id') ?? tag.attributes.get('name') ?? '';
    const isMeant = name !== '' && text.includes(`#${name}`);
    return isMeant ? both(`<span id="${name}">`, '</span>') : both('', '');
  }
  if (nested || /[\n[\]]/.test(words.replace(/!\[[^\]]*\]\([^)]*\)/g, ''))) return [];
  if (words.replace(/<[^<>]*>|\s/g, '') === '') return both('', '');
  const title = decodeHTML(tag.attributes.get('title') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const address = /[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, '')}>` : href;
  return both('[', `](${address}${title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&')}"`})`);
}

/** The characters next to a place, tags looked through; a blank at the ends of the text. */
function outer(text: string, offset: number, step: -1 | 1): string {
  const beside = step === 1 ? text.slice(offset, offset + 400) : text.slice(Math.max(0, offset - 400), offset);
  const bare = beside.replace(/<\/?[a-z][^<>]*>/gi, '');
  return (step === 1 ? bare.charAt(0) : bare.charAt(bare.length - 1)) || ' ';
}

/** Would Markdown read marks here as marks? (CommonMark, left- and right-flanking delimiter runs.) */
function canMark(text: string, from: { start: number; end: number }, to: { start: number; end: number }): boolean {
  const [before, first] = [outer(text, from.start, -1), outer(text.slice(0, to.start), from.end, 1)];
  const [last, after] = [outer(text.slice(from.end, to.start), to.start - from.end, -1), outer(text, to.end, 1)];
  const punctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
  const edge = (character: string): boolean => /\s/.test(character) || punctuation(character);
  const touchesTag =
    text[from.end] === '<' || text[to.start - 1] === '>' || text[from.start - 1] === '>' || text[to.end] === '<';
  const touchesMark = /[*_]/.test(before + first + last + after);
  const opens = !/\s/.test(first) && ((!punctuation(first) && !touchesTag) || edge(before));
  const closes = !/\s/.test(last) && ((!punctuation(last) && !touchesTag) || edge(after));
  return opens && closes && !touchesMark;
}

/** A `<br>`: nothing at the end of its paragraph, a Markdown break where what follows stays in the paragraph, else left. */
function lineBreak(node: Html, parent: Nodes & Parents, text: string): Edit[] {
  if (parent.type === 'tableCell' || parent.type === 'heading') return [];
  const { start, end } = spanOf(node);
  const after = /^[ \t]*\n?[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end + after, spanOf(parent).end);
  if (/^(?:<br\s*\/?>\s*)*$/i.test(rest)) return parent.type === 'paragraph' ? [{ start, end, text: '' }] : [];
  if (
    !/^[\p{L}"'“‘([*_]/u.test(rest) ||
    /^[*_][ \t]/.test(rest) ||
    /[\\<>]$|^\s*$/.test(text.slice(0, start).split('\n').at(-1) ?? '')
  )
    return [];
  return [{ start, end: end + after, text: '\\\n' }];
}
