import type { Edition, Story } from '../edition/edition.ts';

/** A story in one of its languages, as search engines want it named. */
export interface Alternate {
  /** A BCP 47 tag; `x-default` for readers of none of the languages. */
  hreflang: string;
  /** Whole. */
  href: string;
}

/**
 * A story in every language it is published in, itself included, as each of them must name all (Google Search Central, "Localized
 * versions of your pages"); the original, or where it is not published the first of its translations, is also what stands for any
 * other language. None for a story in one language.
 */
export function alternatesOf({ id }: Pick<Story, 'id'>, { versions, addresses }: Edition): Alternate[] {
  const together = versions.get(id) ?? [];
  const named = together.map(({ language, address }) => ({ hreflang: language, href: addresses.absolute(address) }));
  return [...named, ...named.slice(0, 1).map(({ href }) => ({ hreflang: 'x-default', href }))];
}
