import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

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

  /** Every text anywhere in a thing: keys and values, of objects, arrays, maps and sets, and what its functions are made of. */
  function textsIn(thing: unknown, seen = new Set<unknown>()): string[] {
    if (typeof thing === 'string') return [thing];
    if (typeof thing === 'function') return [String(thing)];
    if (typeof thing !== 'object' || thing === null || seen.has(thing)) return [];
    seen.add(thing);
    const parts: unknown[] =
      thing instanceof Map ? [...thing].flat() : thing instanceof Set ? [...thing] : Object.entries(thing).flat();
    return parts.flatMap((part) => textsIn(part, seen));
  }
  const holds = (edition: Edition): boolean =>
    textsIn(edition).some((text) => text.toLowerCase().includes(word.toLowerCase()));

  it('is nowhere in the edition, nor is a draft, nor who wrote nothing else', () => {
    expect(holds(editionOf(drafts))).toBe(false);
  });

  it('would be found there once its moment has come: the search above sees it', () => {
    expect(holds(editionOf({ ...drafts, at: '2026-12-24T09:00:00Z' }))).toBe(true);
  });

  it('leaves behind the moment to build again, and nothing else', () => {
    const soon = { published: '2026-11-21T00:00:00Z' };
    expect(editionOf(drafts).nextEmbargo).toBe(Date.parse(hidden.published));
    expect(
      editionOf({ articles: [hidden, soon, { ...soon, id: 'x', published: '2026-11-20T12:00:01Z', draft: true }] })
        .nextEmbargo,
    ).toBe(Date.parse(soon.published));
    expect(editionOf({ articles: [{}] }).nextEmbargo).toBeUndefined();
    const without = editionOf({ ...drafts, articles: drafts.articles?.slice(1) ?? [] });
    expect(textsIn(editionOf(drafts)).length).toBe(textsIn(without).length);
  });
});
