import type { Front } from '../schema/front.ts';
import type { Publication } from '../schema/publication.ts';
import type { FrontPage, Story } from './edition.ts';

/** How many stories stand under the lead, and in a section's block. */
const secondStories = 3;
const blockStories = 5;

/**
 * The front page: pinned stories first, the newest fill the rest, none twice. A pinned story that is not published is passed over.
 * In: stories newest first.
 */
export function frontPage(
  stories: Story[],
  bySection: ReadonlyMap<string, Story[]>,
  pinned: Front,
  publication: Publication,
): FrontPage {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const seconds = (pinned.second ?? []).flatMap((id) => byId.get(id) ?? []);
  const lead = byId.get(pinned.lead ?? '') ?? stories.find((story) => !seconds.includes(story)) ?? seconds[0];
  const used = new Set<Story>(lead ? [lead] : []);
  const enough = secondStories + seconds.length + 1;
  const second = [...seconds, ...stories.slice(0, enough)]
    .filter((story) => !used.has(story) && used.add(story))
    .slice(0, Math.max(secondStories, seconds.length));
  const above = new Set([lead, ...second]);
  const sections = publication.sections
    .map((section) => ({
      section,
      stories: (bySection.get(section.id) ?? [])
        .slice(0, blockStories + above.size)
        .filter((story) => !above.has(story))
        .slice(0, blockStories),
    }))
    .filter((block) => block.stories.length > 0);
  return { lead, second, sections };
}
