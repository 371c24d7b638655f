import { z } from 'zod';

import { field, language, moment, text, webAddress } from './fields.ts';
import { isSlug } from './slug.ts';

export const kinds = ['news', 'analysis', 'opinion', 'feature', 'explainer', 'live'] as const;
export const correctionKinds = ['correction', 'clarification', 'retraction'] as const;

/** A picture beside the file that names it. */
export const picture = z.strictObject({
  src: field(text, 'the picture’s file, from where this file lies', 'src: harbour.jpg'),
  alt: field(text, 'what it shows, for who cannot see it', 'alt: A ferry leaving the slip at dawn'),
  caption: field(text.optional(), 'words under it', 'caption: The first ferry on Monday.'),
  credit: field(text.optional(), 'who made it', 'credit: Jane Doe'),
  licence: field(
    webAddress.optional(),
    'address of the licence it is under',
    'licence: https://creativecommons.org/licenses/by/4.0/',
  ),
});

const correction = z.strictObject({
  date: field(moment, 'when it was made', 'date: 2025-09-10'),
  kind: field(
    z.enum(correctionKinds, { error: 'is no kind of correction' }),
    'correction (we were wrong), clarification (we were unclear), retraction (we take it back)',
    'kind: correction',
  ),
  text: field(text, 'what was wrong and what is right', 'text: An earlier version gave the wrong year.'),
});

const source = z.strictObject({
  name: field(text, 'who wrote it first', 'name: A Wire'),
  url: field(webAddress.optional(), 'where it stands; with it the body may be empty', 'url: https://wire.example/1'),
});

/** The front matter of a story. */
export const article = z.strictObject({
  headline: field(text, 'the headline, plain text', 'headline: What happened'),
  standfirst: field(
    text.optional(),
    'one or two sentences under the headline; also the description',
    'standfirst: What it means, in a sentence.',
  ),
  published: field(
    moment,
    'a date, or a date and time with its offset; a bare date is midnight in the publication’s time zone; in the future, an embargo',
    'published: 2025-09-09T06:30:00+01:00',
  ),
  updated: field(moment.optional(), 'likewise, not before `published`', 'updated: 2025-09-10'),
  section: field(text, 'an id from publication.yaml', 'section: news'),
  authors: field(
    z.array(text, { error: 'must be a list' }).optional(),
    'ids of files under authors/',
    'authors: [jane-doe]',
  ),
  byline: field(text.optional(), 'free text, where no author has a page', 'byline: Staff and agencies'),
  topics: field(
    z.array(text, { error: 'must be a list' }).optional(),
    'names of what it is about',
    'topics: [Harbour, Ferry]',
  ),
  kind: field(
    z.enum(kinds, { error: 'is no kind of story' }).default('news'),
    'what sort of story it is: news, analysis, opinion, feature, explainer or live',
    'kind: news',
  ),
  liveUntil: field(
    moment.optional(),
    'of a live story: when the coverage ends; without it, a day after its newest entry',
    'liveUntil: 2025-09-09T18:00:00+01:00',
  ),
  image: field(picture.optional(), 'the lead picture', 'image: {src: harbour.jpg, alt: A ferry at dawn}'),
  keyPoints: field(
    z.array(text, { error: 'must be a list' }).optional(),
    'short sentences at the top',
    'keyPoints: [One thing., Another thing.]',
  ),
  corrections: field(
    z.array(correction, { error: 'must be a list' }).optional(),
    'what we had to put right',
    'corrections: [{date: 2025-09-10, kind: correction, text: What was wrong.}]',
  ),
  sensitive: field(
    z.boolean({ error: 'must be true or false' }).default(false),
    'true: no appeal of any sort, in any output',
    'sensitive: true',
  ),
  draft: field(z.boolean({ error: 'must be true or false' }).default(false), 'true: not published', 'draft: true'),
  withdrawn: field(
    z.boolean({ error: 'must be true or false' }).default(false),
    'true: taken back; not published any more, and its address is gone on purpose',
    'withdrawn: true',
  ),
  slug: field(
    text.refine(isSlug, { error: 'cannot stand in an address' }).optional(),
    'the last part of its address; default: the file’s name less any leading date',
    'slug: what-happened (lower-case letters, digits, hyphens)',
  ),
  aliases: field(
    z.array(text.startsWith('/', { error: 'is not an address of this site' }), { error: 'must be a list' }).optional(),
    'old addresses that must keep working',
    'aliases: [/2019/old-address/]',
  ),
  source: field(
    source.optional(),
    'where wire copy came from',
    'source: {name: A Wire, url: "https://wire.example/1"}',
  ),
  language: field(language.optional(), 'where it differs from the publication’s', 'language: cy'),
  translationOf: field(
    text.optional(),
    'id of the story it is a translation of: its path under articles/ without .md',
    'translationOf: 2025/what-happened',
  ),
});

export type Article = z.infer<typeof article>;
export type Kind = (typeof kinds)[number];
export type Picture = z.infer<typeof picture>;
export type Correction = z.infer<typeof correction>;
export type CorrectionKind = (typeof correctionKinds)[number];
