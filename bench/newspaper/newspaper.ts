import type { Block } from './prose.ts';
import { body, headline, sentence } from './prose.ts';
import { random, seedOf } from './random.ts';
import type { Random } from './random.ts';
import { familyNames, givenNames, nouns, qualities } from './words.ts';

/** How much of what to make. The same wishes give the same newspaper. */
export interface Wish {
  stories: number;
  seed: string;
  /** The share of the stories that have a picture, 0 to 1. */
  pictures: number;
}

export interface Author {
  id: string;
  name: string;
  role: string;
  biography: string;
}

/** What a list shows of a story; a story's body is made when it is written, for fifty thousand of them fill the memory. */
export interface Story {
  /** Counts from the newest, which is 0; a story that came after it is -1. */
  number: number;
  slug: string;
  headline: string;
  standfirst: string;
  published: Date;
  updated: Date | undefined;
  section: string;
  /** Ids; none where there is a byline instead. */
  authors: string[];
  byline: string | undefined;
  topics: string[];
  kind: 'news' | 'analysis' | 'opinion' | 'feature' | 'explainer';
  correction: string | undefined;
  pictured: boolean;
}

export interface Newspaper {
  wish: Wish;
  name: string;
  tagline: string;
  url: string;
  sections: { id: string; name: string; description: string }[];
  authors: Author[];
  pages: { id: string; title: string; description: string; text: string }[];
  appeal: { heading: string; button: string; to: string; first: string; rest: string };
  /** The moment it is printed at: just after its newest story. */
  clock: Date;
  /** Newest first. */
  stories: Story[];
}

/** Long past, so that no tool takes a story for one that is still to come, whatever its machine's clock says. */
const clock = new Date('2025-06-30T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const correctedShare = 0.01;
const updatedShare = 0.08;

const sectionNames: [id: string, name: string][] = [
  ['news', 'News'],
  ['politics', 'Politics'],
  ['world', 'World'],
  ['business', 'Business'],
  ['environment', 'Environment'],
  ['culture', 'Culture'],
  ['sport', 'Sport'],
  ['opinion', 'Opinion'],
];

/** A newspaper of so many stories over two to fifteen years, with eight sections, and authors and topics in proportion. */
export function newspaper(wish: Wish): Newspaper {
  const authors = makeAuthors(wish);
  const topics = makeTopics(wish.stories);
  const stories = Array.from({ length: wish.stories }, (_, number) => makeStory(number, wish, authors, topics));
  const numbers = random(seedOf(wish.seed, 'pages'));
  return {
    wish,
    name: 'The Daily Measure',
    tagline: 'Printed to be timed',
    url: 'https://measure.example',
    sections: sectionNames.map(([id, name]) => ({ id, name, description: `${name} as this newspaper reports it.` })),
    authors,
    pages: ['About', 'Contact', 'Corrections policy', 'Ethics', 'Ownership', 'Privacy'].map((title) => ({
      id: slugOf(title),
      title,
      description: `${title}, in a few sentences.`,
      text: Array.from({ length: 6 }, () => sentence(numbers)).join('\n\n'),
    })),
    appeal: {
      heading: 'This newspaper is paid for by its readers',
      button: 'Support our work',
      to: 'https://give.example/measure',
      first:
        'No owner and no advertiser decides what is printed here. That is only so because readers give what they can.',
      rest: 'Most give a small sum every month. It pays for the reporter who sits through the meeting and for the lawyer who reads the story.',
    },
    clock,
    stories: stories.sort((a, b) => b.published.getTime() - a.published.getTime()),
  };
}

/** The story that comes in after all others, for the measurement of one new story. */
export function latestStory(paper: Newspaper): Story {
  const { wish, authors, stories } = paper;
  const made = makeStory(-1, wish, authors, makeTopics(wish.stories));
  const newest = stories[0]?.published.getTime() ?? clock.getTime();
  return { ...made, published: new Date(newest + 60_000), updated: undefined, correction: undefined, pictured: false };
}

/** The body of a story. Its links go to other stories of the paper and to elsewhere. */
export function bodyOf(story: Story, { wish, stories }: Newspaper): Block[] {
  const numbers = random(seedOf(wish.seed, 'body', story.number));
  const older = Array.from({ length: 3 }, () => stories[numbers.whole(0, stories.length - 1)]).flatMap((other) =>
    other && other.number !== story.number ? [addressOf(other)] : [],
  );
  return body(numbers, ['https://records.example/minutes', ...older]);
}

/** `/2025/06/30/slug/` */
export function addressOf({ published, slug }: Pick<Story, 'published' | 'slug'>): string {
  return `/${dayOf(published).replaceAll('-', '/')}/${slug}/`;
}

/** `2025-06-30`; all the paper's times are UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function makeStory(number: number, wish: Wish, authors: Author[], topics: readonly [string, ...string[]]): Story {
  const numbers = random(seedOf(wish.seed, 'story', number));
  const head = headline(numbers);
  const published = momentOf(number, wish.stories, numbers);
  const corrected = numbers.chance(correctedShare);
  const byline = numbers.chance(0.08) ? 'Staff and agencies' : undefined;
  return {
    number,
    slug: `${slugOf(head)}-${String(wish.stories - number)}`,
    headline: head,
    standfirst: sentence(numbers),
    published,
    updated: corrected || numbers.chance(updatedShare) ? later(published, numbers) : undefined,
    section: (sectionNames[numbers.whole(0, sectionNames.length - 1)] ?? ['news'])[0],
    authors: byline === undefined ? someOf(authors, numbers.chance(0.15) ? 2 : 1, numbers).map(({ id }) => id) : [],
    byline,
    topics: someTopics(topics, numbers),
    kind: numbers.pick(['news', 'news', 'news', 'news', 'news', 'analysis', 'opinion', 'feature', 'explainer']),
    correction: corrected
      ? `An earlier version was wrong about ${numbers.pick(nouns)} and ${numbers.pick(nouns)}.`
      : undefined,
    pictured: numbers.chance(wish.pictures),
  };
}

/** Evenly over the years, each somewhere in its own share of them, to the second. */
function momentOf(number: number, of: number, numbers: Random): Date {
  const days = Math.min(15 * 365, Math.max(2 * 365, of / 3.5));
  const back = ((Math.max(0, number) + numbers.next()) / of) * days * day + 60 * 60 * 1000;
  return new Date(Math.floor((clock.getTime() - back) / 1000) * 1000);
}

/** Up to a day after, and never after the paper's clock. */
function later(published: Date, numbers: Random): Date {
  const after = published.getTime() + numbers.whole(600, 86_400) * 1000;
  return new Date(Math.min(after, clock.getTime() - 60_000));
}

/** One to four, the first of the list far more often than the last, as topics are. */
function someTopics(topics: readonly [string, ...string[]], numbers: Random): string[] {
  const picked = Array.from(
    { length: numbers.whole(1, 4) },
    () => topics[Math.floor(topics.length * numbers.next() ** 2)],
  );
  return [...new Set(picked)].flatMap((topic) => topic ?? []);
}

function someOf<T>(list: readonly T[], count: number, numbers: Random): T[] {
  const picked = Array.from({ length: count }, () => list[numbers.whole(0, list.length - 1)]);
  return [...new Set(picked)].flatMap((each) => each ?? []);
}

function makeAuthors({ stories, seed }: Wish): Author[] {
  const numbers = random(seedOf(seed, 'authors'));
  const count = Math.min(givenNames.length * familyNames.length, Math.round(10 + Math.sqrt(stories) / 5));
  return Array.from({ length: count }, (_, at) => {
    const given = givenNames[at % givenNames.length] ?? givenNames[0];
    const name = `${given} ${familyNames[(at * 7 + Math.floor(at / givenNames.length)) % familyNames.length] ?? familyNames[0]}`;
    return { id: slugOf(name), name, role: `${numbers.pick(nouns)} correspondent`, biography: sentence(numbers) };
  });
}

function makeTopics(stories: number): readonly [string, ...string[]] {
  const pairs = qualities.flatMap((quality) => nouns.map((noun) => `${titled(quality)} ${titled(noun)}`));
  // A step that shares no divisor with their number, so that neighbours in the list differ in both words.
  const mixed = pairs.map((_, at) => pairs[(at * 377) % pairs.length] ?? '');
  const [first = '', ...rest] = mixed.slice(0, Math.max(20, Math.round(3 * Math.sqrt(stories))));
  return [first, ...rest];
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function slugOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
