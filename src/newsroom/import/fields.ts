import { article } from '../../schema/article.ts';
import { webAddress } from '../../schema/fields.ts';
import { joined, machinery, usualNames } from './field-names.ts';
import type { SourceDocument } from './front-matter.ts';
import type { ImportMap, StoryField } from './map.ts';
import type { TakeNote } from './notes.ts';
import type { Generator } from './tree.ts';
import { plain, plainList, valueAt } from './values.ts';

/** What a story's front matter says, in our words; what needs the rest of the tree is still as it was written. */
export interface Sketch {
  headline: string;
  standfirst: string;
  /** Still in the old tree's form. */
  published: unknown;
  updated: unknown;
  expiry: unknown;
  section: string;
  authors: string[];
  byline: string;
  topics: string[];
  categories: string[];
  kind: string;
  keyPoints: string[];
  image: { src: string; alt: string; caption: string; credit: string };
  sensitive: boolean;
  draft: boolean;
  slug: string;
  aliases: string[];
  permalink: string;
  source: { name: string; url: string };
  language: string;
}

/** Reads front matter into our fields. Notes the fields that have no place, and values that fit none. */
export function sketchOf(document: SourceDocument, map: ImportMap, generator: Generator, note: TakeNote): Sketch {
  const { data, lineOf } = document;
  const namesOf = (field: StoryField): readonly string[] => map.fields?.[field] ?? usualNames[field];
  const used = new Set<string>();
  const raw = (field: StoryField): unknown => {
    const found = namesOf(field).map((name) => [name, valueAt(data, name)] as const);
    for (const [name] of found) used.add(name.split('.')[0] ?? name);
    return found.find(
      ([, value]) => plain(value) !== '' || (typeof value === 'object' && value !== null) || value === true,
    )?.[1];
  };
  const text = (field: StoryField): string => plain(raw(field));
  const lists = (field: StoryField): string[] => {
    raw(field);
    return [...new Set(namesOf(field).flatMap((name) => plainList(valueAt(data, name), separatorOf(name, generator))))];
  };
  const list = (field: StoryField): string[] => (joined.has(field) ? lists(field) : plainList(raw(field)));
  const fitting = <T>(field: StoryField, shape: { safeParse: (value: unknown) => { data?: T } }): string => {
    const value = text(field);
    if (value === '' || shape.safeParse(value).data !== undefined) return value;
    const name = namesOf(field).find((each) => plain(valueAt(data, each)) === value) ?? field;
    note('value', `\`${name}: ${value}\``, lineOf(name.split('.')[0] ?? name));
    return '';
  };
  const sketch: Sketch = {
    headline: text('headline'),
    standfirst: text('standfirst'),
    published: raw('published'),
    updated: raw('updated'),
    expiry: raw('expiry'),
    section: text('section'),
    authors: list('authors'),
    byline: text('byline'),
    topics: list('topics').filter((name) => generator !== 'eleventy' || !collections.has(name)),
    categories: plainList(data['categories'] ?? data['category'], separatorOf('categories', generator)),
    kind: fitting('kind', article.shape.kind),
    keyPoints: list('keyPoints'),
    image: {
      src: text('image.src'),
      alt: text('image.alt'),
      caption: text('image.caption'),
      credit: text('image.credit'),
    },
    sensitive: raw('sensitive') === true,
    draft: raw('draft') === true || data['published'] === false,
    slug: text('slug'),
    aliases: list('aliases'),
    permalink: text('permalink'),
    source: { name: text('source.name'), url: fitting('source.url', webAddress) },
    language: fitting('language', article.shape.language),
  };
  for (const key of Object.keys(data)) {
    if (used.has(key) || machinery.has(key) || map.ignore?.includes(key) === true || isNothing(data[key])) continue;
    note('field', `\`${key}: ${shown(data[key])}\``, lineOf(key));
  }
  return sketch;
}

/** Eleventy puts stories into its own lists by tags of these names. */
const collections: ReadonlySet<string> = new Set(['post', 'posts', 'all', 'article', 'articles', 'blog', 'news']);

/** Jekyll cuts `tags: a b` at the blank; elsewhere one text is one name, or a list with commas. */
function separatorOf(name: string, generator: Generator): RegExp {
  return generator === 'jekyll' && /^(?:tags|categories)$/.test(name) ? /[\s,]+/ : /,/;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
