import { moment, settingsOf, withFrontMatter } from './files.ts';
import type { TextFile } from './files.ts';
import { bodyOf, dayOf } from './newspaper.ts';
import type { Newspaper, Story } from './newspaper.ts';
import { markdown } from './prose.ts';

/**
 * The folder of the Hugo site: a folder of content a section, with topics, authors and dates as taxonomies, since Hugo makes
 * archives of dates out of nothing else.
 */
export function* hugoFiles(paper: Newspaper): Generator<TextFile> {
  const settings = { baseURL: `${paper.url}/`, title: paper.name, paginate: settingsOf(paper)['pageSize'] };
  yield { path: 'paper.json', text: JSON.stringify({ ...settings, params: settingsOf(paper) }, undefined, 2) };
  for (const { id, name, description } of paper.sections) {
    yield { path: `content/${id}/_index.md`, text: withFrontMatter({ title: name, description }, '') };
  }
  for (const { id, name, role, biography } of paper.authors) {
    yield {
      path: `content/authors/${id}/_index.md`,
      text: withFrontMatter({ title: name, role }, `${biography}\n`),
    };
  }
  for (const { id, title, description, text } of paper.pages) {
    yield { path: `content/${id}.md`, text: withFrontMatter({ title, description }, `${text}\n`) };
  }
  for (const story of paper.stories) yield hugoStoryFile(story, paper);
}

/** The file of a story as Hugo wants it. */
export function hugoStoryFile(story: Story, paper: Newspaper): TextFile {
  const { headline, standfirst, published, updated, section, authors, byline, topics, kind, correction, slug } = story;
  const [year = '', month = ''] = dayOf(published).split('-');
  const fields = {
    title: headline,
    description: standfirst,
    date: moment(published),
    lastmod: updated && moment(updated),
    slug,
    authors: byline === undefined ? authors : undefined,
    byline,
    topics,
    dates: [year, `${year}/${month}`, dayOf(published).replaceAll('-', '/')],
    story: kind,
    correction,
  };
  return {
    path: `content/${section}/${slug}.md`,
    text: withFrontMatter(fields, markdown(bodyOf(story, paper))),
  };
}
