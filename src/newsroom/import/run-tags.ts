import type { Meaning } from './map.ts';
import { attributeValue } from './html-tags.ts';
import type { TakeNote } from './notes.ts';
import { edited, lineAt } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import { isIn, regionsOf } from './regions.ts';
import { hugoTags, liquidTags } from './tags.ts';
import type { Tag } from './tags.ts';
import { blockEdits, pairs } from './tag-blocks.ts';
import type { Pair } from './tag-blocks.ts';
import { fill, innerPlace } from './templates.ts';
import type { Generator } from './tree.ts';

/** What tags are turned into, and by whose rules. */
export interface TagRules {
  generator: Generator;
  meanings: ReadonlyMap<string, Meaning>;
  /** What `{{ title }}` and `{{ page.title }}` print. */
  headline: string;
}

/**
 * Turns shortcodes and template tags into Markdown where they have a meaning, and takes the others out, noting each; what a
 * pair holds stays. Code stays code: tags in it are text, save those written to be shown. In raw HTML the meaning is written
 * as HTML. Links to pages come out as marks that links.ts resolves.
 */
export function runTags(passage: Passage, rules: TagRules, note: TakeNote): Passage {
  const { text } = passage;
  const tags = rules.generator === 'hugo' ? hugoTags(text) : liquidTags(text);
  if (tags.length === 0) return passage;
  const { code, html } = regionsOf(text);
  const outside = tags.filter(({ kind, start }) => kind !== 'literal' && !isIn(code, start));
  const paired = pairs(outside);
  const listings = paired.filter(({ open, close }) => close && isListing(rules.meanings.get(open.name)));
  const held = listings.map(({ open, close }) => ({ start: open.end, end: close?.start ?? open.end }));
  const edits: Edit[] = tags
    .filter(({ kind }) => kind === 'literal')
    .map(({ start, end, text: shown }) => ({ start, end, text: shown }));
  for (const pair of paired) {
    const { open } = pair;
    if (isIn(held, open.start)) continue;
    const unknown = (): void => note('shortcode', `\`${source(text, open)}\``, lineAt(passage, open.start));
    edits.push(...editsFor(pair, rules, text, isIn(html, open.start), unknown));
  }
  const loose = outside.filter(
    ({ kind, start }) => kind === 'close' && !isIn(held, start) && !paired.some(({ close }) => close?.start === start),
  );
  edits.push(...loose.map(({ start, end }) => ({ start, end, text: '' })));
  return edited(passage, edits);
}

function isListing(meaning: Meaning | undefined): boolean {
  return typeof meaning === 'string' && meaning.startsWith('```');
}

function editsFor(pair: Pair, rules: TagRules, text: string, inHtml: boolean, unknown: () => void): Edit[] {
  const { open, close } = pair;
  const instead = (words: string): Edit[] => [{ start: open.start, end: (close ?? open).end, text: words }];
  if (open.kind === 'comment') return instead('');
  if (open.kind === 'output') {
    const printed = outputOf(open.name, rules.headline);
    if (printed === undefined) unknown();
    return instead(printed ?? '');
  }
  const meaning = rules.meanings.get(open.name);
  if (meaning === undefined) {
    unknown();
    return [open, close].flatMap((tag) => (tag ? [{ start: tag.start, end: tag.end, text: '' }] : []));
  }
  if (typeof meaning !== 'string') return instead(single(meaning, open, inHtml));
  const filled = fill(meaning, open.parameters);
  if (filled === '') unknown();
  return filled.includes('\n') || /^(?:[>#]|```|:::)/.test(filled)
    ? blockEdits(pair, filled, text)
    : inlineEdits(pair, filled);
}

function single(meaning: Exclude<Meaning, string>, { parameters }: Tag, inHtml: boolean): string {
  if ('link' in meaning) {
    const [url, words] = [fill(meaning.link.url, parameters), fill(meaning.link.words, parameters)];
    return inHtml ? `<a href="${attributeValue(url)}">${words}</a>` : `[${bracketed(words)}](${target(url)})`;
  }
  const { src, alt = '', caption = '' } = meaning.picture;
  const [file, says, under] = [fill(src, parameters), fill(alt, parameters), fill(caption, parameters)];
  if (inHtml)
    return `<img src="${attributeValue(file)}" alt="${attributeValue(says)}" title="${attributeValue(under)}">`;
  return `![${bracketed(says)}](${target(file)}${under === '' ? '' : ` "${under.replace(/[\\"]/g, '\\$&')}"`})`;
}

function inlineEdits({ open, close }: Pair, filled: string): Edit[] {
  const [before = '', after = ''] = filled.split(innerPlace);
  const first = { start: open.start, end: open.end, text: before };
  if (!close) return [{ ...first, text: before + after }];
  if (!filled.includes(innerPlace)) return [{ start: open.start, end: close.end, text: filled }];
  return [first, { start: close.start, end: close.end, text: after }];
}

/** What Liquid or Nunjucks prints for an expression, where that is certain; undefined where only the old site could tell. */
function outputOf(expression: string, headline: string): string | undefined {
  if (/^(?:page\.)?title$/.test(expression)) return headline;
  if (/^(?:site\.|metadata\.)?(?:baseurl|url|base_url)$/.test(expression)) return '';
  return /^(["'])(.*?)\1\s*(?:\|\s*(?:url|relative_url|absolute_url|prepend|htmlBaseUrl|escape|safe)\b[^|]*)*$/.exec(
    expression,
  )?.[2];
}

function bracketed(words: string): string {
  return words.replace(/[\\[\]]/g, '\\$&');
}

function target(address: string): string {
  return address === '' || /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, '')}>` : address;
}

function source(text: string, { start, end }: Tag): string {
  const written = text.slice(start, end);
  return written.length > 160 ? `${written.slice(0, 160)}…` : written;
}
