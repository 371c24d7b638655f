import { isOld } from './age.ts';
import type { Edition, Story } from './edition.ts';
import { neighbours, relatedStories } from './related.ts';
import { otherLanguages } from './translations.ts';

/** What of the edition stands around a story on its page. */
export interface Around {
  related: Story[];
  /** The same story in the other languages it is published in. */
  translations: Story[];
  /** To be marked as more than a year old. */
  old: boolean;
  newer: Story | undefined;
  older: Story | undefined;
}

/** What stands around a story on its page. */
export function aroundOf(story: Story, edition: Edition): Around {
  return {
    related: relatedStories(story, edition),
    translations: otherLanguages(story, edition),
    old: isOld(story, edition),
    ...neighbours(story, edition),
  };
}
