import { describe, expect, it } from 'vitest';

import { headlineId } from '../../../src/components/headline-id.ts';

describe('the id of a headline in a list', () => {
  it('is one that any HTML takes, in every script, and no other story’s', () => {
    const addresses = ['/2026/11/20/slip/', '/paper/2026/11/20/slip/', `/2026/11/20/${encodeURIComponent('渡船')}/`];
    const ids = [...addresses, `/2026/11/20/${encodeURIComponent('渡舟')}/`].map(headlineId);
    expect(ids[0]).toBe('story-2026-11-20-slip');
    for (const id of ids) expect(id).toMatch(/^[a-z][\w-]*[\w]$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
