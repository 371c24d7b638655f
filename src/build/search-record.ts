import { eachTag } from '../check/markup.ts';
import type { Tag } from '../check/markup.ts';
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
 * slashes, the base path with slashes at both ends. Pages are our own print, so their tags are looked for as text: to parse
 * 10,000 pages would take longer than to print them.
 */
export function searchRecord(page: string, file: string, base: string): SearchRecord | undefined {
  const [, year] = storyFile.exec(file) ?? [];
  const [article] = /<article\b[^>]*\sdata-section="[^>]*>/.exec(page) ?? [];
  if (year === undefined || article === undefined) return undefined;
  const start = page.indexOf(article);
  const matter = page.slice(start, page.indexOf('</main>', start));
  const language =
    attribute('lang', first(/<h1[^>]*>/, matter)) ?? attribute('lang', first(/<html[^>]*>/, page)) ?? 'en';
  const facts = {
    section: attribute('data-section', article),
    kind: first(/(?<=\bstory-)[a-z]+/, article),
    year,
    language,
    published: String(Date.parse(attribute('datetime', first(/class="dates".*?<time[^>]*>/s, matter)) ?? '')),
  };
  const part = searchPart(language);
  const address =
    base +
    file
      .replace(/index\.html$/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
  const said = Object.entries(facts).map(([name, value]) => `data-${name}="${value ?? ''}"`);
  return {
    part,
    year,
    address,
    html:
      `<html lang="${part}"><body ${said.join(' ')} data-pagefind-sort="published[data-published]" ` +
      `data-pagefind-filter="${filters.map((name) => `${name}[data-${name}]`).join(', ')}">` +
      `${searchedIn(matter)
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

/** The elements of a page that are searched, in order. A text that an appeal stands within is one, as it is where none does. */
function searchedIn(html: string): Part[] {
  const parts: Part[] = [];
  let open: { tag: Tag; depth: number } | undefined;
  eachTag(html, (tag) => {
    if (!open) {
      if (searched.test(tag.name + tag.written)) open = { tag, depth: 1 };
      return;
    }
    const { name, written, to } = open.tag;
    if (tag.name === name) open.depth += 1;
    if (tag.name !== `/${name}` || (open.depth -= 1) > 0) return;
    open = undefined;
    const inner = html.slice(to, tag.from).trim();
    const last = parts.at(-1);
    if (name === 'div' && last?.name === name && last.written === written) last.inner += `\n${inner}`;
    else parts.push({ name, written, inner });
  });
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

function first(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

function attribute(name: string, tag: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
