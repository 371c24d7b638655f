import type { Kind } from '../schema/article.ts';
import type { Section } from '../schema/publication.ts';
import type { Edition } from './edition.ts';
import { grouped } from './indexes.ts';

/**
 * The index in which stories of a language (BCP 47) are found: one for each base language (`en` for `en-GB` and `en-US`), because
 * every language cuts and stems its words in its own way.
 */
export function searchPart(language: string): string {
  const part = partsOf.get(language) ?? new Intl.Locale(language).language;
  partsOf.set(language, part);
  return part;
}

// Asked of every story.
const partsOf = new Map<string, string>();

/**
 * The index that a story is in: one a year, so that a correction makes one of them anew and not all. In: its part, and the year of
 * its address.
 */
export function searchIndexOf(part: string, year: string): string {
  return `${part}/${year}`;
}

/** What a search can be narrowed to: only what has stories. */
export interface SearchChoices {
  /** In the masthead's order. */
  sections: Section[];
  kinds: Kind[];
  /** Newest first. */
  years: string[];
  /** The indexes of each part (see `searchPart`), newest first: the publication's language first, the others by the alphabet. */
  parts: [part: string, indexes: string[]][];
}

export function searchChoices({ stories, publication, bySection, byYear }: Edition): SearchChoices {
  const own = searchPart(publication.language);
  const byPart = grouped(stories, ({ language }) => [searchPart(language)]);
  return {
    sections: publication.sections.filter(({ id }) => (bySection.get(id) ?? []).length > 0),
    kinds: [...new Set(stories.map(({ kind }) => kind))].sort(),
    years: [...byYear.keys()],
    parts: [...byPart]
      .sort(([a], [b]) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1))
      .map(([part, of]) => [
        part,
        [...new Set(of.map(({ day }) => day.slice(0, 4)))].map((year) => searchIndexOf(part, year)),
      ]),
  };
}
