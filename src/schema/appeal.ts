import { z } from 'zod';

import { kinds } from './article.ts';
import { amounts, goal, moneyFaults } from './ask.ts';
import type { Fault } from './ask.ts';
import { currency } from './currency.ts';
import { field, language, moment, text } from './fields.ts';
import { giving, givingPage } from './giving.ts';

export const placements = ['top', 'inline', 'end'] as const;
export type Placement = (typeof placements)[number];

const names = z.array(text, { error: 'must be a list' }).min(1, { error: 'is empty' }).optional();

/** Where an appeal stands, or does not: a list for each thing a page can be about. */
const grounds = z.strictObject({
  sections: field(names, 'ids of sections', 'sections: [council]'),
  topics: field(names, 'names of topics', 'topics: [Harbour]'),
  kinds: field(
    z
      .array(z.enum(kinds, { error: 'is no kind of story' }), { error: 'must be a list' })
      .min(1, { error: 'is empty' })
      .optional(),
    'kinds of story',
    'kinds: [analysis, explainer]',
  ),
  authors: field(names, 'ids of authors', 'authors: [jane-doe]'),
  languages: field(
    z.array(language, { error: 'must be a list' }).min(1, { error: 'is empty' }).optional(),
    'BCP 47 tags; `cy` means `cy-GB` too',
    'languages: [cy]',
  ),
});

const tooLong = (most: number): string => `is too long for its place; write at most ${String(most)} characters`;

const fields = {
  heading: field(
    text.max(200, { error: tooLong(200) }),
    'the heading',
    'heading: This story is free to read. It was not free to make',
  ),
  button: field(
    text.max(60, { error: tooLong(60) }).optional(),
    'the words on the button; with `amounts` it is for an amount of the reader’s own; default: the interface’s own',
    'button: Support us',
  ),
  to: field(
    givingPage.optional(),
    'the page where gifts go; may hold `{campaign}`, `{variant}`, `{article}`, `{currency}`; default: `support` of publication.yaml',
    'to: https://give.example/paper?from={campaign}',
  ),
  placement: field(
    z.enum(placements, { error: 'is no place for an appeal' }).default('top'),
    'top: at the head of every page; inline: within a story; end: after one',
    'placement: end',
  ),
  after: field(
    z
      .int({ error: 'must be a whole number' })
      .min(1, { error: 'is less than 1' })
      .max(50, { error: 'is more than 50' })
      .optional(),
    'with `placement: inline`: after which paragraph; a story with no more has none; default: 3',
    'after: 5',
  ),
  from: field(
    moment.optional(),
    'when it begins; a bare date is midnight in the publication’s zone',
    'from: 2026-12-01T06:00+00:00',
  ),
  until: field(moment.optional(), 'when it ends: it is gone at that moment', 'until: 2027-01-01'),
  priority: field(
    z.int({ error: 'must be a whole number' }).default(0),
    'of two that could stand in one place, the one with the higher number does; of two alike, the first by file name',
    'priority: 10',
  ),
  include: field(
    grounds.optional(),
    'only where all of these are so; default: everywhere',
    'include: {sections: [council]}',
  ),
  exclude: field(grounds.optional(), 'not where any of these is so', 'exclude: {kinds: [opinion]}'),
  campaign: field(
    z
      .string({ error: 'must be text; write it between quotation marks: `campaign: "2026"`' })
      .pipe(text.regex(/^[\w-]+$/, { error: 'holds more than letters without accents, digits, `-` and `_`' }))
      .optional(),
    'what the provider is told for `{campaign}`; default: the file’s name',
    'campaign: winter-2026',
  ),
  currency: field(currency.optional(), 'an ISO 4217 code, for `amounts` and `goal`', 'currency: GBP'),
  amounts: field(amounts.optional(), 'what it asks for', 'amounts: {monthly: [3, 6, 12]}'),
  giving: field(
    giving.optional(),
    'how the provider is told the amount, where it differs from publication.yaml',
    'giving: {provider: donorbox, account: paper}',
  ),
  goal: field(
    goal.optional(),
    'how far the campaign has come',
    'goal: {target: 60000, raised: 41250, asOf: 2026-11-20}',
  ),
  quietDays: field(
    z
      .int({ error: 'must be a whole number' })
      .min(1, { error: 'is less than 1' })
      .max(366, { error: 'is more than a year' })
      .default(30),
    'how many days it stays closed for a reader who closed it, unless its heading or copy changes',
    'quietDays: 60',
  ),
  readingCount: field(
    z.int({ error: 'must be a whole number' }).min(1, { error: 'is less than 1' }).optional(),
    'says how many stories a reader has read this month, from this many on; counted in their browser alone',
    'readingCount: 3',
  ),
  remind: field(moment.optional(), 'offers a calendar file that reminds a reader on this day', 'remind: 2026-12-20'),
  wordingOf: field(
    text.optional(),
    'this file is the second wording of that appeal: it holds `heading`, `button` and copy, and half of the browsers show it instead',
    'wordingOf: winter',
  ),
};

/** The front matter of an appeal for support; the body is the copy. */
export const appeal = z.strictObject(fields).superRefine((value, context) => {
  for (const { path, message } of faultsOf(value)) context.addIssue({ code: 'custom', path, message });
});

export type Appeal = z.infer<typeof appeal>;

/** What fields of one appeal say against each other. */
function faultsOf(value: Checked): Fault[] {
  const strangers = value.wordingOf === undefined ? [] : notForSecondWording.filter((key) => isSaid(value, key));
  return [
    ...(value.after !== undefined && value.placement !== 'inline'
      ? [{ path: ['after'], message: 'only goes with `placement: inline`; write that too, or take the line out' }]
      : []),
    ...strangers.map((key) => ({
      path: [key],
      message: `is for the first wording to say; write it in the file of \`${value.wordingOf ?? ''}\`, or take the line out`,
    })),
    ...(value.wordingOf === undefined ? moneyFaults(value) : []),
  ];
}

type Checked = z.infer<z.ZodObject<typeof fields>>;

const notForSecondWording = (Object.keys(fields) as (keyof typeof fields)[]).filter(
  (key) => !['heading', 'button', 'wordingOf'].includes(key),
);

/** A field with a default cannot be told from one left out, unless something else is in it. */
function isSaid(value: Checked, key: keyof typeof fields): boolean {
  const standard: Partial<Checked> = { placement: 'top', priority: 0, quietDays: 30 };
  return value[key] !== undefined && value[key] !== standard[key];
}
