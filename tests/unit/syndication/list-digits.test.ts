import { describe, expect, it } from 'vitest';

import { listDigits } from '../../../src/syndication/list-digits.ts';

describe('the digits of numbered lists', () => {
  it('are those of the country’s newspapers', () => {
    expect(listDigits('ar-EG')).toBe('@layer tokens{ol:lang(ar-EG){list-style-type:arabic-indic}}');
    expect(listDigits('fa')).toContain('persian');
  });

  it('are a browser’s own where it knows them already', () => {
    for (const language of ['en-GB', 'ar-MA', 'ja', 'hi', 'he']) expect(listDigits(language)).toBe('');
  });
});
