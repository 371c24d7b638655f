import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { words } from '../../../src/i18n/words.ts';
import { placements } from '../../../src/schema/appeal.ts';
import { appealsOn } from '../../../src/support/on-page.ts';
import { isShown } from '../../../src/support/rules/reader.ts';
import { chosen, stands } from '../../../src/support/rules/standing.ts';
import type { Campaign } from '../../../src/support/rules/standing.ts';
import { editionOf } from '../../fixtures/edition.ts';
import { campaigns, ground, moment, placing } from './campaigns.ts';

const place = fc.constantFrom(...placements);
const often = { numRuns: 1000 };

describe('whatever the appeals, the page and the moment', () => {
  it('none stands on a sensitive story, nor on a silent page', () => {
    fc.assert(
      fc.property(campaigns, place, ground, moment, (all, where, page, now) => {
        expect(chosen(all, where, { ...page, sensitive: true }, now)).toBeUndefined();
        expect(chosen(all, where, { ...page, type: 'silent' }, now)).toBeUndefined();
      }),
    );
  });

  it('none stands before its first moment, at its last or after, or in a place that is not its own', () => {
    fc.assert(
      fc.property(campaigns, place, ground, moment, (all, where, page, now) => {
        const one = chosen(all, where, page, now);
        if (!one) return;
        expect(one.placement).toBe(where);
        expect(one.from === undefined || one.from <= now).toBe(true);
        expect(one.until === undefined || now < one.until).toBe(true);
      }),
      often,
    );
  });

  it('the one that stands may stand, none that may outranks it, and there is none only where none may', () => {
    const outranks = (a: Campaign, b: Campaign): boolean =>
      a.priority > b.priority || (a.priority === b.priority && a.id < b.id);
    fc.assert(
      fc.property(campaigns, place, ground, moment, (all, where, page, now) => {
        const able = all.filter((each) => stands(each, where, page, now));
        const one = chosen(all, where, page, now);
        expect(one === undefined).toBe(able.length === 0);
        if (!one) return;
        expect(able).toContain(one);
        expect(able.filter((other) => outranks(other, one))).toEqual([]);
      }),
      often,
    );
  });

  it('it is the same one in whatever order they come', () => {
    const shuffled = campaigns.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, place, ground, moment, ([all, others], where, page, now) => {
        expect(chosen(others, where, page, now)).toBe(chosen(all, where, page, now));
      }),
      often,
    );
  });

  it('one more of `include` or `exclude` never lets in what was kept out', () => {
    fc.assert(
      fc.property(placing, place, ground, moment, (rest, where, page, now) => {
        const free = { ...rest, id: 'a', include: undefined, exclude: undefined };
        expect(stands({ ...rest, id: 'a' }, where, page, now) && !stands(free, where, page, now)).toBe(false);
      }),
      often,
    );
  });

  it('a reader who did nothing sees what was chosen at the build until it would be chosen no more, and not after', () => {
    fc.assert(
      fc.property(campaigns, place, ground, moment, moment, (all, where, page, built, later) => {
        const one = chosen(all, where, page, built);
        if (!one) return;
        const read = built + later;
        const printed = { fingerprint: 'x', quietDays: 30, until: one.until };
        const nothing = { closed: null, supporter: null };
        expect(isShown(printed, nothing, read)).toBe(stands(one, where, page, read));
      }),
      often,
    );
  });
});

describe('a page', () => {
  const edition = editionOf({ appeals: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })) });
  const appeals = fc
    .array(placing, { minLength: edition.appeals.length, maxLength: edition.appeals.length })
    .map((all) => edition.appeals.map((appeal, index) => ({ ...appeal, ...all[index] })));

  it('prints one appeal a place at most, in its own place, and that which was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(appeals, ground, moment, async (some, page, clock) => {
        const printed = await appealsOn(page, { ...edition, appeals: some, clock }, words('en'));
        for (const where of placements) {
          expect(printed[where]?.appeal).toBe(chosen(some, where, page, clock));
          expect(printed[where]?.place).toBe(printed[where]?.appeal.placement);
        }
        if (page.sensitive === true || page.type === 'silent') expect(printed).toEqual({});
      }),
    );
  });
});
