import { describe, expect, it } from 'vitest';

import { median, medianOf } from '../../bench/lighthouse/measure.ts';
import type { Measured } from '../../bench/lighthouse/measure.ts';
import { tableOf } from '../../bench/lighthouse/table.ts';

const measured = (changes: Partial<Measured>): Measured => ({
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  firstPaint: 651,
  largestPaint: 1194,
  shift: 0,
  bytes: 81_440,
  requests: 4,
  otherHosts: [],
  faults: [],
  ...changes,
});

describe('what Lighthouse measured', () => {
  it('is told by its middle, which one odd run does not move', () => {
    expect(median([3, 1, 900])).toBe(3);
    expect(median([4, 1])).toBe(1);
    expect(() => median([])).toThrow('no numbers');
    const runs = [measured({ largestPaint: 1100 }), measured({ largestPaint: 9000 }), measured({ largestPaint: 1200 })];
    expect(medianOf(runs).largestPaint).toBe(1200);
  });

  it('keeps what any run found', () => {
    const runs = [measured({}), measured({ otherHosts: ['ads.example'], faults: ['label'] }), measured({})];
    expect(medianOf(runs)).toMatchObject({ otherHosts: ['ads.example'], faults: ['label'] });
  });

  it('is a row of a table, its score for search apart where a page is not to be listed', () => {
    const scores = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 66 };
    const table = tableOf([
      { page: { name: 'Story', listed: true }, middle: measured({ shift: 0.0123 }) },
      { page: { name: 'Search', listed: false }, middle: measured({ scores }) },
    ]);
    const [, , story, search] = table.split('\n');
    expect(story).toBe('| Story | 100 | 100 | 100 | 100 | 0.65 s | 1.19 s | 0.012 | 81.4 kB | 4 |');
    expect(search).toBe('| Search | 99 | 100 | 100 | (66) | 0.65 s | 1.19 s | 0 | 81.4 kB | 4 |');
  });
});
