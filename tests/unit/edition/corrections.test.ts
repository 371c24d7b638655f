import { describe, expect, it } from 'vitest';

import { everyCorrection } from '../../../src/edition/corrections.ts';
import { editionOf } from '../../fixtures/edition.ts';

const correction = (date: string, text: string, kind: 'correction' | 'retraction' = 'correction') => ({
  date,
  kind,
  text,
});

describe('every correction', () => {
  const edition = editionOf({
    articles: [
      {
        id: 'ferry',
        published: '2026-11-01',
        corrections: [correction('2026-11-05', 'later'), correction('2026-11-02', 'earlier')],
      },
      { id: 'bell', published: '2026-10-01', corrections: [correction('2026-11-03', 'between', 'retraction')] },
      { id: 'draft', draft: true, corrections: [correction('2026-11-04', 'unseen')] },
      { id: 'clean', published: '2026-11-02' },
    ],
  });

  it('of every published story stands on one list, newest first', () => {
    expect(everyCorrection(edition).map(({ correction: { text }, story }) => [story.id, text])).toEqual([
      ['ferry', 'later'],
      ['bell', 'between'],
      ['ferry', 'earlier'],
    ]);
  });

  it('has a place on its story’s page that a later correction does not move', () => {
    expect(everyCorrection(edition).map(({ address }) => address)).toEqual([
      '/2026/11/01/ferry/#correction-2',
      '/2026/10/01/bell/#correction-1',
      '/2026/11/01/ferry/#correction-1',
    ]);
  });

  it('has a place of its own even where two say the same on one day', () => {
    const twice = [correction('2026-11-05', 'same'), correction('2026-11-05', 'same')];
    const places = everyCorrection(editionOf({ articles: [{ published: '2026-11-01', corrections: twice }] }));
    expect(new Set(places.map(({ address }) => address)).size).toBe(2);
  });

  it('may be none', () => {
    expect(everyCorrection(editionOf({ articles: [{}] }))).toEqual([]);
  });
});
