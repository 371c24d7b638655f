import { readFileSync } from 'node:fs';

import markdownIt from 'markdown-it';

import { archive, dayIn, iso, newestFirst, paged, slugOf } from './parts.js';

/** The newspaper as Eleventy's documentation has it: collections, pagination, a layout, markdown-it. */
export default function (config) {
  const site = JSON.parse(readFileSync('site.json', 'utf8'));
  const sections = new Map(site.sections.map((section) => [section.id, section]));
  const authors = new Map(site.authors.map((author) => [author.id, author]));
  config.addGlobalData('site', { ...site, sectionOf: (id) => sections.get(id), authorOf: (id) => authors.get(id) });
  config.setLibrary('md', markdownIt({ html: true, typographer: true }));
  config.addPassthroughCopy('style.css');
  config.setQuietMode(true);

  // Each list of stories is made once a build; the templates take theirs by its key.
  const once = (make) => {
    let made;
    config.on('eleventy.before', () => (made = undefined));
    return (api) => (made ??= make(api));
  };
  const stories = once((api) => newestFirst(api.getFilteredByGlob('content/articles/**/*.md')));
  const grouped = (keysOf) =>
    once((api) => {
      const groups = new Map();
      for (const story of stories(api)) {
        for (const key of keysOf(story)) {
          if (groups.has(key)) groups.get(key).push(story);
          else groups.set(key, [story]);
        }
      }
      return groups;
    });
  const bySection = grouped(({ data }) => [data.section]);
  const byTopic = grouped(({ data }) => data.topics ?? []);
  const byAuthor = grouped(({ data }) => data.authors ?? []);
  const byYear = grouped(({ data }) => [dayIn(data.published).slice(0, 4)]);
  const byMonth = grouped(({ data }) => [dayIn(data.published).slice(0, 7)]);
  const byDay = grouped(({ data }) => [dayIn(data.published)]);
  const people = once(
    (api) => new Map(api.getFilteredByGlob('content/authors/*.md').map((item) => [item.fileSlug, item])),
  );
  const corrections = once((api) =>
    stories(api)
      .filter(({ data }) => data.corrections)
      .sort((a, b) => new Date(b.data.updated) - new Date(a.data.updated)),
  );

  for (const [name, make] of Object.entries({
    stories,
    bySection,
    byTopic,
    byAuthor,
    byYear,
    byMonth,
    byDay,
    people,
  })) {
    config.addCollection(name, make);
  }
  config.addCollection('corrections', corrections);
  config.addCollection('standing', (api) => api.getFilteredByGlob('content/pages/*.md'));
  config.addCollection('neighbours', (api) => {
    const neighbours = new Map();
    for (const list of bySection(api).values()) {
      list.forEach((story, at) => neighbours.set(story.url, { newer: list[at - 1], older: list[at + 1] }));
    }
    return neighbours;
  });

  // Every page of every list, since Eleventy's own pagination goes through one list at a time.
  config.addCollection('listPages', (api) => [
    ...site.sections.flatMap(({ id, name, description }) =>
      paged(bySection(api).get(id) ?? [], site.pageSize, {
        title: name,
        about: `<p>${description}</p>`,
        address: `/${id}/`,
      }),
    ),
    ...[...byTopic(api)].flatMap(([title, its]) =>
      paged(its, site.pageSize, { title, label: 'Topic', address: `/topics/${slugOf(title)}/` }),
    ),
    ...site.authors.flatMap(({ id, name, role }) =>
      paged(byAuthor(api).get(id) ?? [], site.pageSize, {
        title: name,
        label: role,
        author: id,
        address: `/authors/${id}/`,
      }),
    ),
  ]);
  config.addCollection('correctionPages', (api) =>
    paged(corrections(api), site.pageSize, { title: 'Corrections', address: '/corrections/' }),
  );
  config.addCollection('years', (api) => [...byYear(api).keys()]);
  config.addCollection('archivePages', (api) => [
    ...[byMonth, byDay].flatMap((make) => {
      const spans = [...make(api)];
      return spans.map(([span, its], at) => ({ span, its, later: spans[at - 1]?.[0], earlier: spans[at + 1]?.[0] }));
    }),
  ]);
  config.addCollection('listFeeds', (api) => {
    const feed = (title, description, address, its) => ({
      title: `${title} – ${site.name}`,
      description,
      address,
      its: its.slice(0, site.listFeedLength),
    });
    return [
      ...site.sections.map(({ id, name, description }) =>
        feed(name, description, `/${id}/`, bySection(api).get(id) ?? []),
      ),
      ...[...byTopic(api)].map(([name, its]) => feed(name, name, `/topics/${slugOf(name)}/`, its)),
      ...site.authors.map(({ id, name, role }) => feed(name, role, `/authors/${id}/`, byAuthor(api).get(id) ?? [])),
      feed('Corrections', 'Corrections', '/corrections/', corrections(api).slice(0, site.titleFeedLength)),
    ];
  });

  config.addCollection('sitemapParts', (api) => {
    const changed = ({ data }) => iso(data.updated ?? data.published);
    const list = (address, its) => [site.url + address, its.map(changed).sort().at(-1)];
    const entries = [
      ...stories(api).map((story) => [site.url + story.url, changed(story)]),
      list('/', stories(api)),
      ...site.sections.map(({ id }) => list(`/${id}/`, bySection(api).get(id) ?? [])),
      list('/topics/', stories(api)),
      ...[...byTopic(api)].map(([topic, its]) => list(`/topics/${slugOf(topic)}/`, its)),
      list('/authors/', stories(api)),
      ...site.authors.map(({ id }) => list(`/authors/${id}/`, byAuthor(api).get(id) ?? [])),
      list('/corrections/', corrections(api)),
      ...[byYear, byMonth, byDay].flatMap((make) => [...make(api)].map(([span, its]) => list(archive(span), its))),
      ...api.getFilteredByGlob('content/pages/*.md').map(({ url }) => [site.url + url]),
    ];
    const most = 50_000;
    return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) =>
      entries.slice(at * most, (at + 1) * most),
    );
  });

  return {
    dir: { input: '.', includes: 'templates/includes', output: '_site' },
    // Stories are Markdown and nothing else: no template language is looked for in them.
    markdownTemplateEngine: false,
  };
}
