import type { Element, Nodes as HtmlNode, Root as HtmlRoot } from 'hast';
import type { Heading, ListItem, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import { unified } from 'unified';

import { blocks, embeds, gone, inline, kept, neutral, neutralInline } from './html-elements.ts';
import { phrasing, trimmed } from './html-phrasing.ts';
import { htmlTags, isWhole } from './html-tags.ts';

const parser = unified().use(rehypeRaw);
const printer = remark().data('settings', {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
});

/**
 * A piece of raw HTML as Markdown, where all of it has a meaning there; undefined where something has not (tables, figures,
 * an element cut off in the middle). Calls `removed` with the name of each element that went with its content.
 */
export function htmlToMarkdown(html: string, removed: (name: string) => void): string | undefined {
  const known = (name: string): boolean =>
    [blocks, embeds, gone, inline, kept, neutral].some((elements) => elements.has(name));
  const tags = htmlTags(html);
  if (!isWhole(html) || !tags.every(({ name }) => known(name)) || html.includes('<!--')) return undefined;
  if (tags.some(({ attributes }) => attributes.has('lang') || attributes.has('dir'))) return undefined;
  const raw: HtmlRoot = { type: 'root', children: [{ type: 'raw', value: html }] };
  const children = flow(parser.runSync(raw).children, removed);
  return printer.stringify({ type: 'root', children }).trimEnd();
}

function isBlock(node: HtmlNode): boolean {
  return (
    node.type === 'element' &&
    (blocks.has(node.tagName) ||
      (neutral.has(node.tagName) && (!neutralInline.has(node.tagName) || node.children.some(isBlock))))
  );
}

/** Blocks as they are, and runs of what stands in a line as paragraphs. */
function flow(nodes: readonly HtmlNode[], removed: (name: string) => void): RootContent[] {
  const found: RootContent[] = [];
  let run: HtmlNode[] = [];
  const endRun = (): void => {
    const children = trimmed(phrasing(run, removed));
    if (children.length > 0) found.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else if (node.type === 'element') {
      endRun();
      found.push(...block(node, removed));
    }
  }
  endRun();
  return found;
}

function block(node: Element, removed: (name: string) => void): RootContent[] {
  const { tagName, children } = node;
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth !== undefined) {
    const words = trimmed(phrasing(children, removed));
    return words.length === 0 ? [] : [{ type: 'heading', depth: Number(depth) as Heading['depth'], children: words }];
  }
  if (tagName === 'hr') return [{ type: 'thematicBreak' }];
  if (tagName === 'blockquote') return [{ type: 'blockquote', children: flow(children, removed).filter(isFlow) }];
  if (tagName === 'ul' || tagName === 'ol') {
    const items = children
      .filter((child) => child.type === 'element')
      .map((child): ListItem => {
        const own = child.tagName === 'li' ? child.children : [child];
        return { type: 'listItem', spread: false, children: flow(own, removed).filter(isFlow) };
      });
    const start = Number(node.properties['start'] ?? 1) || 1;
    return items.length === 0
      ? []
      : [{ type: 'list', ordered: tagName === 'ol', start, spread: false, children: items }];
  }
  return flow(children, removed);
}

type Flow = Extract<RootContent, ListItem['children'][number]>;

/** A root may hold what a list item may not, such as a list item; flow() makes none of it. */
function isFlow(node: RootContent): node is Flow {
  return ['blockquote', 'code', 'heading', 'html', 'list', 'paragraph', 'thematicBreak'].includes(node.type);
}
