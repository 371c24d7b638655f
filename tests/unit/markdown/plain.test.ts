import { describe, expect, it } from 'vitest';

import { excerpt } from '../../../src/markdown/plain.ts';

describe('the beginning of a text', () => {
  it.each([
    ['A short one.', 40, 'A short one.'],
    ['The council met, and voted.', 21, 'The council met, and…'],
    ['The council met, and voted.', 17, 'The council met…'],
    ['Two\nlines', 40, 'Two lines'],
    ['Unbreakable', 5, 'Unbr…'],
  ])('%j in %i characters', (text, limit, printed) => {
    expect(excerpt(text, limit)).toBe(printed);
  });
});
