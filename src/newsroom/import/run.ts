import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Content } from '../../schema/entry.ts';
import { ContentError } from '../../schema/problem.ts';
import type { Publication } from '../../schema/publication.ts';
import { readCollection } from '../../schema/read.ts';
import { readPublication } from '../../schema/settings.ts';
import { slugOf } from '../../schema/slug.ts';
import { withoutCollisions } from './collisions.ts';
import { composeAll } from './compose-all.ts';
import { composePerson } from './compose.ts';
import type { Desk } from './compose.ts';
import { peopleInFiles, topicsInFiles } from './known.ts';
import { Library } from './library.ts';
import type { Shelved } from './library.ts';
import type { ImportMap } from './map.ts';
import { meaningsFor } from './meanings.ts';
import { notesOn } from './notes.ts';
import type { Note, TakeNote } from './notes.ts';
import { readOldSite } from './old-site.ts';
import { peopleInData, People } from './people.ts';
import { PictureShelf } from './picture-shelf.ts';
import { placed } from './places.ts';
import type { PlacedStory } from './places.ts';
import { draftPublication } from './publication.ts';
import type { Counts } from './report.ts';
import { readStory } from './stories.ts';
import type { ReadingRules, ReadStory } from './stories.ts';
import { Topics } from './topics.ts';
import { findTree } from './tree.ts';
import { writeAll } from './write-all.ts';

/** What is imported, and where to. */
export interface ImportOrder {
  /** The old tree's folder, absolute. */
  folder: string;
  /** The content folder, absolute; made where it is not there. */
  into: string;
  map: ImportMap;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Imported {
  counts: Counts;
  notes: readonly Note[];
  /** The report's path, absolute. */
  report: string;
}

/**
 * Brings a tree made for Hugo, Jekyll or Eleventy into a content folder: stories with their pictures, authors, topics, and
 * publication.yaml where there is none. Every document is imported, refused with its reason, or named as no story. A file that
 * is there and differs is never written over, and a story is written whole or not at all.
 * Throws where the tree cannot be read, and a ContentError where the content folder's own settings, or the map's, are wrong.
 */
export function importTree({ folder, into, map, now }: ImportOrder): Imported {
  const tree = findTree(folder, map);
  const site = readOldSite(tree);
  const notes: Note[] = [];
  const noteOn = (file: string): TakeNote => notesOn(file, notes);
  const existing = existingPublication(into);
  const draft = (sections: string[]): ReturnType<typeof draftPublication> =>
    draftPublication(map, site, path.basename(folder), sections);
  const { timeZone } = existing ?? draft(['news']).value;

  const read = readStories({ tree, map, site, timeZone, now }, noteOn);
  const drafted = existing ? undefined : draft([...new Set(read.map(({ section }) => section))].sort());
  const publication = existing ?? drafted?.value ?? draft(['news']).value;
  const people = new People([...peopleInFiles(tree, map, noteOn), ...peopleInData(tree, map, noteOn)]);
  const topics = new Topics(topicsInFiles(tree, noteOn), map.topicNames ?? {});
  const stories = withoutCollisions(
    placed(
      read.filter((story) => hasSection(story, publication)),
      publication,
    ),
    ({ sketch }) => topics.namesOf(sketch.topics),
    { publication, ...presentEntries(into) },
  );
  const topicsInUse = topicSlugs(stories, topics);
  const desk = {
    ...{ tree, map, people, topics },
    shelf: new PictureShelf(tree, map, into),
    meanings: meaningsFor(tree.generator, map.shortcodes),
    oldUrls: [...(map.oldUrls ?? []), ...(site.url === undefined ? [] : [site.url])],
  };
  const deskFor = (left: readonly PlacedStory[]): Desk => ({
    ...desk,
    library: new Library(
      left.map((story) => shelved(story, tree.contentRoot)),
      people,
      topics,
      topicsInUse,
    ),
  });
  const { composed, stories: left, notes: said } = composeAll(stories, deskFor);
  notes.push(...said);
  const lastDesk = deskFor(left);
  const authors = people.all.map((person) => ({
    person,
    composed: composePerson(person, lastDesk, noteOn(person.file)),
  }));

  const drafts = left.filter((story) => story.draft).length;
  return writeAll({
    into,
    stories: left,
    composed,
    authors,
    publication: drafted?.text,
    notes,
    documents: tree.documents.length,
    drafts,
  });
}

function existingPublication(into: string): Publication | undefined {
  if (!existsSync(path.join(into, 'publication.yaml'))) return undefined;
  const { value, problems } = readPublication(into, path.dirname(into));
  if (value === undefined) throw new ContentError(problems);
  return value;
}

/** What the content folder holds already, as far as it can be read; what is wrong with the rest is for its own build to say. */
function presentEntries(into: string): Pick<Content, 'articles' | 'authors' | 'pages'> {
  const place = { contentDir: into, cwd: into };
  const articles = readCollection('articles', place, new Map(), '');
  const authors = readCollection('authors', place, new Map(), '');
  const pages = readCollection('pages', place, new Map(), '');
  const entries = <T>(read: readonly { entry: T }[]): T[] => read.map(({ entry }) => entry);
  return { articles: entries(articles.read), authors: entries(authors.read), pages: entries(pages.read) };
}

type NotedStory = ReadStory & { note: TakeNote };

function readStories(rules: ReadingRules, noteOn: (file: string) => TakeNote): NotedStory[] {
  return rules.tree.documents.flatMap((file) => {
    const note = noteOn(file.path);
    if (file.role === 'other') note('file', file.why ?? 'no story');
    if (file.role !== 'story' && file.role !== 'draft' && file.role !== 'perhaps') return [];
    const story = readStory(file, rules, note);
    return story ? [{ ...story, note }] : [];
  });
}

function hasSection({ section, note }: NotedStory, { sections }: Publication): boolean {
  if (sections.some(({ id }) => id === section)) return true;
  note(
    'refused',
    `publication.yaml has no section \`${section}\`; add it there, or lead it to another under \`sections\` in the map`,
  );
  return false;
}

/** The topics that will have a page: those of published stories. */
function topicSlugs(stories: readonly PlacedStory[], topics: Topics): Set<string> {
  const published = stories.filter(({ draft }) => !draft);
  return new Set(published.flatMap(({ sketch }) => topics.namesOf(sketch.topics)).map(slugOf));
}

function shelved({ path: file, target, oldAddresses, day, slug }: PlacedStory, contentRoot: string): Shelved {
  const source = contentRoot === '' ? file : file.slice(contentRoot.length + 1);
  return { source, target, addresses: [...oldAddresses, `/${day.replaceAll('-', '/')}/${slug}/`] };
}
