import fc from 'fast-check';

import { placements } from '../../../src/schema/appeal.ts';
import type { Campaign, Ground, Grounds } from '../../../src/support/rules/standing.ts';

/*
 * Appeals, pages and moments of every sort, few enough of each that they often meet: for tests of what must hold whatever they are.
 */

/** A moment, or none; near enough to others that spans begin, end and touch. */
export const moment = fc.integer({ min: 0, max: 12 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const sections = ['news', 'culture'];
const topics = ['sea', 'art', 'chess'];
const kinds = ['news', 'opinion'] as const;
const authors = ['asta', 'ines'];

const some = <T>(words: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...words], { minLength: 1 });
const grounds = maybe(
  fc.record(
    {
      sections: some(sections),
      topics: some(topics),
      kinds: some(kinds),
      authors: some(authors),
      languages: some(['en', 'en-GB', 'cy']),
    },
    { requiredKeys: [] },
  ) satisfies fc.Arbitrary<Grounds>,
);

/** All of an appeal that decides where and when it stands, but its id. */
export const placing = fc.record({
  placement: fc.constantFrom(...placements),
  after: fc.integer({ min: 1, max: 4 }),
  priority: fc.integer({ min: -1, max: 1 }),
  from: maybe(moment),
  until: maybe(moment),
  include: grounds,
  exclude: grounds,
  page: fc.constantFrom('https://give.example', 'https://give.example', 'https://give.example', undefined),
});

const mixed: fc.Arbitrary<Campaign[]> = fc.uniqueArray(
  fc
    .tuple(placing, fc.constantFrom('a', 'b', 'B', 'é', '10', '9', 'winter/2026', '__proto__'))
    .map(([rest, id]) => ({ ...rest, id })),
  { selector: ({ id }) => id, maxLength: 8 },
);
/** All for one place, at all times, on all pages: nothing but their rank decides. */
const rivals = mixed.map((all) =>
  all.map(({ id, after, priority }): Campaign => ({
    id,
    after,
    priority,
    placement: 'top',
    page: 'https://give.example',
  })),
);

/** A set of appeals, each with an id of its own. */
export const campaigns: fc.Arbitrary<Campaign[]> = fc.oneof(mixed, rivals);

/** A page that may be about anything. */
export const ground: fc.Arbitrary<Ground> = fc.record({
  type: fc.constantFrom('story', 'story', 'story', 'list', 'page', 'silent'),
  sensitive: fc.constantFrom(true, false, false),
  section: maybe(fc.constantFrom(...sections)),
  topics: fc.subarray(topics),
  kind: maybe(fc.constantFrom(...kinds)),
  authors: fc.subarray(authors),
  paragraphs: maybe(fc.nat(6)),
  language: fc.constantFrom('en-GB', 'en', 'cy-GB'),
});
