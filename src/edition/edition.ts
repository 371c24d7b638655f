import type { Article, Correction, Kind, Picture } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/entry.ts';
import type { Page } from '../schema/page.ts';
import type { Publication, Section } from '../schema/publication.ts';
import type { Addresses } from './address.ts';
import type { StandingAppeal } from './appeals.ts';
import type { Live } from './live.ts';

/** A file the edition stands on: where its body is read from when its page is printed. */
export interface Source extends Pick<Entry<unknown>, 'file' | 'bodyLine' | 'digest'> {
  empty: boolean;
  /** Files beside it that its body may show, and content files that it links to. */
  names: { shown: readonly string[]; linked: readonly string[] };
}

/** A moment as it was written: readers see a time only where the editor wrote one. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  instant: number;
  /** Written as a bare date. */
  bare: boolean;
  /** RFC 3339 with the offset of the publication's zone: for `<time datetime>`, feeds and JSON-LD. */
  iso: string;
}

export interface Story extends Source {
  id: string;
  address: string;
  /** The day of `published` in the publication's zone, `2025-09-09`: its address and its archive. */
  day: string;
  slug: string;
  headline: string;
  standfirst: string | undefined;
  published: Moment;
  /** Of a live story, not before its newest entry. */
  updated: Moment | undefined;
  section: Section;
  authors: Person[];
  byline: string | undefined;
  topics: TopicName[];
  kind: Kind;
  /** Of a live story. */
  live: Live | undefined;
  image: Picture | undefined;
  keyPoints: string[];
  /** As its editor listed them. */
  corrections: StoryCorrection[];
  sensitive: boolean;
  /** Why it is not published: only in an edition made with drafts, the editors' own view. */
  unpublished: 'draft' | 'embargo' | undefined;
  source: Article['source'];
  language: string;
  /** The id of the story it is a translation of, published or not. */
  translationOf: string | undefined;
}

/** Something a story had to put right. */
export interface StoryCorrection extends Omit<Correction, 'date'> {
  date: Moment;
  /** Its place on the story’s page, without `#`: counted from the oldest, so that a later one moves none. */
  anchor: string;
}

export interface Person extends Source, Omit<Author, 'picture'> {
  id: string;
  address: string;
  picture: Author['picture'];
}

export interface TopicName {
  name: string;
  slug: string;
  address: string;
}

/** What a topic, a section, an author or a day has: itself and its stories, newest first. */
export interface Topic extends TopicName {
  stories: Story[];
}

export interface StandingPage extends Source, Page {
  id: string;
  address: string;
}

export interface FrontPage {
  lead: Story | undefined;
  second: Story[];
  /** A block a section, in the masthead's order, without the stories above; sections with none are left out. */
  sections: { section: Section; stories: Story[] }[];
}

/**
 * All that is published at one moment, sorted, cross-checked and indexed. What is not in here cannot reach any output.
 * Made once a build by `makeEdition`; nothing changes it afterwards.
 */
export interface Edition {
  /** The clock it was made by: milliseconds since 1970 UTC. Nothing else tells the time to a page. */
  clock: number;
  publication: Publication;
  addresses: Addresses;
  /** Newest first. */
  stories: Story[];
  /** The publication's and those of its stories (BCP 47), each once. */
  languages: string[];
  byId: ReadonlyMap<string, Story>;
  bySection: ReadonlyMap<string, Story[]>;
  byTopic: ReadonlyMap<string, Topic>;
  byAuthor: ReadonlyMap<string, Story[]>;
  /** Years, months and days that have stories, newest first: `2025`, `2025-09`, `2025-09-09`. */
  byYear: ReadonlyMap<string, Story[]>;
  byMonth: ReadonlyMap<string, Story[]>;
  byDay: ReadonlyMap<string, Story[]>;
  /** Authors with at least one published story, by name. */
  people: Person[];
  pages: StandingPage[];
  /** Those that have begun and not ended, by id. */
  appeals: StandingAppeal[];
  front: FrontPage;
  /** Stories that are one story in several languages, by the id of each: all of them, the original first, then by language. */
  versions: ReadonlyMap<string, Story[]>;
  /** Old address, from the root of the base path and less the slashes at its ends → address of the story. */
  aliases: ReadonlyMap<string, string>;
  /** Where stories stood that were taken back, under their old addresses too, in the form of the aliases. */
  withdrawn: readonly string[];
  /** File of a published story, a person with one, or a page → its address: what a link between files becomes. */
  addressOfFile: ReadonlyMap<string, string>;
}
