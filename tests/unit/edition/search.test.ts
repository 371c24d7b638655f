import { describe, expect, it } from 'vitest';

import { searchChoices, searchPart } from '../../../src/edition/search.ts';
import { editionOf } from '../../fixtures/edition.ts';

describe('what a search can be narrowed to', () => {
  it('is what has stories', () => {
    const articles = [
      { id: 'a', published: '2026-01-02', section: 'culture', kind: 'opinion' as const },
      { id: 'b', published: '2024-01-02', section: 'culture' },
      { id: 'c', published: '2030-01-02', section: 'news', kind: 'live' as const },
      { id: 'd', published: '2023-01-02', section: 'news', draft: true },
    ];
    const { sections, kinds, years, parts } = searchChoices(editionOf({ articles }));
    expect(sections.map(({ id }) => id)).toEqual(['culture']);
    expect(kinds).toEqual(['news', 'opinion']);
    expect(years).toEqual(['2026', '2024']);
    expect(parts.map(([part]) => part)).toEqual(['en']);
  });

  it('is nothing where nothing is published', () => {
    expect(searchChoices(editionOf({}))).toEqual({ sections: [], kinds: [], years: [], parts: [] });
  });

  it('is one index a base language, the publication’s own first', () => {
    const articles = ['fr', 'ar-EG', 'en-US', 'en-GB', 'zh-Hans'].map((language, index) => ({
      id: `s${index}`,
      language,
    }));
    expect(searchChoices(editionOf({ articles })).parts.map(([part]) => part)).toEqual(['en', 'ar', 'fr', 'zh']);
    expect(searchPart('zh-Hant-TW')).toBe('zh');
  });
});
