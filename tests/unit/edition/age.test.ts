import { describe, expect, it } from 'vitest';

import { isOld, overAYear } from '../../../src/edition/age.ts';
import { editionOf } from '../../fixtures/edition.ts';

describe('a story is over a year old', () => {
  it.each([
    ['2025-11-20', '2026-11-20', false],
    ['2025-11-20', '2026-11-21', true],
    ['2025-11-20', '2026-01-01', false],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2023-02-28', '2024-02-28', false],
    ['2023-02-28', '2024-02-29', true],
    ['2026-11-21', '2026-11-20', false],
  ])('published on %s, read on %s: %s', (day, today, expected) => {
    expect(overAYear(day, today)).toBe(expected);
  });

  const told = (at: string, draft: object, timeZone = 'Europe/London'): boolean | undefined => {
    const edition = editionOf({ at, publication: { timeZone }, articles: [draft] });
    const [story] = edition.stories;
    return story && isOld(story, edition);
  };

  it('by the day where the paper is, not where the clock is', () => {
    const draft = { published: '2025-11-20' };
    expect(told('2026-11-20T23:30:00Z', draft)).toBe(false);
    expect(told('2026-11-20T23:30:00Z', { published: '2025-11-20' }, 'Asia/Tokyo')).toBe(true);
    expect(told('2026-11-21T00:00:00Z', draft)).toBe(true);
  });

  it('however lately it was put right', () => {
    expect(told('2026-11-20T12:00:00Z', { published: '2024-01-01', updated: '2026-11-19' })).toBe(true);
  });

  it('but not where its text stands elsewhere', () => {
    const source = { name: 'A Wire', url: 'https://wire.example/1' };
    expect(told('2026-11-20T12:00:00Z', { published: '2024-01-01', source, body: '' })).toBe(false);
  });
});
