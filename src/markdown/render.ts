import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { PartName } from '../schema/parts.ts';
import { ContentError } from '../schema/problem.ts';
import { allowed } from './allowed.ts';
import { printDirectives } from './directives.ts';
import { printFigures } from './figures.ts';
import { printFootnotes } from './footnotes.ts';
import { furnish } from './furnish.ts';
import type { Wish } from './furniture.ts';
import { headingsOf, listHeadings, nameHeadings, shiftHeadings } from './headings.ts';
import type { Heading } from './headings.ts';
import { dropIds, takeIds } from './ids.ts';
import { markLanguages } from './languages.ts';
import { pointLinks } from './links.ts';
import { printPictures } from './pictures.ts';
import { defaultIdPrefix, everything } from './place.ts';
import type { Options, Place } from './place.ts';
import { plainText } from './plain.ts';
import { readRawHtml, sanitise, toHtmlTree } from './safe.ts';
import { mayHoldDirectives, readMarkdown, readPlain } from './syntax.ts';
import { printTables } from './tables.ts';
import { troublesAt } from './trouble.ts';
import type { Troubles } from './trouble.ts';
import { setTypography } from './typography.ts';

export type { Heading } from './headings.ts';
export type { Labels, Options, PictureHtml, Place, Refusal } from './place.ts';

/** A body, printed. */
export interface Rendered {
  /** Safe to stand on a page as it is. */
  html: string;
  /** In the order of the text, without the one over the footnotes. */
  headings: Heading[];
  /** The parts in it that have a style sheet of their own. */
  parts: PartName[];
  /** The text alone, one line a block; made when it is asked for, since few pages need it. */
  text: () => string;
  /** After each paragraph of the text itself (none within a quotation, a list or a note), how far into `html` it ends. */
  breaks: number[];
}

// Of SVG; HTML has no such thing.
const writer = unified().use(rehypeStringify, { closeEmptyElements: true }).freeze();

/**
 * Markdown to safe HTML: the only way in this project, for stories, pages, biographies and appeals alike.
 * The same input gives the same bytes.
 *
 * @param body Markdown with LF line ends, front matter cut off.
 * @param place Where it stands and how its links and pictures are found.
 * @param options What to switch off.
 * @throws ContentError naming file and line: an unknown or unclosed directive, things nested beyond measure, whatever the place's
 * resolvers refuse.
 */
export async function renderMarkdown(body: string, place: Place, options: Partial<Options> = {}): Promise<Rendered> {
  return withinMeasure(place, async () => {
    const { tree, headings, parts } = await renderTree(body, place, options);
    return { ...print(tree), headings, parts, text: () => plainText(tree) };
  });
}

/** Block by block, so that what stands within a text can be put between two of them. */
function print({ children }: Root): Pick<Rendered, 'html' | 'breaks'> {
  let html = '';
  const breaks: number[] = [];
  for (const child of children) {
    html += writer.stringify({ type: 'root', children: [child] });
    if (child.type === 'element' && child.tagName === 'p') breaks.push(html.length);
  }
  return { html, breaks };
}

/**
 * A body cut after its first block, for an appeal that shows its first paragraph and folds the rest. `rest` is empty where there is
 * only one block. Throws as `renderMarkdown` does.
 */
export async function renderSplit(
  body: string,
  place: Place,
  options: Partial<Options> = {},
): Promise<{ first: string; rest: string }> {
  return withinMeasure(place, async () => {
    const { tree } = await renderTree(body, place, options);
    const end = tree.children.findIndex(({ type }) => type === 'element') + 1;
    const part = (children: Root['children']): string => print({ type: 'root', children }).html.trim();
    return { first: part(tree.children.slice(0, end)), rest: part(tree.children.slice(end)) };
  });
}

async function withinMeasure<T>({ file, firstLine }: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The stack is full: of things within things, some thousand deep.
    if (!(error instanceof RangeError)) throw error;
    const write = 'fewer of them: too many `>`, `-` or tags stand before or around a text';
    throw new ContentError([{ file, line: firstLine, what: 'the text has too many things within things', write }]);
  }
}

async function renderTree(
  body: string,
  place: Place,
  partial: Partial<Options>,
): Promise<{ tree: Root; headings: Heading[]; parts: PartName[] }> {
  const options = { ...everything, ...partial };
  const { language, labels, idPrefix = defaultIdPrefix } = place;
  const elsewhere = place.absolute !== undefined;
  const troubles = troublesAt(place);

  const { read, wishes } = readTree(body, language, options, troubles);
  const tree = sanitise(readRawHtml(read), allowed(idPrefix));

  // From here on everything in the tree is harmless, and what is added is our own.
  const headings = headingsOf(tree);
  if (options.headingShift) shiftHeadings(headings);
  const ids = takeIds(tree, idPrefix);
  if (options.headingIds) nameHeadings(headings, idPrefix, ids);
  markLanguages(tree, language);
  if (options.figures) printFigures(tree);
  if (options.typography) setTypography(tree, language);
  pointLinks(tree, place, idPrefix, ids, troubles);
  await printPictures(tree, place, troubles);
  printFootnotes(tree, labels, language);
  const parts = await furnish(tree, wishes, place, labels, idPrefix, troubles);
  if (options.tables) printTables(tree, labels, !elsewhere);
  troubles.throwIfAny();
  const listed = listHeadings(headings);
  if (elsewhere) dropIds(tree);
  return { tree, headings: listed, parts };
}

/** A body as HTML, its raw HTML still unread, and what is to be put in place of the marks that directives left in it. */
function readTree(
  body: string,
  language: string,
  options: Options,
  troubles: Troubles,
): { read: Root; wishes: Wish[] } {
  const plain = readPlain(body, options);
  if (plain) return { read: plain, wishes: [] };
  const markdown = readMarkdown(body, options);
  const wishes =
    options.directives && mayHoldDirectives(body) ? printDirectives(markdown, body, language, troubles) : [];
  return { read: toHtmlTree(markdown), wishes };
}
