import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { makeEdition } from '../../../src/edition/make.ts';
import { contentOf, editionOf, noon } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

const ids = (edition: Edition): string[] => edition.stories.map(({ id }) => id);
const published = (text: string, at: string, more: Partial<Drafts> = {}): boolean =>
  editionOf({ articles: [{ published: text }], at, ...more }).stories.length === 1;

describe('a story is published', () => {
  it('from its very moment on, not a second before', () => {
    const moment = '2026-11-20T06:30:00Z';
    expect(published(moment, '2026-11-20T06:29:59.999Z')).toBe(false);
    expect(published(moment, '2026-11-20T06:29:59Z')).toBe(false);
    expect(published(moment, '2026-11-20T06:30:00Z')).toBe(true);
    expect(published(moment, '2026-11-20T06:30:01Z')).toBe(true);
  });

  it('at a moment, whatever the offset it is written with', () => {
    expect(published('2026-11-20T14:30+08:00', '2026-11-20T06:29:59Z')).toBe(false);
    expect(published('2026-11-20T14:30+08:00', '2026-11-20T06:30:00Z')).toBe(true);
  });

  it('at midnight of the publication’s zone where the date is bare', () => {
    const inZone = (timeZone: string, at: string): boolean =>
      published('2026-07-15', at, { publication: { timeZone } });
    expect(inZone('Europe/London', '2026-07-14T22:59:59Z')).toBe(false);
    expect(inZone('Europe/London', '2026-07-14T23:00:00Z')).toBe(true);
    expect(inZone('Pacific/Kiritimati', '2026-07-14T09:59:59Z')).toBe(false);
    expect(inZone('Pacific/Kiritimati', '2026-07-14T10:00:00Z')).toBe(true);
  });

  it('never while it is a draft', () => {
    const drafts: Drafts = { articles: [{ draft: true, published: '2020-01-01' }] };
    expect(editionOf(drafts).stories).toEqual([]);
    expect(editionOf({ ...drafts, drafts: true }).stories[0]?.unpublished).toBe('draft');
  });

  it('for the editors’ own view always', () => {
    const edition = editionOf({ articles: [{ published: '2030-01-01' }, {}], drafts: true });
    expect(edition.stories).toHaveLength(2);
    expect(edition.stories.map(({ unpublished }) => unpublished)).toEqual(['embargo', undefined]);
  });
});

describe('the order of stories', () => {
  it('is newest first, of equals by id, whatever the order of the files', () => {
    const content = contentOf({
      articles: [
        { id: 'b', published: '2026-11-19T08:00:00Z' },
        { id: 'B', published: '2026-11-19T08:00:00Z' },
        { id: 'old', published: '2026-11-01' },
        { id: 'a', published: '2026-11-19T09:00:00+01:00' },
        { id: 'new', published: '2026-11-20T08:00:00Z' },
      ],
    });
    const clock = Date.parse(noon);
    fc.assert(
      fc.property(fc.shuffledSubarray(content.articles, { minLength: 5 }), (shuffled) => {
        expect(ids(makeEdition({ ...content, articles: shuffled }, { clock }))).toEqual(['new', 'B', 'a', 'b', 'old']);
      }),
    );
  });

  it('is that of every list', () => {
    const edition = editionOf({
      authors: [{ id: 'ines' }],
      articles: [
        { id: 'old', published: '2026-11-19T07:00Z', topics: ['Tide'], authors: ['ines'] },
        { id: 'new', published: '2026-11-19T09:00Z', topics: ['Tide'], authors: ['ines'] },
        { id: 'mid', published: '2026-11-19T08:00Z', topics: ['Tide'], authors: ['ines'] },
      ],
    });
    const lists = [
      edition.bySection.get('news'),
      edition.byTopic.get('tide')?.stories,
      edition.byAuthor.get('ines'),
      edition.byDay.get('2026-11-19'),
      edition.byMonth.get('2026-11'),
      edition.byYear.get('2026'),
    ];
    for (const list of lists) expect(list?.map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });
});

describe('the day of a story', () => {
  it('is that of the publication’s zone: its address and its archive', () => {
    const edition = editionOf({ articles: [{ id: '2020-01-01-late-news', published: '2026-07-15T23:30:00Z' }] });
    const [story] = edition.stories;
    expect(story).toMatchObject({ day: '2026-07-16', slug: 'late-news', address: '/2026/07/16/late-news/' });
    expect([...edition.byDay.keys(), ...edition.byMonth.keys(), ...edition.byYear.keys()]).toEqual([
      '2026-07-16',
      '2026-07',
      '2026',
    ]);
  });

  it.each([
    ['2025/harbour', undefined, 'harbour'],
    ['2025/2025-09-09-harbour', undefined, 'harbour'],
    ['2025-09-09-', undefined, '2025-09-09-'],
    ['2025-09-09', undefined, '2025-09-09'],
    ['2025/हिन्दी', undefined, 'हिन्दी'],
    ['2025/anything', 'own', 'own'],
  ])('the file %s with the slug %s stands at %s', (id, slug, expected) => {
    expect(editionOf({ articles: [{ id, ...(slug === undefined ? {} : { slug }) }] }).stories[0]?.slug).toBe(expected);
  });
});

describe('who writes', () => {
  const edition = editionOf({
    authors: [
      { id: 'zoe', name: 'Zoë Abbott' },
      { id: 'aled', name: 'Ålesund, Åse' },
      { id: 'idle', name: 'Idle' },
      { id: 'later', name: 'Later' },
    ],
    articles: [{ authors: ['zoe', 'aled'] }, { authors: ['later'], published: '2027-01-01' }],
  });

  it('is listed by name, once there is a published story', () => {
    expect(edition.people.map(({ id }) => id)).toEqual(['aled', 'zoe']);
    expect([...edition.byAuthor.keys()]).toEqual(['zoe', 'aled']);
  });

  it('stands on the story in the order of its byline, with an address', () => {
    expect(edition.stories[0]?.authors.map(({ address }) => address)).toEqual(['/authors/zoe/', '/authors/aled/']);
  });

  it('is linked to from other files only where there is a page', () => {
    const files = [...edition.addressOfFile.keys()].map((file) => file.replace(/^.*\/(?=authors|articles)/, ''));
    expect(files.sort()).toEqual(['articles/article-1.md', 'authors/aled.md', 'authors/zoe.md']);
  });
});

describe('old addresses', () => {
  it('lead to the story, decoded and without slashes at their ends', () => {
    const { aliases } = editionOf({
      articles: [{ id: 'a', aliases: ['/2019/old%20story/', '/x.html', '/cafe%CC%81'] }],
    });
    expect([...aliases]).toEqual([
      ['2019/old story', '/2026/11/20/a/'],
      ['x.html', '/2026/11/20/a/'],
      ['café', '/2026/11/20/a/'],
    ]);
  });
});

describe('an edition', () => {
  const articles = [
    { id: 'a', topics: ['Tide', 'Ferry'], authors: ['ines'] },
    { id: 'b', topics: ['tide'], published: '2026-11-19', aliases: ['/old'] },
    { id: 'c', section: 'culture', published: '2027-01-01' },
  ];

  it('is the same for the same content and clock', () => {
    const content = contentOf({
      articles,
      authors: [{ id: 'ines' }],
      pages: [{}],
      appeals: [{}],
      front: { lead: 'b' },
    });
    const before = structuredClone(content);
    const [one, other] = [
      makeEdition(content, { clock: 1_800_000_000_000 }),
      makeEdition(content, { clock: 1_800_000_000_000 }),
    ];
    const addresses = expect.anything() as unknown;
    expect({ ...one, addresses }).toEqual({ ...other, addresses });
    expect(content).toEqual(before);
  });

  it('holds no story that any clock before its moment could show', () => {
    const content = contentOf({
      articles: Array.from({ length: 12 }, (_, i) => ({
        id: `s${String(i)}`,
        draft: i % 4 === 0,
        published: `2026-${String(i + 1).padStart(2, '0')}-15T12:00:00Z`,
      })),
    });
    const moments = fc.date({ min: new Date('2025-12-01'), max: new Date('2027-02-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (at) => {
        const edition = makeEdition(content, { clock: at.getTime() });
        expect(
          edition.stories.every(({ published, unpublished }) => published.instant <= at.getTime() && !unpublished),
        ).toBe(true);
        const expected = content.articles.filter(
          ({ data }) => !data.draft && Date.parse(data.published) <= at.getTime(),
        );
        expect(edition.stories).toHaveLength(expected.length);
      }),
    );
  });

  it('has its pages and appeals in the order of their ids, however they were read', () => {
    const edition = editionOf({ pages: [{ id: 'b' }, { id: 'a' }, { id: 'c' }], appeals: [{ id: '2' }, { id: '1' }] });
    expect(edition.pages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(edition.appeals.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('knows its clock, and its pages and appeals', () => {
    const edition = editionOf({ pages: [{ id: 'about/us', title: 'Us' }], appeals: [{ id: 'one' }] });
    expect(edition.clock).toBe(Date.parse('2026-11-20T12:00:00Z'));
    expect(edition.pages).toMatchObject([{ id: 'about/us', title: 'Us', address: '/about/us/', empty: false }]);
    expect(edition.appeals).toMatchObject([{ id: 'one', heading: 'Help us' }]);
  });

  it('takes a story’s language from the publication where it has none of its own', () => {
    const { byId } = editionOf({ articles: [{ id: 'a' }, { id: 'b', language: 'cy' }] });
    expect([byId.get('a')?.language, byId.get('b')?.language]).toEqual(['en-GB', 'cy']);
  });
});
