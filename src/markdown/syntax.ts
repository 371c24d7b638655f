import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Data } from 'unified';

import type { Options } from './place.ts';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type FromMarkdown = NonNullable<Data['fromMarkdownExtensions']>[number];

/** One addition to CommonMark: when a body may need it, and the two halves of its reading. */
interface Addition {
  option: keyof Options;
  /** False only where the body certainly holds none, so that what is not there costs nothing. */
  mayHold: (body: string) => boolean;
  syntax: () => Syntax;
  tree: () => FromMarkdown;
}

/** A web or mail address that is not the target of a Markdown link, as far as one look can tell. */
const bareAddress =
  /(?<!\]\(|\]\(<|\]: ?|[<"'=/\w])(?:https?:\/\/|www\.)\w|(?<![\w.+-])(?<!mailto:)[\w.+-]+@[\w-]+\.\w/i;

const additions: readonly Addition[] = [
  {
    option: 'tables',
    mayHold: (body) => body.includes('|') && /^[ \t>]*[|:-][ \t|:-]*-[ \t|:-]*$/m.test(body),
    syntax: gfmTable,
    tree: gfmTableFromMarkdown,
  },
  {
    option: 'strikethrough',
    mayHold: (body) => body.includes('~~'),
    syntax: () => gfmStrikethrough({ singleTilde: false }),
    tree: gfmStrikethroughFromMarkdown,
  },
  {
    option: 'footnotes',
    mayHold: (body) => body.includes('[^'),
    syntax: gfmFootnote,
    tree: gfmFootnoteFromMarkdown,
  },
  {
    option: 'bareLinks',
    mayHold: (body) => bareAddress.test(body),
    syntax: gfmAutolinkLiteral,
    tree: gfmAutolinkLiteralFromMarkdown,
  },
  {
    option: 'directives',
    mayHold: (body) => body.includes('::'),
    syntax: blocksOnly,
    tree: directiveFromMarkdown,
  },
];

/** Directives that stand on lines of their own: with those within a line on, "at 10:30" and "Re:Invent" would be directives. */
function blocksOnly(): Syntax {
  const { flow } = directive();
  return flow ? { flow } : {};
}

const readers = new Map<string, { parse: (body: string) => Root }>();

/** Markdown to its tree. A reader is made once for each set of additions that some body needs, and kept. */
export function readMarkdown(body: string, options: Options): Root {
  const needed = additions.filter(({ option, mayHold }) => options[option] && mayHold(body));
  const key = needed.map(({ option }) => option).join(' ');
  let reader = readers.get(key);
  if (!reader) {
    const syntax = needed.map((addition) => addition.syntax());
    reader = remark()
      .data('micromarkExtensions', syntax)
      .data(
        'fromMarkdownExtensions',
        needed.map((addition) => addition.tree()),
      )
      .freeze();
    readers.set(key, reader);
  }
  return reader.parse(body);
}
