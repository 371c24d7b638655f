import { describe, expect, it } from 'vitest';

import { placements } from '../../../../src/schema/appeal.ts';
import { byRank, chosen, isWithin, stands } from '../../../../src/support/rules/standing.ts';
import type { Campaign, Ground } from '../../../../src/support/rules/standing.ts';

const now = Date.parse('2026-12-01T09:00:00Z');
const page = 'https://give.example/post';
const appeal: Campaign = { id: 'winter', placement: 'top', after: 3, priority: 0, page };
const story: Ground = {
  type: 'story',
  section: 'news',
  topics: ['harbour', 'tide'],
  kind: 'analysis',
  authors: ['asta', 'ines'],
  language: 'en-GB',
};
const list: Ground = { type: 'list', language: 'en-GB' };

/** Does it, with these changes, stand on this ground, in the place it is meant for? */
const on = (changes: Partial<Campaign>, ground: Partial<Ground> = {}, at = now): boolean => {
  const changed = { ...appeal, ...changes };
  return stands(changed, changed.placement, { ...story, ...ground }, at);
};

describe('an appeal stands', () => {
  it('in the place it is meant for and in no other', () => {
    for (const placement of placements) {
      const places = placements.filter((place) => stands({ ...appeal, placement }, place, story, now));
      expect(places).toEqual([placement]);
    }
  });

  it('within and after a text on stories alone, at the head of a page on all', () => {
    const where = (type: Ground['type']) => placements.filter((placement) => on({ placement }, { type }));
    expect(where('story')).toEqual(['top', 'inline', 'end']);
    expect(where('list')).toEqual(['top']);
    expect(where('page')).toEqual(['top']);
    expect(where('silent')).toEqual([]);
  });

  it('never on a sensitive story, in any place, whatever it asks for', () => {
    for (const placement of placements) {
      expect(on({ placement, priority: 99, include: { sections: ['news'] } }, { sensitive: true })).toBe(false);
      expect(on({ placement }, { sensitive: false })).toBe(true);
    }
  });

  it.each([
    [-1000, false],
    [-1, false],
    [0, true],
    [1, true],
    [1000, true],
  ])('%d ms from its first moment: %s; from its last: the other way round', (off, standing) => {
    expect(on({ from: now }, {}, now + off)).toBe(standing);
    expect(on({ until: now }, {}, now + off)).toBe(!standing);
    expect(on({ from: now - 1, until: now + 1 }, {}, now + off)).toBe(off === -1 || off === 0);
  });

  it('at no moment where it ends as it begins', () => {
    expect([-1, 0, 1].some((off) => on({ from: now, until: now }, {}, now + off))).toBe(false);
  });

  it.each([
    [3, 0, false],
    [3, 2, false],
    [3, 3, false],
    [3, 4, true],
    [1, 1, false],
    [1, 2, true],
    [50, 50, false],
    [50, 51, true],
    [3, undefined, true],
  ])('within a text after %s of %s paragraphs: %s, for a paragraph must follow', (after, paragraphs, standing) => {
    expect(on({ placement: 'inline', after }, { paragraphs })).toBe(standing);
  });

  it('at the head and at the end however short the text is', () => {
    for (const placement of ['top', 'end'] as const) expect(on({ placement, after: 3 }, { paragraphs: 0 })).toBe(true);
  });

  it('only where its button leads somewhere', () => {
    expect(on({ page: undefined })).toBe(false);
  });
});

describe('`include` and `exclude`', () => {
  it.each([
    [{ sections: ['news'] }, true],
    [{ sections: ['culture'] }, false],
    [{ sections: ['culture', 'news'] }, true],
    [{ sections: ['News'] }, false],
    [{ topics: ['tide'] }, true],
    [{ topics: ['tid'] }, false],
    [{ kinds: ['analysis', 'opinion'] }, true],
    [{ kinds: ['news'] }, false],
    [{ authors: ['ines', 'someone'] }, true],
    [{ authors: ['someone'] }, false],
    [{ languages: ['en'] }, true],
    [{ languages: ['cy', 'en-gb'] }, true],
    [{ languages: ['cy'] }, false],
    [{ languages: ['en-GB-oxendict'] }, false],
    [{ sections: [] }, false],
  ])('a page that %j names is let in, or kept out: %s', (grounds, meets) => {
    expect(on({ include: grounds })).toBe(meets);
    expect(on({ exclude: grounds })).toBe(!meets);
  });

  it('all lists of `include` must name something of the page, but any one of `exclude` keeps it out', () => {
    const both = { sections: ['news'], kinds: ['analysis'] };
    const half = { sections: ['news'], kinds: ['opinion'] };
    const none = { sections: ['culture'], kinds: ['opinion'] };
    expect([both, half, none].map((include) => on({ include }))).toEqual([true, false, false]);
    expect([both, half, none].map((exclude) => on({ exclude }))).toEqual([false, false, true]);
  });

  it('of both, `exclude` has the last word', () => {
    expect(on({ include: { topics: ['tide'] }, exclude: { topics: ['harbour'] } })).toBe(false);
    expect(on({ include: { topics: ['tide'] }, exclude: { topics: ['chess'] } })).toBe(true);
  });

  it('that name nothing change nothing', () => {
    expect(on({ include: {}, exclude: {} })).toBe(true);
    expect(on({ include: { sections: undefined }, exclude: { kinds: undefined } })).toBe(true);
  });

  it.each([{ sections: ['news'] }, { topics: ['tide'] }, { kinds: ['news'] }, { authors: ['ines'] }] as const)(
    'a page that is about nothing is not what %j asks for, and not what it keeps out',
    (grounds) => {
      expect(stands({ ...appeal, include: grounds }, 'top', list, now)).toBe(false);
      expect(stands({ ...appeal, exclude: grounds }, 'top', list, now)).toBe(true);
    },
  );

  it.each([
    ['cy', 'cy', true],
    ['cy-GB', 'cy', true],
    ['cy', 'cy-GB', false],
    ['cym', 'cy', false],
    ['CY-gb', 'cy-GB', true],
    ['zh-Hant-TW', 'zh-hant', true],
    ['zh-Hant-TW', 'zh-TW', false],
    ['en', 'e', false],
  ])('a page in %s is in the range %s: %s', (tag, range, within) => {
    expect(isWithin(tag, range)).toBe(within);
  });
});

describe('of several that could stand', () => {
  const of = (...all: Partial<Campaign>[]): string | undefined =>
    chosen(
      all.map((each) => ({ ...appeal, ...each })),
      'top',
      story,
      now,
    )?.id;

  it('the one with the highest priority does; of two alike the first by id', () => {
    expect(of({ id: 'a', priority: 1 }, { id: 'b', priority: 2 })).toBe('b');
    expect(of({ id: 'a', priority: -1 }, { id: 'b' })).toBe('b');
    expect(of({ id: 'b' }, { id: 'a' })).toBe('a');
    expect(of({ id: 'a' }, { id: 'B' }, { id: 'é' })).toBe('B');
    expect(of({ id: '10' }, { id: '9' })).toBe('10');
  });

  it('one that does not stand is out of the running', () => {
    expect(of({ id: 'a', priority: 9, until: now }, { id: 'b', priority: 8, page: undefined }, { id: 'c' })).toBe('c');
    expect(of({ id: 'a', until: now })).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  it('they are left in the order they were given in', () => {
    const given = [{ ...appeal, id: 'b' }, appeal];
    chosen(given, 'top', story, now);
    expect(given.map(({ id }) => id)).toEqual(['b', 'winter']);
    expect(given.toSorted(byRank).map(({ id }) => id)).toEqual(['b', 'winter']);
  });
});
