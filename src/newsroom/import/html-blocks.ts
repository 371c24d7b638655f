import type { Html, Nodes, Parents } from 'mdast';

import { htmlTags, openAfter } from './html-tags.ts';
import type { HtmlTag } from './html-tags.ts';
import { gone, neutral } from './html-elements.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { indentedHtml } from './indented-html.ts';
import type { TakeNote } from './notes.ts';
import { edited, lineAt } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { parse, spanOf } from './regions.ts';

/** Some blocks that stand next to each other, and the HTML they make together. */
interface Run {
  nodes: readonly Nodes[];
  html: string;
}

/**
 * Raw HTML that stands as a block becomes Markdown where all of it has a meaning there. HTML that old editors indented and
 * parted with blank lines, so that Markdown would take half of it for code, is put together again first. Wrappers that mean
 * nothing without their style go. The rest is left for the sanitiser.
 */
export function tidyHtmlBlocks(passage: Passage, note: TakeNote): Passage {
  if (!/<[a-z!/]/i.test(passage.text)) return passage;
  const { text } = passage;
  const tree = parse(text);
  const indented = indentedHtml(tree, text);
  const edits: Edit[] = [];
  const look = (parent: Parents, quoted: boolean): void => {
    const { children } = parent;
    for (let index = 0; index < children.length; index++) {
      const node = children[index];
      if (node === undefined) break;
      if (node.type !== 'html' && !indented.has(node)) {
        if ('children' in node && isFlowParent(node)) look(node, quoted || node.type === 'blockquote');
        continue;
      }
      const run = runFrom(children, index, indented, text);
      if (!quoted) edits.push(...editsFor(run, passage, note));
      index += run.nodes.length - 1;
    }
  };
  look(tree, false);
  return edited(passage, edits);
}

function isFlowParent(node: Nodes): boolean {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

/** The block and those after it that finish what it opens, where these are HTML, or plain words, and nothing else. */
function runFrom(children: readonly Nodes[], index: number, indented: ReadonlySet<Nodes>, text: string): Run {
  const [first, ...after] = children.slice(index);
  if (!first) return { nodes: [], html: '' };
  const alone: Run = { nodes: [first], html: indented.has(first) ? together([first], text) : sourceOf(first, text) };
  const nodes: Nodes[] = [first];
  let open = openAfter(alone.html, []);
  for (const node of after) {
    if (open.length === 0) break;
    if (open.includes('pre') || !(node.type === 'html' || indented.has(node) || isPlain(node, open))) return alone;
    nodes.push(node);
    open = openAfter(sourceOf(node, text), open);
  }
  return nodes.length === 1 || open.length > 0 ? alone : { nodes, html: together(nodes, text) };
}

/** Words in a paragraph element that a blank line parted from its tag: Markdown's own marks would be lost on them. */
function isPlain(node: Nodes, open: readonly string[]): boolean {
  return (
    node.type === 'paragraph' &&
    open.includes('p') &&
    node.children.every(({ type }) => type === 'text' || type === 'html')
  );
}

/** The lines of some blocks without their indentation and the blank lines between, and without end tags at their head. */
function together(nodes: readonly Nodes[], text: string): string {
  const lines = nodes.flatMap((node) => sourceOf(node, text).split('\n')).map((line) => line.trim());
  const html = lines.filter((line) => line !== '').join('\n');
  return html.replace(/^(?:<\/[a-z][a-z0-9]*>\s*)+/i, '');
}

function sourceOf(node: Nodes, text: string): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function editsFor({ nodes, html }: Run, passage: Passage, note: TakeNote): Edit[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  const { start } = spanOf(first);
  const { end } = spanOf(last);
  const removed: string[] = [];
  const markdown = htmlToMarkdown(html, (name) => removed.push(name));
  const column = (first.position?.start.column ?? 1) - 1;
  const indented = (lines: string): string => lines.replaceAll('\n', `\n${' '.repeat(column)}`);
  if (markdown !== undefined) {
    for (const name of removed) note('html', `\`<${name}>\``, lineAt(passage, start));
    return [{ start, end, text: `${indented(markdown)}\n` }];
  }
  if (nodes.length > 1 || first.type === 'code') return [{ start, end, text: `${indented(html)}\n` }];
  return first.type === 'html' ? wrappers(first, passage.text) : [];
}

/** Opening and closing tags of wrappers that stand alone: what they wrap is Markdown, and they mean nothing. */
function wrappers(node: Html, text: string): Edit[] {
  const { start, end } = spanOf(node);
  const source = text.slice(start, end);
  const tags = htmlTags(source);
  const isBare = source.replace(/<[^<>]*>/g, '').trim() === '';
  const isWrapper = ({ name, attributes }: HtmlTag): boolean =>
    (neutral.has(name) || name === 'p' || gone.has(name)) && !attributes.has('lang') && !attributes.has('dir');
  return isBare && tags.length > 0 && tags.every(isWrapper) ? [{ start, end, text: '\n' }] : [];
}
