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
  const own = edition.stories;
  for (const { slug } of story.topics) {
    const worth = 1 / Math.log2(1 + (edition.byTopic.get(slug)?.stories.length ?? 0));
    for (const at of near.get(slug) ?? []) {
      if (own[at] === story) continue;
      if (scores[at] === 0) touched.push(at);
      scores[at] = (scores[at] ?? 0) + worth;
    }
  }
  // The best few of some hundreds: to sort them all would take most of the time that a build of an archive takes.
  const best: Scored[] = [];
  for (const at of touched) {
    const other = own[at];
    if (other) insert([other, scores[at] ?? 0], best, count);
    scores[at] = 0;
  }
  return best.map(([other]) => other);
}

type Scored = [story: Story, score: number];

/** Puts one in its place among the best, best first, of which there are at most `count`. */
function insert(scored: Scored, best: Scored[], count: number): void {
  let at = best.length;
  while (at > 0 && isBefore(scored, best[at - 1])) at--;
  if (at >= count) return;
  best.splice(at, 0, scored);
  best.length = Math.min(best.length, count);
}

function isBefore([a, one]: Scored, than: Scored | undefined): boolean {
  if (!than) return true;
  const [b, two] = than;
  return (one - two || a.published.instant - b.published.instant || (a.id < b.id ? 1 : -1)) > 0;
}

/** The newest stories of each topic as their places in the edition, and a score for each story of it, all nought. */
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
