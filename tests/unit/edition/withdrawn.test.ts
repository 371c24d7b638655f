import { describe, expect, it } from 'vitest';

import { dueAfter } from '../../../src/edition/due.ts';
import { contentOf, editionOf, noon } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';
import { holds } from './texts.ts';

const word = 'Quillwhistle';
const story = {
  id: '2026/taken-back',
  headline: word,
  slug: 'taken-back',
  published: '2026-10-01',
  topics: [word],
  aliases: ['/old/taken%20back/'],
};
const others: Drafts['articles'] = [{ id: 'b' }];

describe('a story that was taken back', () => {
  it('is nowhere in the edition, in the editors’ own view neither', () => {
    const drafts: Drafts = { articles: [{ ...story, withdrawn: true }, ...others] };
    expect(holds(editionOf(drafts), word)).toBe(false);
    expect(editionOf(drafts).stories).toHaveLength(1);
    expect(editionOf({ articles: [story, ...others] }).stories).toHaveLength(2);
  });

  it('leaves its addresses, new and old, to be answered as gone', () => {
    const edition = editionOf({ articles: [{ ...story, withdrawn: true }, ...others] });
    expect(edition.withdrawn).toEqual(['2026/10/01/taken-back', 'old/taken back']);
    expect(edition.aliases.size).toBe(0);
    expect(editionOf({ articles: [story, ...others] }).withdrawn).toEqual([]);
  });

  it('says nothing of an address that nobody was ever told', () => {
    const never = [
      { ...story, withdrawn: true, published: '2027-01-01' },
      { ...story, withdrawn: true, id: '2026/draft', slug: 'draft', aliases: [], draft: true },
    ];
    const drafts: Drafts = { articles: [...never, ...others] };
    expect(editionOf(drafts).withdrawn).toEqual([]);
    expect(dueAfter(Date.parse(noon), contentOf(drafts))).toEqual([]);
  });
});
