import type { Html, Link, Nodes, Parents } from 'mdast';

import { decodeHTML } from 'entities';
import { visit } from 'unist-util-visit';

import { attributeValue, htmlTags } from './html-tags.ts';
import type { TakeNote } from './notes.ts';
import { edited, lineAt } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { parse, spanOf } from './regions.ts';
import { resolveLink } from './resolve.ts';
import type { Standpoint } from './resolve.ts';
import { pageMark } from './templates.ts';

/**
 * Leads every link of a body where it leads now: to the story's own file, to the page of a topic or an author, or as it was.
 * Of a link that leads nowhere, or runs script, the words stay. Page marks that stand as text become addresses.
 */
export function leadLinks(passage: Passage, at: Standpoint, note: TakeNote): Passage {
  const { text } = passage;
  const tree = parse(text);
  const dead = deadDefinitions(tree, at);
  const edits: Edit[] = [];
  const look = (node: Nodes): void => {
    edits.push(...editsOf(node, passage, at, dead, note));
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return markedText(edited(passage, edits), at, note);
}

function deadDefinitions(tree: Nodes & Parents, at: Standpoint): Set<string> {
  const dead = new Set<string>();
  visit(tree, 'definition', ({ url, identifier }) => {
    if (resolveLink(url, at).url === undefined) dead.add(identifier);
  });
  return dead;
}

function editsOf(node: Nodes, passage: Passage, at: Standpoint, dead: ReadonlySet<string>, note: TakeNote): Edit[] {
  if (node.type === 'html') return tagEdits(node, passage, at, note);
  if (node.type === 'linkReference' && dead.has(node.identifier)) return wordsOnly(node);
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const { start, end } = spanOf(node);
  const resolved = resolveLink(node.url, at);
  if (resolved.note) note(resolved.note.kind, resolved.note.what, lineAt(passage, start));
  if (node.type === 'definition') {
    if (resolved.url === node.url) return [];
    const label = passage.text.slice(start, end).replace(/^(\[(?:[^\]\\]|\\.)*\]:)[^]*$/, '$1');
    return [
      {
        start,
        end,
        text: resolved.url === undefined ? '' : `${label} ${destination(resolved.url)}${titleOf(node.title)}`,
      },
    ];
  }
  if (resolved.url === undefined) return wordsOnly(node);
  return resolved.url === node.url ? [] : [lead(node, resolved.url, passage.text)];
}

function wordsOnly(node: Parents): Edit[] {
  const { start, end } = spanOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [{ start, end, text: '' }];
  return [
    { start, end: spanOf(first).start, text: '' },
    { start: spanOf(last).end, end, text: '' },
  ];
}

function lead(node: Link, url: string, text: string): Edit {
  const { start, end } = spanOf(node);
  const last = node.children.at(-1);
  const after = `](${destination(url)}${titleOf(node.title)})`;
  if (text[start] !== '<') return { start: last ? spanOf(last).end : start + 1, end, text: after };
  return { start, end, text: `[${text.slice(start + 1, end - 1)}${after}` };
}

function destination(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, '')}>` : url;
}

function titleOf(title: string | null | undefined): string {
  return title === null || title === undefined || title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&')}"`;
}

function tagEdits(node: Html, passage: Passage, at: Standpoint, note: TakeNote): Edit[] {
  const { start, end } = spanOf(node);
  const source = passage.text.slice(start, end);
  return htmlTags(source).flatMap((tag): Edit[] => {
    const href = tag.attributes.get('href');
    if (tag.name !== 'a' || tag.closes || href === undefined) return [];
    const place = { start: start + tag.start, end: start + tag.end };
    const resolved = resolveLink(decodeHTML(href), at);
    if (resolved.note) note(resolved.note.kind, resolved.note.what, lineAt(passage, place.start));
    if (resolved.url === decodeHTML(href)) return [];
    // Without an address an `a` is its words; its end tag does no harm to them.
    const address = resolved.url === undefined ? '' : ` href="${attributeValue(resolved.url)}"`;
    return [{ ...place, text: `<a${address}>` }];
  });
}

/** Marks that no link carried: an address shown as text, or put together by hand. */
function markedText(passage: Passage, at: Standpoint, note: TakeNote): Passage {
  if (!passage.text.includes(pageMark)) return passage;
  const edits = [...passage.text.matchAll(/x-page:[\w.%-]*(?:#[\w-]*)?/g)].map(({ 0: mark, index }): Edit => {
    const { url, note: said } = resolveLink(mark, at);
    if (said) note(said.kind, said.what, lineAt(passage, index));
    return { start: index, end: index + mark.length, text: url ?? '' };
  });
  return edited(passage, edits);
}
