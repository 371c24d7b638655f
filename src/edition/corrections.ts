import type { Edition, Story, StoryCorrection } from './edition.ts';

/** A correction with the story it belongs to, and the address of its place there, under the base path. */
export interface PutRight {
  story: Story;
  correction: StoryCorrection;
  address: string;
}

/** Every correction of every published story, newest first; those of one moment in the order of their stories. */
export function everyCorrection({ stories }: Pick<Edition, 'stories'>): PutRight[] {
  return stories
    .flatMap((story) =>
      story.corrections.map((correction) => ({ story, correction, address: `${story.address}#${correction.anchor}` })),
    )
    .sort((a, b) => b.correction.date.instant - a.correction.date.instant);
}

/** The corrections of one story in their order, each with its place on the page. */
export function anchored(corrections: readonly Omit<StoryCorrection, 'anchor'>[]): StoryCorrection[] {
  const oldestFirst = corrections.toSorted((a, b) => a.date.instant - b.date.instant);
  return corrections.map((correction) => ({
    ...correction,
    anchor: `correction-${String(oldestFirst.indexOf(correction) + 1)}`,
  }));
}
