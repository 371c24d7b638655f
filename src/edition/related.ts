import type { Edition, Story } from './edition.ts';

/** How far back in a topic's stories to look: an archive's largest topics hold thousands. */
const reach = 200;

/**
 * Stories that share topics with this one, most telling first: a topic of few stories says more than one of many
 * (each shared topic counts 1 / log2(1 + its stories)); of equals the newest. At most `count`.
 */
export function relatedStories(story: Story, edition: Edition, count = 4): Story[] {
  const { near, scores } = sharersOf(edition);
  const touched: number[] = [];
  for (const { slug } of story.topics) {
    const worth = 1 / Math.log2(1 + (edition.byTopic.get(slug)?.stories.length ?? 0));
    for (const at of near.get(slug) ?? []) {
      if (scores[at] === 0) touched.push(at);
      scores[at] = (scores[at] ?? 0) + worth;
    }
  }
  // The story itself may be among them.
  const best = bestOf(touched, scores, count + 1).flatMap((at) => edition.stories[at] ?? []);
  for (const at of touched) scores[at] = 0;
  return best.filter((each) => each !== story).slice(0, count);
}

/** The places with the highest scores, highest first; of equals the first. To sort some hundreds would take most of a build's time. */
function bestOf(places: readonly number[], scores: Float64Array, count: number): number[] {
  const score = (at: number): number => scores[at] ?? 0;
  const isBefore = (a: number, b = a): boolean => score(a) > score(b) || (score(a) === score(b) && a < b);
  const best: number[] = [];
  for (const at of places) {
    let to = best.length;
    while (to > 0 && isBefore(at, best[to - 1])) to--;
    if (to === count) continue;
    best.splice(to, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}

/** The newest stories of each topic as their places in the edition, which is newest first, and a score for each story of it, all nought. */
interface Sharers {
  near: ReadonlyMap<string, Int32Array>;
  scores: Float64Array;
}

// Numbers in place of stories: an archive asks for four million of them.
const sharers = new WeakMap<Edition, Sharers>();

function sharersOf(edition: Edition): Sharers {
  const found = sharers.get(edition) ?? makeSharers(edition);
  sharers.set(edition, found);
  return found;
}

function makeSharers({ stories, byTopic }: Edition): Sharers {
  const places = new Map(stories.map((story, at) => [story, at]));
  const placed = (some: Story[]): Int32Array => Int32Array.from(some, (story) => places.get(story) ?? 0);
  return {
    near: new Map([...byTopic].map(([slug, topic]) => [slug, placed(topic.stories.slice(0, reach))])),
    scores: new Float64Array(stories.length),
  };
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
