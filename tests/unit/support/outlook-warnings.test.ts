import { describe, expect, it } from 'vitest';

import type { Drafts } from '../../fixtures/edition.ts';
import { gapsOf, look, noon, standing, story, tiesOf } from './look.ts';

describe('a gap', () => {
  const [until, later] = ['2026-12-10T00:00:00Z', '2026-12-10T00:01:00Z'];

  it('is not between two of which one ends as the other begins', () => {
    expect(look({ appeals: [{ until }, { from: until }] }).gaps).toEqual([]);
  });

  it('of a minute is found, and told once for all kinds of page', () => {
    const appeals = [{ until }, { from: later }];
    const outlook = look({ articles: [story, { ...story, sensitive: true }], pages: [{ appeal: 'none' }], appeals });
    expect(gapsOf(outlook)).toEqual([['top: everywhere', [until, later]]]);
  });

  it('is found where the clocks go forward: midnight to midnight is an hour short', () => {
    const publication = { timeZone: 'America/New_York' };
    const appeals = [{ until: '2027-03-14' }, { from: '2027-03-15' }];
    const [gap] = look({ publication, appeals }, '2027-03-01T12:00:00Z').gaps;
    expect(gap?.stretches.map((each) => each.until - each.from)).toEqual([23 * 3_600_000]);
    const abutting = [{ until: '2027-03-15' }, { from: '2027-03-15T00:00-04:00' }];
    expect(look({ publication, appeals: abutting }, '2027-03-01T12:00:00Z').gaps).toEqual([]);
  });

  it('reaches from the first moment, and to the end of what was looked at', () => {
    const appeals = [{ from: '2026-12-03T00:00:00Z', until }];
    expect(gapsOf(look({ appeals }))).toEqual([
      ['top: everywhere', [noon, '2026-12-03T00:00:00Z'], [until, '2026-12-31T12:00:00Z']],
    ]);
  });

  it('is told for the pages it is on: those an ending appeal leaves and no other takes over', () => {
    const outlook = look({
      articles: [story, story, { ...story, section: 'culture' }, { ...story, section: 'culture', sensitive: true }],
      appeals: [{ exclude: { sections: ['culture'] } }, { include: { sections: ['culture'] }, until }],
    });
    expect(gapsOf(outlook)).toEqual([['top: Sections 1/2, Stories: news 1/3', [until, '2026-12-31T12:00:00Z']]]);
  });

  it('is told apart from others that last another time', () => {
    const end = { placement: 'end' as const };
    const outlook = look({
      articles: [story, story, { ...story, kind: 'opinion' }, { ...story, kind: 'feature' }],
      pages: [{}],
      appeals: [
        { ...end, include: { kinds: ['news'] }, until },
        { ...end, include: { kinds: ['feature'] }, until: later },
        {},
      ],
    });
    expect(gapsOf(outlook)).toEqual([
      ['end: Stories: news 2/2', [until, '2026-12-31T12:00:00Z']],
      ['end: Stories: feature 1/1', [later, '2026-12-31T12:00:00Z']],
    ]);
  });

  it('counts the pages on which none was meant to stand among those that could have one', () => {
    const articles = [story, story, { ...story, section: 'culture' }, { ...story, sensitive: true }];
    const appeals = [{}, { placement: 'end' as const, include: { sections: ['culture'] }, until }];
    expect(gapsOf(look({ articles, appeals }))).toEqual([['end: Stories: news 1/3', [until, '2026-12-31T12:00:00Z']]]);
  });

  it('is not where no appeal was ever meant to stand', () => {
    const appeals = [{ exclude: { kinds: ['opinion' as const] } }];
    const outlook = look({ articles: [story, { ...story, kind: 'opinion' }], appeals });
    expect(standing(outlook, 'Stories: opinion')).toBe('none 1');
    expect(outlook.gaps).toEqual([]);
  });

  it('is not told where nothing stands at all: that is said instead', () => {
    for (const appeals of [[], [{ from: '2027-01-15' }], [{ until: noon }]])
      expect(look({ appeals })).toMatchObject({ bare: true, gaps: [], ties: [] });
    expect(look({ appeals: [{ from: '2026-12-30' }] }).bare).toBe(false);
  });
});

describe('a tie', () => {
  const whole = [noon, '2026-12-31T12:00:00Z'];

  it('lasts while both stand, and is told once, the first by file name first', () => {
    const appeals = [
      { id: 'b', until: '2026-12-20T00:00:00Z' },
      { id: 'a', from: '2026-12-10T00:00:00Z' },
    ];
    const outlook = look({ articles: [story], appeals });
    expect(tiesOf(outlook)).toEqual([['a', 'b', 'top: everywhere', ['2026-12-10T00:00:00Z', '2026-12-20T00:00:00Z']]]);
    expect(look({ appeals: [{ until: '2026-12-10' }, { from: '2026-12-10' }] }).ties).toEqual([]);
  });

  it('is broken by a priority', () => {
    const both = (priority: number) =>
      look({
        appeals: [
          { id: 'a', priority: 1 },
          { id: 'b', priority },
        ],
      }).ties;
    expect(both(1)).toMatchObject([{ standing: 'a', waiting: 'b', priority: 1 }]);
    expect(both(2)).toEqual([]);
    expect(both(0)).toEqual([]);
  });

  it('is none under a third that outranks both, but is one before it begins', () => {
    const outlook = look({
      appeals: [{ id: 'a' }, { id: 'b' }, { id: 'c', priority: 1, from: '2026-12-02T00:00:00Z' }],
    });
    expect(tiesOf(outlook)).toEqual([['a', 'b', 'top: everywhere', [noon, '2026-12-02T00:00:00Z']]]);
  });

  it('is none on pages that the two do not share, or in places', () => {
    const articles = [story, { ...story, section: 'culture' }];
    const include = (section: string) => ({ include: { sections: [section] } });
    expect(look({ articles, appeals: [include('news'), include('culture')] }).ties).toEqual([]);
    expect(look({ articles, appeals: [{ placement: 'inline' }, { placement: 'end' }] }).ties).toEqual([]);
    const shared = look({ articles, appeals: [{ id: 'a', ...include('news') }, { id: 'b' }] });
    expect(tiesOf(shared)).toEqual([['a', 'b', 'top: Sections 1/2, Stories: news 1/2', whole]]);
  });

  it('of three is told for the one that stands and each that waits', () => {
    expect(tiesOf(look({ appeals: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] }))).toEqual([
      ['a', 'b', 'top: everywhere', whole],
      ['a', 'c', 'top: everywhere', whole],
    ]);
  });
});

describe('an appeal that stands nowhere', () => {
  const idle = (...appeals: Drafts['appeals'] & object) => look({ articles: [story], appeals }).idle;

  it('is told of: outranked everywhere, or with grounds that never meet', () => {
    expect(idle({ id: 'loud', priority: 1 }, { id: 'meek' })).toEqual(['meek']);
    expect(idle({ id: 'always' }, { id: 'lost', include: { sections: ['culture'], kinds: ['opinion'] } })).toEqual([
      'lost',
    ]);
  });

  it('is not one that has yet to begin after the 30 days, has ended, stands for a while, or ties', () => {
    expect(idle({ priority: 1 }, { from: '2027-06-01' }, { until: '2026-11-01' })).toEqual([]);
    expect(idle({ priority: 1, from: '2026-12-05' }, { id: 'meek' })).toEqual([]);
    expect(idle({ id: 'one' }, { id: 'other' })).toEqual([]);
  });
});
