import type { Story, Topic } from './edition.ts';

/** Stories by key, each list in the order of `stories`, keys in the order they first come up. */
export function grouped(stories: Story[], keysOf: (story: Story) => string[]): Map<string, Story[]> {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

/** Topics by slug, under the name that the newest of their stories gives them. */
export function indexTopics(stories: Story[]): Map<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const story of stories) {
    for (const name of story.topics) {
      const topic = topics.get(name.slug);
      if (topic) topic.stories.push(story);
      else topics.set(name.slug, { ...name, stories: [story] });
    }
  }
  return topics;
}

/** By code unit. A store of files read earlier hands them out in any order. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
