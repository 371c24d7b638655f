import type { Generator } from './tree.ts';

/** What an old address can be made of. */
export interface AddressParts {
  /** Path under the content root. */
  path: string;
  /** The day in the old tree's own words; empty where it had none. */
  day: string;
  /** The slug that the front matter names; empty where it names none. */
  slug: string;
  /** The headline as a slug. */
  title: string;
  categories: readonly string[];
}

const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

const usual: Record<Generator, string> = {
  hugo: '/:sections/:slugorfilename/',
  jekyll: 'date',
  eleventy: '/:sections/:filename/',
};

/**
 * The address a story had on the old site, by that site's rule. Undefined where the rule asks for what only the old generator
 * could tell. In: Hugo's and Jekyll's colon words, or one of Jekyll's named styles; without a rule, the generator's usual one.
 */
export function oldAddress(rule: string | undefined, generator: Generator, parts: AddressParts): string | undefined {
  const named = rule ?? usual[generator];
  const pattern = jekyllStyles[named] ?? named;
  const values = wordsOf(parts);
  const asked = [...pattern.matchAll(colonWord)].map(([, word = '']) => word);
  if (asked.some((word) => values[word] === undefined || (values[word] === '' && !optional.has(word))))
    return undefined;
  return `/${pattern.replace(colonWord, (_, word: string) => values[word] ?? '')}`.replace(/\/{2,}/g, '/');
}

const colonWord = /:([a-z_]+)(?:\[[^\]]*\])?/g;
const optional = new Set(['categories', 'sections', 'section']);

function wordsOf({ path, day, slug, title, categories }: AddressParts): Record<string, string> {
  const folders = path.split('/').slice(0, -1);
  const base = (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '');
  const isBundle = base === 'index';
  const filename = (isBundle ? (folders.at(-1) ?? '') : base).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
  const sections = (isBundle ? folders.slice(0, -1) : folders).filter((folder) => !folder.startsWith('_'));
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return {
    year,
    month,
    day: dayOfMonth,
    i_month: month.replace(/^0/, ''),
    i_day: dayOfMonth.replace(/^0/, ''),
    short_year: year.slice(2),
    slug: slug || title,
    title: path.includes('_posts/') ? slug || filename : title,
    filename,
    slugorfilename: slug || filename,
    slugorcontentbasename: slug || filename,
    contentbasename: filename,
    name: filename,
    categories: categories.join('/'),
    section: sections[0] ?? '',
    sections: sections.join('/'),
  };
}
