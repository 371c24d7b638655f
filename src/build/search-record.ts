import { attributeOf } from '../check/markup.ts';
import type { Markup, Tag } from '../check/markup.ts';
import { storyFile } from '../edition/address.ts';
import { searchPart } from '../edition/search.ts';
import { isUnspaced } from '../i18n/language.ts';

/** A story as the search index takes it. */
export interface SearchRecord {
  /** The index it belongs to: see `searchPart`. */
  part: string;
  /** Of its address: `2026`. */
  year: string;
  /** Its address, base path included. */
  address: string;
  /** A document of its own that holds what is searched, marked for Pagefind, and what it is filtered and sorted by. */
  html: string;
}

/**
 * What is searched of a story, by the tags that its layout prints. What is not named here is not found, so that nothing said
 * around a story (an appeal, a label, what is related) can be taken for it; nor is it handed over, or the indexes of all years
 * would be made anew with an appeal that begins, and with each new story, which older ones name as related.
 */
const searched =
  /^(?:h1(?:\s|$)|p class="standfirst"|ul class="byline"|p class="byline-text"|aside class="key-points"|h2 class="entry-headline"|div class="body")/;

/** What a search can be narrowed by. */
const filters = ['section', 'kind', 'year', 'language'];

/** Within that, what is not the story's own words. CSS selectors. */
export const outOfScope = [
  'picture',
  '.role',
  '.key-points h2',
  '.footnotes > h2',
  'a[href^="#text-fn"]',
  '.embed-note',
  'svg',
];

/**
 * A printed page as a record; undefined where it is no story. In: the page, its file from the root of the site with forward
 * slashes, the base path with slashes at both ends.
 */
export function searchRecord({ html, tags }: Markup, file: string, base: string): SearchRecord | undefined {
  const [, year] = storyFile.exec(file) ?? [];
  if (year === undefined) return undefined;
  const start = tags.findIndex(({ name, written }) => name === 'article' && written.includes(' data-section="'));
  const article = tags[start];
  if (article === undefined) return undefined;
  const end = tags.findIndex(({ name }, at) => at > start && name === '/main');
  const matter = tags.slice(start, end === -1 ? undefined : end);
  const language = attribute(first('h1', matter), 'lang') ?? attribute(first('html', tags), 'lang') ?? 'en';
  const dates = matter.findIndex(({ written }) => written.includes('class="dates"'));
  const date = dates === -1 ? undefined : first('time', matter.slice(dates));
  const facts = {
    section: attribute(article, 'data-section'),
    kind: /(?<=\bstory-)[a-z]+/.exec(article.written)?.[0],
    year,
    language,
    published: String(Date.parse(attribute(date, 'datetime') ?? '')),
  };
  const part = searchPart(language);
  const address =
    base +
    file
      .replace(/index\.html$/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
  // Ids, codes of languages and moments: no letter in them needs to be escaped.
  const said = Object.entries(facts).map(([name, value]) => `data-${name}="${value ?? ''}"`);
  return {
    part,
    year,
    address,
    html:
      `<html lang="${part}"><body ${said.join(' ')} data-pagefind-sort="published[data-published]" ` +
      `data-pagefind-filter="${filters.map((name) => `${name}[data-${name}]`).join(', ')}">` +
      `${searchedIn(html, matter)
        .map((each) => marked(each, part))
        .join('')}</body></html>`,
  };
}

/** An element: its name, its attributes as they are written, and what it holds. */
interface Part {
  name: string;
  written: string;
  inner: string;
}

/** The elements that are searched, in order. A text that an appeal stands within is one, as it is where none does. */
function searchedIn(html: string, tags: readonly Tag[]): Part[] {
  const parts: Part[] = [];
  let open: { tag: Tag; depth: number } | undefined;
  for (const tag of tags) {
    if (!open) {
      if (searched.test(tag.name + tag.written)) open = { tag, depth: 1 };
      continue;
    }
    const { name, written, to } = open.tag;
    if (tag.name === name) open.depth += 1;
    if (tag.name !== `/${name}` || (open.depth -= 1) > 0) continue;
    open = undefined;
    const inner = html.slice(to, tag.from).trim();
    const last = parts.at(-1);
    if (name === 'div' && last?.name === name && last.written === written) last.inner += `\n${inner}`;
    else parts.push({ name, written, inner });
  }
  return parts;
}

/** In: an element that is searched, and the language of its index. */
function marked({ name, written, inner }: Part, part: string): string {
  const mark = name === 'h1' ? headlineMark(part) : ' data-pagefind-body';
  return `<${name}${mark}${written}>${inner}</${name}>`;
}

/**
 * Pagefind finds the words of a title, and gives them more weight. It stands outside the text, so that an excerpt does not begin
 * by repeating it; save in languages without spaces, of which Pagefind cuts only the text into words.
 */
function headlineMark(part: string): string {
  return ` data-pagefind-meta="title"${isUnspaced(part) ? ' data-pagefind-body' : ''}`;
}

const first = (wanted: string, tags: readonly Tag[]): Tag | undefined => tags.find(({ name }) => name === wanted);
const attribute = (tag: Tag | undefined, name: string): string | undefined => tag && attributeOf(tag, name);
