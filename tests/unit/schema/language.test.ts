import { describe, expect, it } from 'vitest';

import { directionOf } from '../../../src/schema/language.ts';

describe('the way a language is written', () => {
  it.each([
    'ar',
    'ar-EG',
    'he',
    'iw',
    'fa',
    'ur',
    'ps',
    'ug',
    'yi',
    'dv',
    'syr',
    'nqo',
    'ckb',
    'sd',
    'pa-PK',
    'az-Arab',
    'ff-Adlm',
  ])('is from right to left for %s', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each(['en', 'cy', 'uk', 'hi', 'ja', 'zh', 'pa', 'az', 'ar-Latn', 'ku', 'ff', 'ms'])(
    'is from left to right for %s',
    (language) => {
      expect(directionOf(language)).toBe('ltr');
    },
  );
});
