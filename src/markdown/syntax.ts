import type { Root as HtmlRoot } from 'hast';
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
import { markdownToHast, markdownToMdast } from 'satteri';
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

/** A web address that is not the target of a Markdown link, as far as one look can tell; a mail address likewise. */
const bareAddress = /(?<!\]\(|\]\(<|\]: ?|[<"'=/\w])(?:https?:\/\/|www\.)\w/i;
const bareMail = /(?<![\w.+-])(?<!mailto:)[\w.+-]+@[\w-]+\.\w/i;

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
    // The signs are looked for first: that takes a tenth of the time.
    mayHold: (body) =>
      ((body.includes('://') || /www\./i.test(body)) && bareAddress.test(body)) ||
      (body.includes('@') && bareMail.test(body)),
    syntax: gfmAutolinkLiteral,
    tree: gfmAutolinkLiteralFromMarkdown,
  },
  {
    option: 'directives',
    mayHold: mayHoldDirectives,
    syntax: blocksOnly,
    tree: directiveFromMarkdown,
  },
];

/** False only where a body certainly holds no directive, read or misspelt. */
export function mayHoldDirectives(body: string): boolean {
  return body.includes('::');
}

/** Directives that stand on lines of their own: with those within a line on, "at 10:30" and "Re:Invent" would be directives. */
function blocksOnly(): Syntax {
  const { flow } = directive();
  return flow ? { flow } : {};
}

/**
 * The HTML of a body that is CommonMark and no more, as most are: what `readMarkdown` and `toHtmlTree` make of it, in a tenth of the
 * time. Undefined where a body needs additions. docs/decisions/0015.
 */
export function readPlain(body: string, options: Options): HtmlRoot | undefined {
  if (neededBy(body, options).length > 0) return undefined;
  const tree = markdownToHast(body, { features: { gfm: false, frontmatter: false } });
  if (tree.type !== 'root') throw new TypeError(`a body was read as ${tree.type}`);
  return tree;
}

/**
 * Markdown to its tree. Two readers make the same tree, places included: Sätteri, ten times as fast, reads what it certainly reads
 * so, and remark, in which additions can be chosen one by one, the rest.
 */
export function readMarkdown(body: string, options: Options): Root {
  const needed = neededBy(body, options);
  return readsAlike(body, needed) ? readSwiftly(body, needed.length > 0) : readerWith(needed).parse(body);
}

function neededBy(body: string, options: Options): Addition[] {
  return additions.filter(({ option, mayHold }) => options[option] && mayHold(body));
}

const swiftAdditions: ReadonlySet<keyof Options> = new Set(['tables', 'footnotes']);

/** Whether Sätteri's whole set of additions, or none of it, is what a body needs: it knows task lists and single tildes besides. */
function readsAlike(body: string, needed: readonly Addition[]): boolean {
  return (
    needed.length === 0 || (needed.every(({ option }) => swiftAdditions.has(option)) && !/~|\[[ \txX]\]/.test(body))
  );
}

function readSwiftly(body: string, gfm: boolean): Root {
  const tree = markdownToMdast(body, { features: { gfm, frontmatter: false } });
  if (tree.type !== 'root') throw new TypeError(`a body was read as ${tree.type}`);
  return tree;
}

const readers = new Map<string, { parse: (body: string) => Root }>();

/** A reader is made once for each set of additions that some body needs, and kept. */
function readerWith(needed: readonly Addition[]): { parse: (body: string) => Root } {
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
  return reader;
}
