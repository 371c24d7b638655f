import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placements } from '../../../src/schema/appeal.ts';
import { outlook } from '../../../src/support/outlook.ts';
import { chosen, stands } from '../../../src/support/rules/standing.ts';
import type { Campaign, Ground } from '../../../src/support/rules/standing.ts';
import { day } from '../../../src/support/rules/time.ts';
import type { PageKind } from '../../../src/support/scenes.ts';

describe('whatever the appeals', () => {
  const few = <T>(...values: T[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
  const grounds = fc.option(
    fc.record({
      sections: few('news', 'culture'),
      kinds: few('news', 'opinion'),
      topics: few('sea', 'art'),
      languages: few('en', 'cy'),
    }),
    { nil: undefined },
  );
  const instant = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
  const campaign: fc.Arbitrary<Campaign> = fc.record({
    id: fc.string({ minLength: 1, maxLength: 2 }),
    placement: fc.constantFrom(...placements),
    after: fc.integer({ min: 1, max: 3 }),
    priority: fc.integer({ min: 0, max: 1 }),
    from: instant,
    until: instant,
    include: grounds,
    exclude: grounds,
    page: fc.constantFrom(...Array<string>(9).fill('https://give.example'), undefined),
  });
  const ground: fc.Arbitrary<Ground> = fc.record({
    type: fc.constantFrom('story', 'story', 'list', 'page', 'silent'),
    sensitive: fc.constantFrom(true, false, false),
    section: fc.constantFrom('news', 'culture', undefined),
    topics: fc.subarray(['sea', 'art']),
    kind: fc.constantFrom('news', 'opinion', undefined),
    paragraphs: fc.constantFrom(undefined, 1, 2, 9),
    language: fc.constantFrom('en-GB', 'cy'),
  });
  const kind = fc.array(fc.record({ ground, pages: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 5 });
  const set = {
    appeals: fc.uniqueArray(campaign, { selector: ({ id }) => id, maxLength: 6 }),
    kinds: fc
      .array(kind, { minLength: 1, maxLength: 4 })
      .map((all): PageKind[] =>
        all.map((each, index) => ({ name: String(index), words: String(index), grounds: each })),
      ),
  };
  const within = { from: 10, until: 20 };
  const moments = Array.from({ length: 10 }, (_, index) => 10 + index);
  const isIn = (now: number) => (stretch: { from: number; until: number }) =>
    stretch.from <= now && now < stretch.until;

  it('the counts are those of the pages, and add up to all of them', () => {
    fc.assert(
      fc.property(set.appeals, set.kinds, (appeals, kinds) => {
        for (const { kind, pages, standing } of outlook(appeals, kinds, within).rows) {
          for (const place of placements) {
            const counts = standing[place];
            if (!counts) continue;
            expect(counts.reduce((sum, each) => sum + each.pages, 0)).toBe(pages);
            for (const { id, pages: count } of counts) {
              const own = kind.grounds.filter((each) => chosen(appeals, place, each.ground, within.from)?.id === id);
              expect(count).toBe(own.reduce((sum, each) => sum + each.pages, 0));
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a page is empty at a moment where a gap is told, or where it always is, and nowhere else', () => {
    fc.assert(
      fc.property(set.appeals, set.kinds, fc.constantFrom(...moments), (appeals, kinds, now) => {
        const { gaps, bare } = outlook(appeals, kinds, within);
        let some = false;
        for (const place of placements) {
          for (const kind of kinds) {
            const at = (ground: Ground, moment: number) => chosen(appeals, place, ground, moment);
            const torn = kind.grounds.filter(({ ground }) => moments.some((moment) => at(ground, moment)));
            const empty = torn.filter(({ ground }) => !at(ground, now)).reduce((sum, each) => sum + each.pages, 0);
            const here = gaps
              .filter((gap) => gap.place === place && gap.stretches.some(isIn(now)))
              .flatMap(({ parts }) => parts.filter((part) => part.kind === kind));
            expect(here.reduce((sum, each) => sum + each.pages, 0)).toBe(empty);
            some ||= torn.length > 0;
          }
        }
        expect(bare).toBe(!some);
      }),
      { numRuns: 500 },
    );
  });

  it('two are told to tie where both could stand and only their names decide, and nowhere else', () => {
    fc.assert(
      fc.property(set.appeals, set.kinds, fc.constantFrom(...moments), (appeals, kinds, now) => {
        const { ties } = outlook(appeals, kinds, within);
        const real = new Set<string>();
        for (const place of placements) {
          for (const { ground } of kinds.flatMap(({ grounds }) => grounds)) {
            const able = appeals.filter((each) => stands(each, place, ground, now));
            const best = able.filter(({ priority }) => priority === Math.max(...able.map((each) => each.priority)));
            const [first, ...others] = best.map(({ id }) => id).sort();
            for (const other of others) real.add(JSON.stringify([place, first, other]));
          }
        }
        const toldNow = ties.filter(({ stretches }) => stretches.some(isIn(now)));
        expect(
          new Set(toldNow.map(({ place, standing, waiting }) => JSON.stringify([place, standing, waiting]))),
        ).toEqual(real);
        expect(new Set(ties.map(({ standing, waiting }) => JSON.stringify([standing, waiting]))).size).toBe(
          ties.length,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('ten thousand stories', () => {
  it('are looked at in well under a second', () => {
    const grounds = Array.from({ length: 10_000 }, (_, index) => ({
      ground: {
        type: 'story',
        section: `s${index % 6}`,
        topics: [`t${index % 997}`],
        kind: 'news',
        authors: [`a${index % 40}`],
        language: 'en',
      },
      pages: 1,
    })) satisfies PageKind['grounds'];
    const appeals = Array.from({ length: 40 }, (_, index): Campaign => ({
      id: `appeal-${index}`,
      placement: 'top',
      after: 3,
      priority: index % 3,
      from: index * day,
      until: (index + 20) * day,
      include: index % 2 ? { sections: [`s${index % 6}`] } : undefined,
      page: 'https://give.example',
    }));
    const began = performance.now();
    const { rows } = outlook(appeals, [{ name: 'Stories', words: 'stories', grounds }], {
      from: 10 * day,
      until: 40 * day,
    });
    expect(rows[0]?.pages).toBe(10_000);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
