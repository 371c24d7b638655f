import type { Article } from '../schema/article.ts';
import type { Content, Entry } from '../schema/entry.ts';
import type { Publication } from '../schema/publication.ts';
import { hasBegun, hasEnded } from '../support/rules/time.ts';
import { addresses } from './address.ts';
import type { Addresses } from './address.ts';
import { appealsOf } from './appeals.ts';
import { momentOf } from './dates.ts';
import type { Edition, Person, Story } from './edition.ts';
import { frontPage } from './front.ts';
import { aliasPath } from './aliases.ts';
import { sourceOf } from './source.ts';
import { storyOf } from './story.ts';
import { byId, grouped, indexTopics } from './indexes.ts';
import { versionsOf } from './translations.ts';

/** What an edition is made by, besides content. */
export interface Moment {
  /** Now, in milliseconds since 1970 UTC. */
  clock: number;
  /** Show drafts and embargoed stories, as the editors' own view does. Never in a build. */
  drafts?: boolean;
}

/**
 * Makes the edition: what is published at that moment, in order and indexed. Pure: the same content and clock give the same edition.
 * Files that do not agree with each other are for `crossCheck` to refuse; here they are left out.
 */
export function makeEdition(content: Content, { clock, drafts = false }: Moment): Edition {
  const { publication } = content;
  const book = addresses(publication.url);
  const people = new Map(content.authors.map((entry) => [entry.id, personOf(entry, book)]));
  const stories = content.articles
    .filter(({ data }) => (drafts && !data.withdrawn) || isPublished(data, publication, clock))
    .map((entry) => storyOf(entry, publication, book, people, clock))
    .filter((story) => story !== undefined)
    .sort(newestFirst);
  const byAuthor = grouped(stories, (story) => story.authors.map(({ id }) => id));
  const bySection = grouped(stories, (story) => [story.section.id]);
  const pages = content.pages.toSorted(byId).map((entry) => ({
    ...entry.data,
    ...sourceOf(entry),
    id: entry.id,
    address: book.page(entry.id),
  }));
  const authors = [...people.values()].filter(({ id }) => byAuthor.has(id)).sort(byName(publication.language));
  const published = new Set(stories.map(({ id }) => id));
  return {
    clock,
    publication,
    addresses: book,
    stories,
    languages: [...new Set([publication.language, ...stories.map(({ language }) => language)])],
    byId: new Map(stories.map((story) => [story.id, story])),
    bySection,
    byTopic: indexTopics(stories),
    byAuthor,
    byYear: grouped(stories, ({ day }) => [day.slice(0, 4)]),
    byMonth: grouped(stories, ({ day }) => [day.slice(0, 7)]),
    byDay: grouped(stories, ({ day }) => [day]),
    people: authors,
    pages,
    appeals: appealsOf(content).filter((appeal) => drafts || (hasBegun(appeal, clock) && !hasEnded(appeal, clock))),
    front: frontPage(stories, bySection, content.front, publication),
    versions: versionsOf(stories),
    aliases: aliasesOf(
      content.articles.filter(({ id }) => published.has(id)),
      stories,
    ),
    addressOfFile: new Map(
      [...stories, ...authors, ...pages].map(({ file, address }) => [file.normalize('NFC'), address]),
    ),
  };
}

/** A story is published when it is no draft, was not taken back, and its moment has come. */
export function isPublished(article: Article, publication: Publication, clock: number): boolean {
  return !article.draft && !article.withdrawn && momentOf(article.published, publication.timeZone).instant <= clock;
}

/** Newest first; of two published at one moment, by id, so that the order is the same everywhere. */
function newestFirst(a: Story, b: Story): number {
  return b.published.instant - a.published.instant || byId(a, b);
}

function byName(language: string): (a: Person, b: Person) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.name, b.name) || byId(a, b);
}

function personOf(entry: Content['authors'][number], book: Addresses): Person {
  const { data, id } = entry;
  return { ...data, picture: data.picture, ...sourceOf(entry), id, address: book.author(id) };
}

function aliasesOf(entries: Entry<Article>[], stories: Story[]): Map<string, string> {
  const addressOf = new Map(stories.map(({ id, address }) => [id, address]));
  return new Map(
    entries.flatMap(({ id, data }) =>
      (data.aliases ?? []).map((alias): [string, string] => [aliasPath(alias), addressOf.get(id) ?? '']),
    ),
  );
}
