import type { Element, Nodes as HtmlNode } from 'hast';
import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';

import { publicPage } from './embeds.ts';
import { embeds, gone, kept, meaningOfStyle } from './html-elements.ts';

/**
 * What stands within a line of HTML, as Markdown's; elements without a mark stay as HTML around their words.
 * Calls `removed` with the name of each element that went with its content, or became a link.
 */
export function phrasing(nodes: readonly HtmlNode[], removed: (name: string) => void): PhrasingContent[] {
  return withBareBreaks(inLine(nodes, removed));
}

/** Blanks beside a line break are none. */
function withBareBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const started = nodes[index - 1]?.type === 'break' ? node.value.trimStart() : node.value;
    return { ...node, value: nodes[index + 1]?.type === 'break' ? started.trimEnd() : started };
  });
}

function inLine(nodes: readonly HtmlNode[], removed: (name: string) => void): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[ \t\r\n]+/g, ' ') }];
    if (node.type !== 'element') return [];
    const { properties } = node;
    const style = typeof properties['style'] === 'string' ? properties['style'] : '';
    const tagName = (node.tagName === 'span' ? meaningOfStyle(style) : undefined) ?? node.tagName;
    if (gone.has(tagName)) {
      removed(tagName);
      return [];
    }
    if (embeds.has(tagName)) return embedded(node, removed);
    const children = phrasing(node.children, removed);
    const text = (name: string): string => (typeof properties[name] === 'string' ? properties[name] : '');
    if (tagName === 'br') return [{ type: 'break' }];
    if (tagName === 'img') return [{ type: 'image', url: text('src'), alt: text('alt'), ...titled(text('title')) }];
    if (children.length === 0) return [];
    if (tagName === 'strong' || tagName === 'b') return marked({ type: 'strong', children });
    if (tagName === 'em' || tagName === 'i') return marked({ type: 'emphasis', children });
    if (tagName === 'a' && text('href') !== '')
      return marked({ type: 'link', url: text('href'), ...titled(text('title')), children });
    if (!kept.has(tagName)) return children;
    return [{ type: 'html', value: `<${tagName}>` }, ...children, { type: 'html', value: `</${tagName}>` }];
  });
}

function titled(title: string): { title?: string } {
  return title === '' ? {} : { title };
}

/** Blanks at the ends go outside: Markdown's marks must touch their words. */
function marked(node: Strong | Emphasis | Link): PhrasingContent[] {
  const { children } = node;
  const first = children[0];
  const last = children.at(-1);
  const blank = { type: 'text', value: ' ' } as const;
  const before = first?.type === 'text' && /^\s/.test(first.value) ? [blank] : [];
  const after = last?.type === 'text' && /\s$/.test(last.value) ? [blank] : [];
  const inside = trimmed(children);
  return inside.length === 0 ? before : [...before, { ...node, children: inside }, ...after];
}

function embedded(node: Element, removed: (name: string) => void): PhrasingContent[] {
  const sources = [node, ...node.children.filter((child) => child.type === 'element')];
  const src = sources
    .map(({ properties }) => properties['src'] ?? properties['href'])
    .find((value) => typeof value === 'string');
  const page = publicPage(src ?? '', typeof node.properties['title'] === 'string' ? node.properties['title'] : '');
  removed(node.tagName);
  return page === undefined ? [] : [{ type: 'link', url: page.url, children: [{ type: 'text', value: page.words }] }];
}

/** The same without blanks and line ends at its ends. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found = nodes.map((node) => ({ ...node }));
  for (const end of ['start', 'end'] as const) {
    for (;;) {
      const index = end === 'start' ? 0 : found.length - 1;
      const node = found[index];
      if (node?.type === 'text') node.value = end === 'start' ? node.value.trimStart() : node.value.trimEnd();
      if (!node || (node.type !== 'break' && !(node.type === 'text' && node.value === ''))) break;
      found.splice(index, 1);
    }
  }
  return found;
}
