import type { Edition, Story } from './edition.ts';

/** How far back in a topic's stories to look: an archive's largest topics hold thousands. */
const reach = 200;

/**
 * Stories that share topics with this one, most telling first: a topic of few stories says more than one of many
 * (each shared topic counts 1 / log2(1 + its stories)); of equals the newest. At most `count`.
 */
export function relatedStories(story: Story, edition: Edition, count = 4): Story[] {
  const scores = new Map<Story, number>();
  for (const { slug } of story.topics) {
    const sharers = edition.byTopic.get(slug)?.stories ?? [];
    for (const other of sharers.slice(0, reach)) {
      if (other !== story) scores.set(other, (scores.get(other) ?? 0) + 1 / Math.log2(1 + sharers.length));
    }
  }
  return [...scores]
    .sort(([a, one], [b, two]) => two - one || b.published.instant - a.published.instant || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(([other]) => other);
}

/** The stories before and after this one in its section, by date. */
export function neighbours(story: Story, edition: Edition): { newer: Story | undefined; older: Story | undefined } {
  const section = edition.bySection.get(story.section.id) ?? [];
  const at = positions(section).get(story) ?? 0;
  return { newer: section[at - 1], older: section[at + 1] };
}

// Asked once a story: looking its place up in a list each time would make a section's pages cost its square.
const known = new WeakMap<Story[], Map<Story, number>>();

function positions(section: Story[]): Map<Story, number> {
  const found = known.get(section) ?? new Map(section.map((story, index) => [story, index]));
  known.set(section, found);
  return found;
}
