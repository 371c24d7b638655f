import { describe, expect, it } from 'vitest';

import { placements } from '../../../src/schema/appeal.ts';
import { listGround, pageGround, silentGround, storyGround } from '../../../src/support/ground.ts';
import { mayAsk, stands } from '../../../src/support/rules/standing.ts';
import type { Campaign, Ground } from '../../../src/support/rules/standing.ts';
import { editionOf } from '../../fixtures/edition.ts';

const now = Date.parse('2026-12-01T09:00:00Z');
const appeal: Campaign = { id: 'winter', placement: 'top', after: 3, priority: 0, page: 'https://give.example/post' };

describe('the pages of an edition', () => {
  const edition = editionOf({
    articles: [
      { id: 'plain', topics: ['Zebra Crossings'], authors: ['asta'], kind: 'opinion', language: 'cy' },
      { id: 'quiet', sensitive: true },
    ],
    authors: [{ id: 'asta' }],
    pages: [{ id: 'about' }, { id: 'declines', appeal: 'none' }],
  });
  const storyOf = (id: string, paragraphs?: number): Ground => {
    const found = edition.byId.get(id);
    if (!found) throw new Error(`no story ${id}`);
    return storyGround(found, paragraphs);
  };
  const [about, declines] = edition.pages.map((each) => pageGround(each, 'en-GB'));

  it('say of a story all that an appeal may ask for', () => {
    expect(storyOf('plain', 7)).toEqual({
      type: 'story',
      sensitive: false,
      section: 'news',
      topics: ['zebra-crossings'],
      kind: 'opinion',
      authors: ['asta'],
      language: 'cy',
      paragraphs: 7,
    });
  });

  it('may be asked on, but not where a story is sensitive, a page declines, or nothing ever stands', () => {
    const grounds = [storyOf('plain'), about, listGround('en'), listGround('en', { section: 'news' })];
    expect(grounds.map((ground) => ground && mayAsk(ground))).toEqual([true, true, true, true]);
    const silent = [storyOf('quiet'), declines, silentGround('en')];
    expect(silent.map((ground) => ground && mayAsk(ground))).toEqual([false, false, false]);
    for (const ground of silent)
      for (const place of placements)
        expect(ground && stands({ ...appeal, placement: place }, place, ground, now)).toBe(false);
  });

  it('a list is about what it lists', () => {
    const include = { sections: ['news'] };
    expect(stands({ ...appeal, include }, 'top', listGround('en', { section: 'news' }), now)).toBe(true);
    expect(stands({ ...appeal, include }, 'top', listGround('en', { section: 'culture' }), now)).toBe(false);
    expect(stands({ ...appeal, include }, 'top', listGround('en'), now)).toBe(false);
  });
});
