import { getCollection } from 'astro:content';

import { dayIn } from './words.js';

// Every list is made once a build: asking for a whole collection on every page costs each page the whole collection.
let made;
export const newspaper = () => (made ??= make());

async function make() {
  const stories = (await getCollection('articles')).sort((a, b) => b.data.published - a.data.published);
  const grouped = (keysOf) => {
    const groups = new Map();
    for (const story of stories) {
      for (const key of keysOf(story)) {
        if (groups.has(key)) groups.get(key).push(story);
        else groups.set(key, [story]);
      }
    }
    return groups;
  };
  const bySpan = (letters) => grouped(({ data }) => [dayIn(data.published).slice(0, letters)]);
  return {
    stories,
    standing: await getCollection('pages'),
    bySection: grouped(({ data }) => [data.section]),
    byTopic: grouped(({ data }) => data.topics),
    byAuthor: grouped(({ data }) => data.authors),
    byYear: bySpan(4),
    byMonth: bySpan(7),
    byDay: bySpan(10),
    corrected: stories
      .filter(({ data }) => data.corrections.length > 0)
      .sort((a, b) => b.data.corrections[0].date - a.data.corrections[0].date),
  };
}
