import type { BlockContent, DefinitionContent, Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';

import { nearest, oneOf } from '../schema/nearest.ts';
import type { Troubles } from './trouble.ts';

type Content = BlockContent | DefinitionContent;

/** The directives a newsroom may write, and what each makes of the block between its colons. */
const known: Record<string, (directive: ContainerDirective) => void> = { pullquote: pullQuote };

const names = Object.keys(known).map((name) => `:::${name}`);

/**
 * Turns every `:::name` block into what it stands for. A name nobody knows, a block without an end, and words in brackets or
 * braces after the name are troubles.
 *
 * @param tree The body, changed in place.
 * @param body The Markdown it was read from: whether a block was closed is seen only there.
 */
export function printDirectives(tree: Root, body: string, troubles: Troubles): void {
  const lines = body.split('\n');
  visit(tree, 'containerDirective', (directive) => {
    const print = Object.hasOwn(known, directive.name) ? known[directive.name] : undefined;
    if (!print) {
      const write = nearest(`:::${directive.name}`, names);
      const what = `there is no directive \`:::${directive.name}\``;
      troubles.add(directive, { what, write: write === undefined ? oneOf(names) : `\`${write}\`` });
      return;
    }
    const last = lines[(directive.position?.end.line ?? 0) - 1] ?? '';
    if (!/:{3,}[ \t]*$/.test(last) || directive.position?.end.line === directive.position?.start.line) {
      troubles.add(directive, {
        what: `\`:::${directive.name}\` has no end`,
        write: 'a line `:::` after its last line',
      });
    }
    if (Object.keys(directive.attributes ?? {}).length > 0 || hasLabel(directive)) {
      const what = `\`:::${directive.name}\` takes nothing in brackets or braces`;
      troubles.add(directive, { what, write: `\`:::${directive.name}\` alone on its line` });
    }
    print(directive);
  });
}

function hasLabel({ children: [first] }: ContainerDirective): boolean {
  return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}

/** A sentence of the story set large: the last of several paragraphs says who said it. */
function pullQuote(directive: ContainerDirective): void {
  const { children } = directive;
  const last = children.at(-1);
  const credit = children.length > 1 && last?.type === 'paragraph' ? last : undefined;
  const quote: Content[] = credit ? children.slice(0, -1) : children;
  directive.data = { hName: 'figure', hProperties: { dataPullQuote: '' } };
  directive.children = [{ type: 'blockquote', children: quote }, ...(credit ? [captionOf(credit)] : [])];
}

function captionOf(paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { hName: 'figcaption' } };
}
