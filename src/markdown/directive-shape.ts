import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';

import { nearest, oneOf } from '../schema/nearest.ts';
import type { Refusal } from './place.ts';

/** What a directive takes besides the block in it. */
export interface Shape {
  colons: '::' | ':::';
  /** The words in brackets. */
  label: 'needed' | 'may' | 'never';
  /** The names in braces that must be there, and those that may. */
  needs: readonly string[];
  may: readonly string[];
}

/** What is wrong with how a directive is written: its end, its brackets, its braces. `lines`: of the body. */
export function shapeProblems(
  directive: ContainerDirective | LeafDirective,
  { label, needs, may, colons }: Shape,
  lines: readonly string[],
): Refusal[] {
  const name = `\`${colons}${directive.name}\``;
  const problems: Refusal[] = [];
  if (!isClosed(directive, lines))
    problems.push({ what: `${name} has no end`, write: 'a line `:::` after its last line' });
  const attributes = directive.attributes ?? {};
  const takesNothing = label === 'never' && needs.length + may.length === 0;
  const labelled = hasLabel(directive);
  if (takesNothing) {
    if (labelled || Object.keys(attributes).length > 0) {
      problems.push({ what: `${name} takes nothing in brackets or braces`, write: `${name} alone on its line` });
    }
    return problems;
  }
  if (label === 'needed' && !labelled) {
    problems.push({
      what: `${name} has no words in brackets`,
      write: `\`${colons}${directive.name}[what it is called]\``,
    });
  }
  for (const attribute of Object.keys(attributes)) {
    if (needs.includes(attribute) || may.includes(attribute)) continue;
    const all = [...needs, ...may];
    const near = nearest(attribute, all);
    const write = near === undefined ? (all.length === 0 ? 'nothing in braces' : oneOf(all)) : `\`${near}\``;
    problems.push({ what: `${name} takes no \`${attribute}\``, write });
  }
  for (const attribute of needs) {
    if (attributes[attribute]?.trim()) continue;
    problems.push({ what: `${name} has no \`${attribute}\``, write: `\`${attribute}="…"\` in its braces` });
  }
  return problems;
}

function isClosed({ type, position }: ContainerDirective | LeafDirective, lines: readonly string[]): boolean {
  if (type === 'leafDirective') return true;
  const last = lines[(position?.end.line ?? 0) - 1] ?? '';
  return /:{3,}[ \t]*$/.test(last) && position?.end.line !== position?.start.line;
}

function hasLabel(directive: ContainerDirective | LeafDirective): boolean {
  if (directive.type === 'leafDirective') return directive.children.length > 0;
  const [first] = directive.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}
