import type { Kind } from '../schema/article.ts';
import type { Section } from '../schema/publication.ts';
import type { Edition } from './edition.ts';

/**
 * The index in which stories of a language (BCP 47) are found: one for each base language (`en` for `en-GB` and `en-US`), because
 * every language cuts and stems its words in its own way.
 */
export function searchPart(language: string): string {
  return new Intl.Locale(language).language;
}

/** What a search can be narrowed to: only what has stories. */
export interface SearchChoices {
  /** In the masthead's order. */
  sections: Section[];
  kinds: Kind[];
  /** Newest first. */
  years: string[];
  /** The indexes (see `searchPart`): that of the publication's language first, the others in the order of the alphabet. */
  parts: string[];
}

export function searchChoices({ stories, publication, bySection, byYear }: Edition): SearchChoices {
  const own = searchPart(publication.language);
  const parts = new Set([...new Set(stories.map(({ language }) => language))].map(searchPart));
  return {
    sections: publication.sections.filter(({ id }) => (bySection.get(id) ?? []).length > 0),
    kinds: [...new Set(stories.map(({ kind }) => kind))].sort(),
    years: [...byYear.keys()],
    parts: [...parts].sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1)),
  };
}
