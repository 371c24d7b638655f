import type { Moment, Story } from '../edition/edition.ts';

/** When a story last changed: `updated`, else `published`. */
export function changeOf(story: Pick<Story, 'published' | 'updated'>): Moment {
  return story.updated ?? story.published;
}

/**
 * When a list of stories last changed: the newest change among them. Undefined for an empty list.
 * Never the clock: what is unchanged prints the same bytes, and nobody fetches it again.
 */
export function lastChangeOf(stories: readonly Pick<Story, 'published' | 'updated'>[]): Moment | undefined {
  return stories.map(changeOf).reduce<Moment | undefined>((a, b) => (a && a.instant >= b.instant ? a : b), undefined);
}
