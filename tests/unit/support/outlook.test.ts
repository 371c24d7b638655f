import { describe, expect, it } from 'vitest';

import { look, noon, standing, story } from './look.ts';

describe('what stands at a moment', () => {
  it.each([
    ['2026-12-01T11:59:59Z', 'none 1'],
    ['2026-12-01T12:00:00Z', 'winter 1'],
    ['2026-12-01T12:00:01Z', 'winter 1'],
    ['2026-12-05T11:59:59Z', 'winter 1'],
    ['2026-12-05T12:00:00Z', 'none 1'],
  ])('begins at its first moment and is gone at its last: %s', (at, expected) => {
    const appeals = [{ id: 'winter', from: noon, until: '2026-12-05T12:00:00Z' }];
    expect(standing(look({ appeals }, at), 'Front page')).toBe(expected);
  });

  it('counts each kind of page, the pages of a long list and the index of one among them', () => {
    const { rows } = look({
      authors: [{ id: 'ines' }],
      pages: [{}, {}],
      articles: [
        ...Array.from({ length: 31 }, (_, index) => ({
          id: `n${index}`,
          ...story,
          authors: ['ines'],
          topics: ['Sea'],
        })),
        { id: 'o', published: '2025-02-01', kind: 'opinion', section: 'culture', topics: ['Art'] },
        { id: 'embargoed', published: '2026-12-01T12:00:01Z', kind: 'live' },
        { id: 'draft', ...story, draft: true, kind: 'feature' },
      ],
    });
    expect(rows.map(({ kind, pages }) => [kind.name, pages])).toEqual([
      ['Front page', 1],
      ['Sections', 3],
      ['Topics', 4],
      ['Authors', 3],
      ['Corrections', 1],
      ['Archives', 6],
      ['Pages', 2],
      ['Stories: news', 31],
      ['Stories: opinion', 1],
    ]);
  });

  it('tells apart the pages an appeal is for and those it is not', () => {
    const outlook = look({
      authors: [{ id: 'ines' }],
      articles: [
        { ...story, section: 'culture', authors: ['ines'] },
        { ...story, section: 'culture', kind: 'opinion' },
        { ...story, topics: ['Sea'] },
        { ...story },
        { ...story },
        { ...story, sensitive: true },
      ],
      pages: [{}, { appeal: 'none' }],
      appeals: [
        { id: 'sea', include: { topics: ['Sea'] }, priority: 1 },
        { id: 'stage', include: { sections: ['culture'] }, exclude: { kinds: ['opinion'] }, priority: 1 },
        { id: 'ines', include: { authors: ['ines'] } },
        { id: 'winter' },
      ],
    });
    expect(standing(outlook, 'Front page')).toBe('winter 1');
    expect(standing(outlook, 'Sections')).toBe('stage 1, winter 1');
    expect(standing(outlook, 'Topics')).toBe('sea 1, winter 1');
    expect(standing(outlook, 'Authors')).toBe('ines 1, winter 1');
    expect(standing(outlook, 'Pages')).toBe('winter 1, none 1');
    // The most first, then by name; those with none last.
    expect(standing(outlook, 'Stories: news')).toBe('winter 2, sea 1, stage 1, none 1');
    expect(standing(outlook, 'Stories: opinion')).toBe('winter 1');
  });

  it('knows no place within or after what is no story', () => {
    const outlook = look({ articles: [story], pages: [{}], appeals: [{ id: 'in', placement: 'inline' }] });
    expect(standing(outlook, 'Stories: news', 'inline')).toBe('in 1');
    expect(standing(outlook, 'Stories: news', 'end')).toBe('none 1');
    for (const name of ['Front page', 'Sections', 'Archives', 'Pages'])
      expect(standing(outlook, name, 'inline')).toBeUndefined();
  });
});

describe('what starts and ends', () => {
  it('is told in order, from just after the moment to the very end of the 30 days', () => {
    const { changes } = look({
      appeals: [
        { id: 'b', from: noon, until: '2026-12-10' },
        { id: 'a', from: '2026-12-10', until: '2026-12-31T12:00:00Z' },
        { id: 'c', from: '2026-12-01T12:00:01Z', until: '2026-12-31T12:00:01Z', placement: 'end' },
        { id: 'd', until: noon },
      ],
    });
    expect(changes.map(({ instant, id, what, placement }) => [instant, id, what, placement])).toEqual([
      [Date.parse('2026-12-01T12:00:01Z'), 'c', 'starts', 'end'],
      [Date.parse('2026-12-10T00:00:00Z'), 'b', 'ends', 'top'],
      [Date.parse('2026-12-10T00:00:00Z'), 'a', 'starts', 'top'],
      [Date.parse('2026-12-31T12:00:00Z'), 'a', 'ends', 'top'],
    ]);
  });

  it('begins a day where the publication’s clocks say', () => {
    const publication = { timeZone: 'America/New_York' };
    const days = (from: string, at: string): (number | undefined)[] =>
      look({ publication, appeals: [{ from }] }, at).changes.map(({ instant }) => instant);
    expect(days('2027-03-14', '2027-03-01T12:00Z')).toEqual([Date.parse('2027-03-14T05:00Z')]);
    expect(days('2027-03-15', '2027-03-01T12:00Z')).toEqual([Date.parse('2027-03-15T04:00Z')]);
  });
});
