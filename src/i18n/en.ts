import type { CorrectionKind, Kind } from '../schema/article.ts';
import { appeal } from './appeal/en.ts';
import { live } from './live/en.ts';
import type { Numbers } from './numbers.ts';
import { reading } from './reading/en.ts';
import { search } from './search/en.ts';

/**
 * English. Every word of the interface, by key: another language holds all of them, or it does not compile. Words with something in
 * them are functions, so that each language puts it where it belongs. The words of appeals stand apart, in `appeal/`.
 */
export const en = ({ number, counted }: Numbers) => ({
  skipToContent: 'Skip to the text',
  sections: 'Sections',
  breadcrumbs: 'Where you are',
  front: 'Front page',
  kinds: {
    news: 'News',
    analysis: 'Analysis',
    opinion: 'Opinion',
    feature: 'Feature',
    explainer: 'Explainer',
    live: 'Live',
  } satisfies Record<Kind, string>,
  by: (names: string) => `By ${names}`,
  published: 'Published',
  updated: 'Updated',
  keyPoints: 'Key points',
  otherLanguages: 'Also in',
  topics: 'Topics',
  topicsOf: (name: string) => `Every topic in ${name}`,
  topic: 'Topic',
  authors: 'Authors',
  authorsOf: (name: string) => `Who writes ${name}`,
  author: 'Author',
  related: 'Related',
  newerIn: (section: string) => `Newer in ${section}`,
  olderIn: (section: string) => `Older in ${section}`,
  correctionKinds: {
    correction: 'Correction',
    clarification: 'Clarification',
    retraction: 'Retraction',
  } satisfies Record<CorrectionKind, string>,
  corrections: 'Corrections',
  correctionsOf: (name: string) => `Everything ${name} has put right, newest first`,
  correctionTo: (kind: string, headline: string) => `${kind}: ${headline}`,
  correctionsNone: 'Nothing has had to be put right so far.',
  correctionsAll: 'All corrections',
  correctionsHow: 'How we put mistakes right',
  whatChanged: 'What changed',
  firstPublished: 'First published',
  lastUpdated: 'Last updated',
  overAYearOld: 'This story is more than a year old.',
  source: 'Source',
  /** A word before what it names, with the blank between where there is one: "Source: ". */
  labelled: (word: string) => `${word}: `,
  readAtSource: (name: string) => `Read the story at ${name}`,
  licence: 'Licence',
  archive: 'Archive',
  /** Over a list of the months in which there are stories. */
  byMonth: 'By month',
  archiveOf: (span: string) => `Stories of ${span}`,
  storiesCount: (count: number) => counted({ one: '{count} story', other: '{count} stories' }, count),
  pageOf: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  pages: 'Pages of this list',
  newer: 'Newer',
  older: 'Older',
  earlierAndLater: 'Earlier and later',
  contact: 'Contact',
  policies: 'How we work',
  policyNames: {
    corrections: 'Corrections policy',
    ethics: 'Ethics',
    ownership: 'Ownership and funding',
    privacy: 'Privacy',
  },
  follow: 'Follow',
  reportError: 'Report an error in this story',
  reportErrorSubject: (headline: string) => `Error in “${headline}”`,
  draft: 'Draft',
  embargo: 'Embargo',
  draftNote: 'Only you see this: it is not published.',
  notFound: 'There is nothing at this address',
  notFoundText: 'The address may be mistyped, or the page may have moved. These may help:',
  moved: 'This page has moved',
  movedTo: 'It is now here:',
  footnotes: 'Notes',
  /** The arrow that leads from a note to its mark; a note marked more than once has more than one. */
  backToText: (note: number, occurrence: number) =>
    occurrence > 1
      ? `Back to note ${number(note)} in the text (${number(occurrence)})`
      : `Back to note ${number(note)} in the text`,
  table: (count: number) => `Table ${number(count)}`,
  embedShow: { video: 'Play the video here', post: 'Show the post here', map: 'Show the map here' },
  embedAway: {
    video: (host: string) => `The video is at ${host}: the link leads there.`,
    post: (host: string) => `The post is at ${host}: the link leads there.`,
    map: (host: string) => `The map is at ${host}: the link leads there.`,
  },
  embedTells: (host: string) =>
    `Nothing is loaded from ${host} before you press the button. Then it learns your network address.`,
  chartFigures: 'The figures',
  chartAbout: {
    bar: (shown: string, along: string) => `A bar chart of ${shown} by ${along}. The figures are in the table below.`,
    line: (shown: string, along: string) => `A line chart of ${shown} by ${along}. The figures are in the table below.`,
    area: (shown: string, along: string) =>
      `An area chart of ${shown} by ${along}. The figures are in the table below.`,
    dot: (shown: string, along: string) => `A dot chart of ${shown} by ${along}. The figures are in the table below.`,
  },
  forgetTitle: 'What this browser keeps',
  forgetText:
    'These things may be kept in this browser, so that it need not ask you twice. They are never cookies, and are sent to no one. Without scripts nothing is kept.',
  kept: {
    closed: 'That you closed an appeal, and when, so that it stays closed.',
    supporter: 'That you support us, and since when, so that you are not asked for half a year.',
    wording: 'Which of two wordings of an appeal you were shown, so that you see the same one again.',
    read: 'How many stories you read this month: the month and a number, never which.',
  },
  keptNow: 'Kept now.',
  forgetButton: 'Forget all of it',
  forgotten: 'Forgotten.',
  ...reading(),
  ...live,
  search,
  ...appeal({ number, counted }),
});

/** Every word of the interface in one language. */
export type Words = ReturnType<typeof en>;
