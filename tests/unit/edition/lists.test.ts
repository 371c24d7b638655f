import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Edition, Story } from '../../../src/edition/edition.ts';
import { makeEdition } from '../../../src/edition/make.ts';
import { monthsOf, paged } from '../../../src/edition/pages.ts';
import { neighbours, relatedStories } from '../../../src/edition/related.ts';
import { contentOf, editionOf, noon } from '../../fixtures/edition.ts';

/** Stories newest first: `s1` is the newest. */
const many = (count: number, more: (i: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, i) => ({
    id: `s${String(i + 1)}`,
    published: `2026-11-${String(20 - i).padStart(2, '0')}`,
    ...more(i + 1),
  }));
const idsOf = (stories: readonly (Story | undefined)[]): (string | undefined)[] => stories.map((story) => story?.id);
const storyOf = (edition: Edition, id: string): Story => {
  const story = edition.byId.get(id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
};

describe('the front page', () => {
  it('is led by the newest, followed by three, then the sections without them', () => {
    const { front } = editionOf({ articles: many(12, (i) => ({ section: i % 3 === 0 ? 'culture' : 'news' })) });
    expect(front.lead?.id).toBe('s1');
    expect(idsOf(front.second)).toEqual(['s2', 's3', 's4']);
    expect(front.sections.map(({ section, stories }) => [section.id, ...idsOf(stories)])).toEqual([
      ['news', 's5', 's7', 's8', 's10', 's11'],
      ['culture', 's6', 's9', 's12'],
    ]);
  });

  it('shows what is pinned, and the newest fill the rest', () => {
    const { front } = editionOf({ articles: many(8), front: { lead: 's5', second: ['s7'] } });
    expect(front.lead?.id).toBe('s5');
    expect(idsOf(front.second)).toEqual(['s7', 's1', 's2']);
  });

  it('shows all that is pinned, be it more than three', () => {
    const { front } = editionOf({ articles: many(9), front: { second: ['s9', 's8', 's7', 's6'] } });
    expect(front.lead?.id).toBe('s1');
    expect(idsOf(front.second)).toEqual(['s9', 's8', 's7', 's6']);
  });

  it('passes over what is pinned but not published', () => {
    const articles = [...many(5), { id: 'later', published: '2027-01-01' }, { id: 'draft', draft: true }];
    const { front } = editionOf({ articles, front: { lead: 'later', second: ['draft', 's3', 'later'] } });
    expect(front.lead?.id).toBe('s1');
    expect(idsOf(front.second)).toEqual(['s3', 's2', 's4']);
  });

  it('leaves out sections that have nothing left, and stands even when there is no story at all', () => {
    expect(editionOf({ articles: many(3) }).front).toMatchObject({
      second: [{ id: 's2' }, { id: 's3' }],
      sections: [],
    });
    expect(editionOf({}).front).toEqual({ lead: undefined, second: [], sections: [] });
  });

  it('shows no story twice, whatever is pinned', () => {
    const content = contentOf({ articles: many(10, (i) => ({ section: i % 2 ? 'news' : 'culture' })) });
    const id = fc.constantFrom(...content.articles.map((each) => each.id), 'gone');
    fc.assert(
      fc.property(fc.option(id, { nil: undefined }), fc.array(id, { maxLength: 6 }), (lead, second) => {
        const pins = { second, ...(lead === undefined ? {} : { lead }) };
        const { front } = makeEdition({ ...content, front: pins }, { clock: Date.parse(noon) });
        const shown = idsOf([front.lead, ...front.second, ...front.sections.flatMap(({ stories }) => stories)]);
        expect(new Set(shown).size).toBe(shown.length);
        expect(front.second.length).toBeGreaterThanOrEqual(3);
        if (lead !== undefined && lead !== 'gone') expect(front.lead?.id).toBe(lead);
        for (const pinned of second.filter((each) => each !== 'gone'))
          expect(shown.slice(0, 1 + front.second.length)).toContain(pinned);
      }),
    );
  });
});

describe('topics', () => {
  it('with one slug are one, under the name the newest story gives it', () => {
    const { byTopic } = editionOf({
      articles: [
        { id: 'new', topics: ['Climate Change'] },
        { id: 'mid', published: '2026-11-19', topics: ['climate-change'] },
        { id: 'old', published: '2026-11-18', topics: ['CLIMATE  change!', 'Caf\u00e9', 'Cafe\u0301'] },
      ],
    });
    expect([...byTopic.keys()]).toEqual(['climate-change', 'café']);
    expect(byTopic.get('climate-change')).toMatchObject({ name: 'Climate Change', address: '/topics/climate-change/' });
    expect(idsOf(byTopic.get('climate-change')?.stories ?? [])).toEqual(['new', 'mid', 'old']);
    expect(idsOf(byTopic.get('café')?.stories ?? [])).toEqual(['old']);
  });

  it('may be of any script', () => {
    const { byTopic } = editionOf({ articles: [{ topics: ['जल संकट', 'Море'] }] });
    expect([...byTopic.values()].map(({ address }) => decodeURI(address))).toEqual([
      '/topics/जल-संकट/',
      '/topics/море/',
    ]);
  });

  it('of stories that are not published are none', () => {
    expect(editionOf({ articles: [{ topics: ['Secret'], draft: true }] }).byTopic.size).toBe(0);
  });
});

describe('related stories', () => {
  it('share topics; a rare one says more than a common one', () => {
    const edition = editionOf({
      articles: [
        { id: 'this', topics: ['Common', 'Rare'] },
        { id: 'rare', published: '2026-10-01', topics: ['Rare'] },
        ...many(6, () => ({ topics: ['Common'] })),
        { id: 'none', topics: ['Other'] },
      ],
    });
    expect(idsOf(relatedStories(storyOf(edition, 'this'), edition))).toEqual(['rare', 's1', 's2', 's3']);
    expect(idsOf(relatedStories(storyOf(edition, 'this'), edition, 2))).toEqual(['rare', 's1']);
    expect(relatedStories(storyOf(edition, 'none'), edition)).toEqual([]);
  });

  it('that share more come before newer ones that share less', () => {
    const edition = editionOf({
      articles: [
        { id: 'this', topics: ['A', 'B'] },
        { id: 'both', published: '2026-01-01', topics: ['B', 'A'] },
        ...many(2, (i) => ({ topics: [i === 1 ? 'A' : 'B'] })),
      ],
    });
    expect(idsOf(relatedStories(storyOf(edition, 'this'), edition))).toEqual(['both', 's1', 's2']);
  });
});

describe('the stories before and after', () => {
  const edition = editionOf({ articles: many(5, (i) => ({ section: i === 3 ? 'culture' : 'news' })) });
  const around = (id: string): (string | undefined)[] => {
    const { newer, older } = neighbours(storyOf(edition, id), edition);
    return [newer?.id, older?.id];
  };

  it('are those of the same section, by date; the ends have one', () => {
    expect(around('s1')).toEqual([undefined, 's2']);
    expect(around('s2')).toEqual(['s1', 's4']);
    expect(around('s5')).toEqual(['s4', undefined]);
    expect(around('s3')).toEqual([undefined, undefined]);
  });
});

describe('a long list', () => {
  it('is cut into pages that together are the list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 100 }), fc.integer({ min: 1, max: 40 }), (items, size) => {
        const pages = paged(items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
        expect(pages.every(({ of, items: { length } }) => of === pages.length && length <= size)).toBe(true);
        expect(pages.slice(0, -1).every((page) => page.items.length === size)).toBe(true);
      }),
    );
  });

  it('is one empty page where it is empty, and one full one where it just fits', () => {
    expect(paged([], 30)).toEqual([{ number: 1, of: 1, items: [] }]);
    expect(paged([1, 2], 2)).toHaveLength(1);
    expect(paged([1, 2, 3], 2)).toHaveLength(2);
  });
});

describe('the months of a list', () => {
  const days = ['2026-11-20', '2026-11-02', '2026-03-21', '2025-12-08', '2025-12-01'];
  const stories = days.map((day) => ({ day, address: `/${day}/` }));

  it('are told in its order, with how many stories each has and where its first stands', () => {
    expect(monthsOf(stories, 2)).toEqual([
      { month: '2026-11', count: 2, page: 1, first: '/2026-11-20/' },
      { month: '2026-03', count: 1, page: 2, first: '/2026-03-21/' },
      { month: '2025-12', count: 2, page: 2, first: '/2025-12-08/' },
    ]);
  });

  it('are on the page where they begin, when they go on over the next', () => {
    expect(monthsOf(stories, 4).map(({ page }) => page)).toEqual([1, 1, 1]);
    expect(monthsOf([], 4)).toEqual([]);
  });
});
