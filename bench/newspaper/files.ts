import { pageSize } from '../../src/edition/pages.ts';
import { listFeedLength, titleFeedLength } from '../../src/syndication/feed.ts';
import { bodyOf, dayOf } from './newspaper.ts';
import type { Author, Newspaper, Story } from './newspaper.ts';
import { markdown } from './prose.ts';

/** A file of a newspaper's folder, by its path in there. */
export interface TextFile {
  path: string;
  text: string;
}

/** Front matter whose values are JSON, which is YAML too; what is undefined is left out. */
export function withFrontMatter(fields: Record<string, unknown>, body: string): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A moment without its milliseconds: `2025-06-30T11:00:00Z`. */
export function moment(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The file of a story in our own form. The peers written in JavaScript read the same. */
export function storyFile(story: Story, paper: Newspaper): TextFile {
  const { headline, standfirst, published, updated, section, authors, byline, topics, kind, correction } = story;
  const fields = {
    headline,
    standfirst,
    published: moment(published),
    updated: updated && moment(updated),
    section,
    authors: byline === undefined ? authors : undefined,
    byline,
    topics,
    kind,
    image: story.pictured ? { src: pictureName(story), alt: `A view of what is told in: ${headline}` } : undefined,
    corrections:
      correction === undefined
        ? undefined
        : [{ date: moment(updated ?? published), kind: 'correction', text: correction }],
  };
  return {
    path: `articles/${dayOf(published).slice(0, 4)}/${story.slug}.md`,
    text: withFrontMatter(fields, markdown(bodyOf(story, paper))),
  };
}

/** The name of a story's picture, beside its file. */
export function pictureName({ slug }: Story): string {
  return `${slug}.jpg`;
}

/** Everything of a newspaper's folder but the stories and the settings. */
export function* standingFiles({ authors, pages }: Newspaper): Generator<TextFile> {
  for (const author of authors) yield authorFile(author);
  for (const { id, title, description, text } of pages) {
    yield { path: `pages/${id}.md`, text: withFrontMatter({ title, description }, `${text}\n`) };
  }
}

function authorFile({ id, name, role, biography }: Author): TextFile {
  return { path: `authors/${id}.md`, text: withFrontMatter({ name, role }, `${biography}\n`) };
}

/** Our own folder: what `content/` is to the project. */
export function* ourFiles(paper: Newspaper): Generator<TextFile> {
  const { name, tagline, url, sections, appeal } = paper;
  const settings = {
    name,
    tagline,
    url,
    language: 'en-GB',
    timeZone: 'Etc/UTC',
    sections,
    colours: { brand: '#0b4f5c', accent: '#8a5300' },
    // No peer draws any.
    cards: 0,
    contact: 'newsroom@measure.example',
    policies: { corrections: 'corrections-policy', ethics: 'ethics', ownership: 'ownership', privacy: 'privacy' },
    support: appeal.to,
  };
  yield { path: 'publication.yaml', text: `${JSON.stringify(settings, undefined, 2)}\n` };
  yield {
    path: 'appeals/01-readers.md',
    text: withFrontMatter({ heading: appeal.heading, button: appeal.button }, `${appeal.first}\n\n${appeal.rest}\n`),
  };
  yield* standingFiles(paper);
  for (const story of paper.stories) yield storyFile(story, paper);
}

/** What a peer's templates must know beside the files: the same settings, and our lengths of pages and feeds. */
export function settingsOf({
  name,
  tagline,
  url,
  sections,
  authors,
  appeal,
  clock,
}: Newspaper): Record<string, unknown> {
  return {
    ...{ name, tagline, url, sections, appeal, pageSize, titleFeedLength, listFeedLength },
    authors: authors.map(({ id, name: of, role }) => ({ id, name: of, role })),
    clock: moment(clock),
  };
}

/** The folder of a peer written in JavaScript: our stories, people and pages under `content/`, and `site.json`. */
export function* peerFiles(paper: Newspaper): Generator<TextFile> {
  yield { path: 'site.json', text: `${JSON.stringify(settingsOf(paper), undefined, 2)}\n` };
  for (const file of standingFiles(paper)) yield { ...file, path: `content/${file.path}` };
  for (const story of paper.stories) yield peerStoryFile(story, paper);
}

export function peerStoryFile(story: Story, paper: Newspaper): TextFile {
  const file = storyFile(story, paper);
  return { ...file, path: `content/${file.path}` };
}
