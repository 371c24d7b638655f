import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';

import { nearest, oneOf } from '../schema/nearest.ts';
import { shapeProblems } from './directive-shape.ts';
import type { Shape } from './directive-shape.ts';
import { box, chart, embed, gallery, pullQuote, table } from './directive-print.ts';
import type { Print } from './directive-print.ts';
import type { Wish } from './furniture.ts';
import type { Refusal } from './place.ts';
import { timeline } from './timeline.ts';
import type { Troubles } from './trouble.ts';

interface Known extends Shape {
  print: Print;
}

const container = { colons: ':::', needs: [], may: [] } as const;

/** The directives a newsroom may write, and what each takes and makes of what is in it. */
const known: Readonly<Record<string, Known>> = {
  pullquote: { ...container, label: 'never', print: pullQuote },
  gallery: { ...container, label: 'may', print: gallery },
  box: { ...container, label: 'needed', print: box },
  timeline: { ...container, label: 'may', print: timeline },
  table: { ...container, label: 'needed', print: table },
  embed: { colons: '::', label: 'needed', needs: ['url', 'kind'], may: [], print: embed },
  chart: { colons: '::', label: 'needed', needs: ['src', 'x', 'y', 'kind'], may: ['unit'], print: chart },
};

const written = Object.entries(known).map(([name, { colons }]) => colons + name);
const begun = new RegExp(`^:{2,}(${Object.keys(known).join('|')})\\b`);

/**
 * Turns every `:::name` block and `::name` line into what it stands for. A name nobody knows, a block without an end, and what a
 * directive does not take or lacks are troubles. A line `::name` that nobody can have meant as one is prose.
 *
 * @param tree The body, changed in place.
 * @param body The Markdown it was read from: whether a block was closed is seen only there.
 * @param language BCP 47, of the body.
 * @returns What is to be put in place of the marks left in the tree, once it is sanitised; the number is the mark’s.
 */
export function printDirectives(tree: Root, body: string, language: string, troubles: Troubles): Wish[] {
  const wishes: Wish[] = [];
  const press = {
    language,
    keep: (wish: Wish) => `${wish.part}-${String(wishes.push(wish) - 1)}`,
    refuse: (node: Parameters<Troubles['add']>[0], what: string, write: string) => troubles.add(node, { what, write }),
  };
  const lines = body.split('\n');
  const done = new WeakSet<Directive>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph') {
      const name = begun.exec(source(node, body))?.[1];
      if (name !== undefined) troubles.add(node, unread(name));
    }
    if ((node.type !== 'containerDirective' && node.type !== 'leafDirective') || done.has(node)) return undefined;
    if (!parent || index === undefined) return undefined;
    const directive = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
    const colons = node.type === 'containerDirective' ? ':::' : '::';
    if (directive?.colons !== colons) {
      if (directive || !isProse(node))
        troubles.add(node, unknown(colons + node.name, directive && directive.colons + node.name));
      else parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: source(node, body) }] };
      return undefined;
    }
    const problems = shapeProblems(node, directive, lines);
    for (const problem of problems) troubles.add(node, problem);
    const printed = problems.length > 0 ? node : directive.print(node, press);
    done.add(printed);
    parent.children[index] = printed;
    return index;
  });
  return wishes;
}

type Directive = ContainerDirective | LeafDirective;

/** `::name` alone: nobody knows the name, and nothing follows that only a directive has. */
function isProse(node: Directive): boolean {
  if (node.type === 'containerDirective') return false;
  const nothing = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  return nothing && nearest(`::${node.name}`, written) === undefined;
}

function unknown(name: string, meant: string | undefined): Refusal {
  const write = meant ?? nearest(name, written);
  return { what: `there is no directive \`${name}\``, write: write === undefined ? oneOf(written) : `\`${write}\`` };
}

/** A line that begins as a directive and came out as prose: brackets or braces that nobody could read. */
function unread(name: string): Refusal {
  const { colons = ':::', needs = [] } = known[name] ?? {};
  const braces = needs.length === 0 ? '' : `{${needs.map((each) => `${each}="…"`).join(' ')}}`;
  const words = known[name]?.label === 'never' ? '' : '[words]';
  return {
    what: `\`${colons}${name}\` cannot be read`,
    write: `\`${colons}${name}${words}${braces}\` alone on its line, each value in quotes`,
  };
}

/** What an editor wrote; nothing for what we made. */
function source({ position }: Paragraph | Directive, body: string): string {
  return position ? body.slice(position.start.offset, position.end.offset) : '';
}
