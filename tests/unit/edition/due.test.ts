import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dueAfter } from '../../../src/edition/due.ts';
import { makeEdition } from '../../../src/edition/make.ts';
import { contentOf, noon } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

/** When, what, and of which file, in order. */
function due(drafts: Drafts, at = noon): string[] {
  return dueAfter(Date.parse(at), contentOf(drafts)).map(
    ({ instant, what, file }) =>
      `${new Date(instant).toISOString().slice(0, 16)} ${what}: ${path.basename(file, '.md')}`,
  );
}

describe('what is due after a build', () => {
  const drafts: Drafts = {
    articles: [
      { id: 'scoop', published: '2026-12-24T09:00:00Z' },
      { id: 'out', published: '2026-11-20T08:00:00Z' },
      { id: 'summer', published: '2027-07-01' },
      { id: 'unready', published: '2026-12-01', draft: true },
    ],
    appeals: [
      { id: 'winter', from: '2026-12-01', until: '2027-01-01T00:00+01:00', remind: '2026-12-20' },
      { id: 'always' },
      { id: 'autumn', from: '2026-09-01', until: '2026-12-24T09:00:00Z' },
      { id: 'last-year', from: '2025-12-01', until: '2026-01-01', remind: '2025-12-20' },
    ],
  };

  it('is what begins, ends or passes, the next first, in the paper’s own zone', () => {
    expect(due(drafts)).toEqual([
      '2026-12-01T00:00 an appeal begins: winter',
      '2026-12-20T00:00 a reminder is over: winter',
      '2026-12-24T09:00 an appeal ends: autumn',
      '2026-12-24T09:00 an embargo passes: scoop',
      '2026-12-31T23:00 an appeal ends: winter',
      '2027-06-30T23:00 an embargo passes: summer',
    ]);
  });

  it('is no reminder that no page offers: before its appeal begins, or after it ended', () => {
    const remind = '2026-12-20';
    expect(due({ appeals: [{ until: '2026-11-01', remind }] })).toEqual([]);
    const [first, ...rest] = due({ appeals: [{ from: '2026-12-25', remind }] });
    expect([first, rest]).toEqual(['2026-12-25T00:00 an appeal begins: appeal-1', []]);
    expect(due({ appeals: [{ from: '2026-11-01', until: '2026-12-20', remind }] })).toEqual([
      '2026-12-20T00:00 an appeal ends: appeal-1',
    ]);
  });

  it('is no draft, whenever it is dated', () => {
    expect(due({ articles: [{ published: '2026-12-01', draft: true }] })).toEqual([]);
  });

  it('is not what passes at that very moment: that is in the edition already', () => {
    const articles = [{ id: 'scoop', published: '2026-12-24T09:00:00Z' }];
    expect(due({ articles }, '2026-12-24T08:59:59.999Z')).toHaveLength(1);
    expect(due({ articles }, '2026-12-24T09:00:00Z')).toEqual([]);
  });

  it('is nothing where nothing is to come', () => {
    expect(due({ articles: [{}], appeals: [{}] })).toEqual([]);
  });

  it('is all that changes an edition: between two such moments it stays the same', () => {
    const content = contentOf(drafts);
    const all = dueAfter(0, content).map(({ instant }) => instant);
    const [first = 0] = all;
    const now = fc.oneof(
      fc.constantFrom(...all).chain((instant) => fc.integer({ min: instant - 2, max: instant + 2 })),
      fc.integer({ min: first, max: all.at(-1) ?? first }),
    );
    const what = (clock: number) => {
      const { stories, appeals } = makeEdition(content, { clock });
      return [...stories.map(({ id }) => id).sort(), ...appeals.map(({ id }) => id)];
    };
    fc.assert(
      fc.property(now, (clock) => {
        const next = dueAfter(clock, content)[0]?.instant ?? Number.MAX_SAFE_INTEGER;
        expect(next).toBeGreaterThan(clock);
        expect(what(next - 1)).toEqual(what(clock));
      }),
    );
  });
});
