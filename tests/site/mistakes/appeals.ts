import { appealWith, appeal, swap, wording } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** What an appeal says of itself, of where and when it stands, and of its second wording. */
export const mistakesInAnAppeal: Mistake[] = [
  {
    mistake: 'an appeal without a heading',
    changes: { [appeal]: swap('heading: This paper is rung by its readers\n', '') },
    said: 'content/appeals/keep-the-bell.md:2: `heading` is missing; write `heading: This story is free to read. It was not free to make`',
  },
  {
    mistake: 'a heading with nothing to see in it',
    changes: { [appeal]: swap('This paper is rung by its readers', '"\\u200b\\u2060"') },
    said: 'content/appeals/keep-the-bell.md:2: `heading` is empty; write `heading: This story is free to read. It was not free to make`',
  },
  {
    mistake: 'a heading as long as a story',
    changes: { [appeal]: swap('This paper', 'This paper '.repeat(20)) },
    said: 'content/appeals/keep-the-bell.md:2: `heading` is too long for its place; write at most 200 characters',
  },
  {
    mistake: 'a button without words',
    changes: { [appeal]: swap('Keep it ringing', '" "') },
    said: 'content/appeals/keep-the-bell.md:3: `button` is empty; write `button: Support us`',
  },
  {
    mistake: 'a button as long as a sentence',
    changes: { [appeal]: swap('Keep it ringing', 'Keep it ringing '.repeat(5)) },
    said: 'content/appeals/keep-the-bell.md:3: `button` is too long for its place; write at most 60 characters',
  },
  {
    mistake: 'copy as long as a story',
    changes: { [appeal]: (text) => text + 'And the ink. '.repeat(400) },
    said: 'content/appeals/keep-the-bell.md:5: the appeal’s text has 5278 characters, and comes with every page; write at most 5000, and link to a page that says the rest',
  },
  {
    mistake: 'a reminder from before it begins',
    changes: appealWith('from: 2026-12-10', 'remind: 2026-12-10'),
    said: 'content/appeals/keep-the-bell.md:5: `remind` (2026-12-10) is not after `from` (2026-12-10); write the later of the two, or take the line out',
  },
  {
    mistake: 'a place there is not',
    changes: appealWith('placement: sidebar'),
    said: 'content/appeals/keep-the-bell.md:4: `placement`: `sidebar` is no place for an appeal; write `top`, `inline`, or `end`',
  },
  {
    mistake: 'a paragraph to stand after, at the top of the page',
    changes: appealWith('after: 2'),
    said: 'content/appeals/keep-the-bell.md:4: `after` only goes with `placement: inline`; write that too, or take the line out',
  },
  {
    mistake: 'a paragraph to stand after, at the end',
    changes: appealWith('placement: end', 'after: 2'),
    said: 'content/appeals/keep-the-bell.md:5: `after` only goes with `placement: inline`; write that too, or take the line out',
  },
  {
    mistake: 'a paragraph before the first',
    changes: appealWith('placement: inline', 'after: 0'),
    said: 'content/appeals/keep-the-bell.md:5: `after` is less than 1; write `after: 5`',
  },
  {
    mistake: 'a paragraph no story has',
    changes: appealWith('placement: inline', 'after: 51'),
    said: 'content/appeals/keep-the-bell.md:5: `after` is more than 50; write `after: 5`',
  },
  {
    mistake: 'half a paragraph',
    changes: appealWith('placement: inline', 'after: 1.5'),
    said: 'content/appeals/keep-the-bell.md:5: `after` must be a whole number; write `after: 5`',
  },
  {
    mistake: 'a day it begins that does not exist',
    changes: appealWith('from: 2026-02-30'),
    said: 'content/appeals/keep-the-bell.md:4: `from` is not a date, or a date and time with its offset; write `from: 2026-12-01T06:00+00:00`',
  },
  {
    mistake: 'a moment it begins without its offset',
    changes: appealWith('from: 2026-12-01T06:00'),
    said: 'content/appeals/keep-the-bell.md:4: `from` is not a date, or a date and time with its offset; write `from: 2026-12-01T06:00+00:00`',
  },
  {
    mistake: 'an end before the beginning',
    changes: appealWith('from: 2026-12-02', 'until: 2026-12-01'),
    said: 'content/appeals/keep-the-bell.md:5: `until` (2026-12-01) is not after `from` (2026-12-02); write the later of the two, or take the line out',
  },
  {
    mistake: 'an end at the beginning',
    changes: appealWith('from: 2026-12-02T00:00+00:00', 'until: 2026-12-02'),
    said: 'content/appeals/keep-the-bell.md:5: `until` (2026-12-02) is not after `from` (2026-12-02T00:00+00:00); write the later of the two, or take the line out',
  },
  {
    mistake: 'a reminder on no day',
    changes: appealWith('remind: soon'),
    said: 'content/appeals/keep-the-bell.md:4: `remind` is not a date, or a date and time with its offset; write `remind: 2026-12-20`',
  },
  {
    mistake: 'a priority between two numbers',
    changes: appealWith('priority: 1.5'),
    said: 'content/appeals/keep-the-bell.md:4: `priority` must be a whole number; write `priority: 10`',
  },
  {
    mistake: 'a priority in words',
    changes: appealWith('priority: high'),
    said: 'content/appeals/keep-the-bell.md:4: `priority` must be a whole number; write `priority: 10`',
  },
  {
    mistake: 'no quiet days',
    changes: appealWith('quietDays: 0'),
    said: 'content/appeals/keep-the-bell.md:4: `quietDays` is less than 1; write `quietDays: 60`',
  },
  {
    mistake: 'more quiet days than a year has',
    changes: appealWith('quietDays: 400'),
    said: 'content/appeals/keep-the-bell.md:4: `quietDays` is more than a year; write `quietDays: 60`',
  },
  {
    mistake: 'a count of stories from none on',
    changes: appealWith('readingCount: 0'),
    said: 'content/appeals/keep-the-bell.md:4: `readingCount` is less than 1; write `readingCount: 3`',
  },
  {
    mistake: 'a count of stories that is none',
    changes: appealWith('readingCount: true'),
    said: 'content/appeals/keep-the-bell.md:4: `readingCount` must be a whole number; write `readingCount: 3`',
  },
  {
    mistake: 'a campaign with a blank in it',
    changes: appealWith('campaign: winter 2026'),
    said: 'content/appeals/keep-the-bell.md:4: `campaign` holds more than letters without accents, digits, `-` and `_`; write `campaign: winter-2026`',
  },
  {
    mistake: 'a campaign that is a number',
    changes: appealWith('campaign: 2026'),
    said: 'content/appeals/keep-the-bell.md:4: `campaign` must be text; write it between quotation marks: `campaign: "2026"`',
  },
  {
    mistake: 'an unknown section to stand in',
    changes: appealWith('include:', '  sections:', '    - news', '    - culure'),
    said: 'content/appeals/keep-the-bell.md:7: no section `culure`; write `culture`',
  },
  {
    mistake: 'an unknown topic to keep away from',
    changes: appealWith('exclude:', '  topics: [Storm, Habour]'),
    said: 'content/appeals/keep-the-bell.md:5: no topic `Habour`; write `Harbour`',
  },
  {
    mistake: 'an unknown author to stand with',
    changes: appealWith('include:', '  authors: [asta-more]'),
    said: 'content/appeals/keep-the-bell.md:5: no author `asta-more`; write `asta-moor`',
  },
  {
    mistake: 'an unknown kind of story to stand on',
    changes: appealWith('include:', '  kinds:', '    - news', '    - opinon'),
    said: 'content/appeals/keep-the-bell.md:7: `include.kinds[1]`: `opinon` is no kind of story; write `opinion`',
  },
  {
    mistake: 'an unknown language to stand in',
    changes: appealWith('exclude:', '  languages:', '    - en', '    - welsh'),
    said: 'content/appeals/keep-the-bell.md:7: `exclude.languages[1]` is not a language tag (BCP 47); write `languages: [cy]`',
  },
  {
    mistake: 'a list of no sections',
    changes: appealWith('include:', '  sections: []'),
    said: 'content/appeals/keep-the-bell.md:5: `include.sections` is empty; write `sections: [council]`',
  },
  {
    mistake: 'a section that is no list',
    changes: appealWith('include:', '  sections: news'),
    said: 'content/appeals/keep-the-bell.md:5: `include.sections` must be a list; write `sections: [council]`',
  },
  {
    mistake: 'a word where lists must be',
    changes: appealWith('exclude: news'),
    said: 'content/appeals/keep-the-bell.md:4: `exclude` must hold fields of its own; write `exclude: {kinds: [opinion]}`',
  },
  {
    mistake: 'an unknown key of an appeal',
    changes: appealWith('campain: winter'),
    said: 'content/appeals/keep-the-bell.md:4: unknown key `campain`; write `campaign`',
  },
  {
    mistake: 'an unknown key of what it stands on',
    changes: appealWith('include:', '  section: [news]'),
    said: 'content/appeals/keep-the-bell.md:5: unknown key `include.section`; write `sections`',
  },
  {
    mistake: 'an unknown key of what it stands on, unlike any there is',
    changes: appealWith('include:', '  places: [news]'),
    said: 'content/appeals/keep-the-bell.md:5: unknown key `include.places`; write one of `sections`, `topics`, `kinds`, `authors`, or `languages`, or take the line out',
  },
  {
    mistake: 'a file’s name of an appeal that cannot be in an address',
    changes: { 'appeals/Keep it!.md': wording('button: Ring') },
    said: 'content/appeals/Keep it!.md:1: `Keep it!` cannot stand in an address; write a file name such as `keep-it.md`',
  },
  {
    mistake: 'a file’s name of an appeal that providers could not be told',
    changes: { 'appeals/été.md': wording('button: Ring') },
    said: 'content/appeals/été.md:1: providers cannot be told of a campaign `été`, the file’s name; write `campaign: winter-2026` (letters, digits, `-` and `_`), or rename the file',
  },
  {
    mistake: 'a second wording of an unknown appeal',
    changes: { 'appeals/again.md': wording('wordingOf: keep-the-bel') },
    said: 'content/appeals/again.md:3: no appeal `keep-the-bel`; write `keep-the-bell`',
  },
  {
    mistake: 'a second wording of itself',
    changes: { 'appeals/again.md': wording('wordingOf: again') },
    said: 'content/appeals/again.md:3: no appeal `again`; write `keep-the-bell`',
  },
  {
    mistake: 'a wording of a second wording',
    changes: {
      'appeals/again.md': wording('wordingOf: keep-the-bell'),
      'appeals/more.md': wording('wordingOf: again'),
    },
    said: 'content/appeals/more.md:3: no appeal `again`; write `keep-the-bell`',
  },
  {
    mistake: 'a second second wording',
    changes: {
      'appeals/again.md': wording('wordingOf: keep-the-bell'),
      'appeals/yet.md': wording('wordingOf: keep-the-bell'),
    },
    said: 'content/appeals/yet.md:3: `keep-the-bell` has a second wording already (content/appeals/again.md); write another appeal’s id, or keep one of the two files',
  },
  {
    mistake: 'a second wording that says where it stands',
    changes: { 'appeals/again.md': wording('placement: end', 'wordingOf: keep-the-bell') },
    said: 'content/appeals/again.md:3: `placement` is for the first wording to say; write it in the file of `keep-the-bell`, or take the line out',
  },
  {
    mistake: 'a second wording that says what it asks',
    changes: {
      'appeals/again.md': wording('goal: { target: 5, raised: 1, asOf: 2026-11-01 }', 'wordingOf: keep-the-bell'),
    },
    said: 'content/appeals/again.md:3: `goal` is for the first wording to say; write it in the file of `keep-the-bell`, or take the line out',
  },
  {
    mistake: 'a second wording without copy',
    changes: { 'appeals/again.md': wording('wordingOf: keep-the-bell').replace('Ring it.', '') },
    said: 'content/appeals/again.md:5: the appeal has no text; write its copy under the front matter',
  },
];
