import { describe, expect, it } from 'vitest';

import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';
import { holds, textsIn } from './texts.ts';

describe('an embargoed story', () => {
  const word = 'Quillwhistle';
  const hidden = {
    id: `2026/${word}`,
    headline: word,
    standfirst: word,
    published: '2026-12-24T09:00:00Z',
    updated: '2026-12-25',
    authors: [word],
    topics: [word, 'Tide'],
    image: { src: `${word}.jpg`, alt: word },
    keyPoints: [word],
    corrections: [{ date: '2026-12-26', kind: 'correction' as const, text: word }],
    aliases: [`/old/${word}`],
    source: { name: word, url: `https://${word}.example` },
    slug: word.toLowerCase(),
    body: word,
  };
  const drafts: Drafts = {
    authors: [{ id: word, name: word, body: word }],
    articles: [hidden, { id: 'b', draft: true, headline: word, topics: [word] }, { id: 'c', topics: ['Tide'] }],
    front: { lead: hidden.id, second: ['b', hidden.id] },
  };

  it('is nowhere in the edition, nor is a draft, nor who wrote nothing else', () => {
    expect(holds(editionOf(drafts), word)).toBe(false);
  });

  it('would be found there once its moment has come: the search above sees it', () => {
    expect(holds(editionOf({ ...drafts, at: '2026-12-24T09:00:00Z' }), word)).toBe(true);
  });

  it('leaves nothing behind: the edition is as it would be without', () => {
    const without = editionOf({ ...drafts, articles: drafts.articles?.slice(1) ?? [] });
    expect(textsIn(editionOf(drafts)).length).toBe(textsIn(without).length);
  });
});
