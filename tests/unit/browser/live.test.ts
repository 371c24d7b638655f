import { describe, expect, it } from 'vitest';

import { newerThan, readLiveFile, waitAfter } from '../../../src/browser/live-rules.ts';

describe('a live page left open', () => {
  it('looks once a minute, and ever more seldom where nobody answers', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((failures) => waitAfter(failures) / 60_000)).toEqual([1, 2, 4, 8, 16, 16, 16]);
  });

  it('counts only what is newer than what it has: an entry that was taken out, or came late, is no news', () => {
    const shown = ['at-20261120-1000', 'at-20261120-0900'];
    expect(newerThan(shown, ['at-20261121-0001', 'at-20261120-1001', ...shown, 'at-20261120-0930'])).toEqual([
      'at-20261121-0001',
      'at-20261120-1001',
    ]);
    expect(newerThan([], shown)).toEqual(shown);
  });

  it('takes nothing for the file that is none', () => {
    for (const none of [undefined, null, 'x', [], {}, { until: '1', entries: [] }, { until: 1, entries: 'at' }])
      expect(readLiveFile(none)).toBeUndefined();
    expect(readLiveFile({ until: 1, entries: ['at-20261120-1000', 'at-1', '<b>', 3, null] })).toEqual({
      until: 1,
      entries: ['at-20261120-1000'],
    });
  });
});
