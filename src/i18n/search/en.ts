import type { Plurals } from '../plural.ts';

/** Finding stories, in English: the title of the search, its form, and what it answers. */
export const search = {
  title: 'Search',
  about: (name: string) => `Search every story in ${name}`,
  words: 'Search for',
  button: 'Search',
  section: 'Section',
  everySection: 'All sections',
  kind: 'Kind of story',
  everyKind: 'All kinds',
  year: 'Year',
  everyYear: 'All years',
  language: 'Language',
  everyLanguage: 'All languages',
  order: 'Order',
  bestFirst: 'Best match first',
  newestFirst: 'Newest first',
  results: 'Stories found',
  searching: 'Searching …',
  found: { one: '{count} story found', other: '{count} stories found' } as Plurals,
  nothing: 'No story found. Try fewer words.',
  failed: 'The search does not answer. The archive and the topics lead to every story too.',
  more: 'Show more stories',
  needsScript:
    'The search needs a script, which does not run here. The archive and the topics lead to every story too.',
  notInDev: 'The search has no index while you write: `npm run build` makes it.',
  otherWays: 'Other ways to a story',
};

export type SearchWords = typeof search;
