import type { Edition, Story } from './edition.ts';
import { grouped } from './indexes.ts';

/**
 * Of published stories, those that are one story in several languages, by the id of each. Translations of a story that is not
 * published yet still belong together.
 */
export function versionsOf(stories: readonly Story[]): Map<string, Story[]> {
  const byOriginal = grouped(
    stories.filter((story) => story.translationOf !== undefined),
    ({ translationOf = '' }) => [translationOf],
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  const versions = new Map<string, Story[]>();
  for (const [id, translations] of byOriginal) {
    const original = byId.get(id);
    const together = [...(original ? [original] : []), ...translations.toSorted(byLanguage)];
    if (together.length > 1) for (const each of together) versions.set(each.id, together);
  }
  return versions;
}

/** The same story in the other languages it is published in: the original first, then by language. */
export function otherLanguages(story: Story, { versions }: Pick<Edition, 'versions'>): Story[] {
  return (versions.get(story.id) ?? []).filter((each) => each !== story);
}

function byLanguage(a: Story, b: Story): number {
  return a.language < b.language ? -1 : 1;
}
