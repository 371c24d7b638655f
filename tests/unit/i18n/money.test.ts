import { describe, expect, it } from 'vitest';

import { currencyWords, moneyWords } from '../../../src/i18n/money.ts';

/** Spaces that do not break, and marks of direction, are the language's own affair. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u200E\u200F\u061C]/g, '');

describe('an amount in words', () => {
  it.each([
    [5, 'GBP', 'en-GB', '£5'],
    [2.5, 'GBP', 'en-GB', '£2.50'],
    [0.29, 'GBP', 'en-GB', '£0.29'],
    [41_250, 'GBP', 'en-GB', '£41,250'],
    [1_000_000, 'GBP', 'en-GB', '£1,000,000'],
    [5, 'USD', 'en-US', '$5'],
    [5, 'USD', 'en-GB', 'US$5'],
    [5, 'EUR', 'de', '5 €'],
    [2.5, 'EUR', 'de', '2,50 €'],
    [41_250, 'EUR', 'de', '41.250 €'],
    [500, 'JPY', 'ja', '￥500'],
    [100_000, 'INR', 'hi', '₹1,00,000'],
    [2.5, 'GBP', 'cy', '£2.50'],
    [5, 'EGP', 'ar-EG', '٥ ج.م.'],
    [2.5, 'EGP', 'ar-EG', '٢٫٥٠ ج.م.'],
    [1.234, 'KWD', 'en-GB', 'KWD 1.234'],
    [1.5, 'KWD', 'en-GB', 'KWD 1.500'],
    [2990, 'HUF', 'hu', '2990 Ft'],
    [2.5, 'HUF', 'en-GB', 'HUF 2.50'],
  ] as const)('%d %s in %s is %s', (amount, currency, language, words) => {
    expect(plain(moneyWords(amount, currency, language))).toBe(words);
  });

  it('is not broken over two lines between the number and its sign', () => {
    expect(moneyWords(5, 'EUR', 'de')).toBe('5\u00A0€');
  });
});

describe('a currency in words', () => {
  it.each([
    ['GBP', 'en-GB', 'British Pound'],
    ['GBP', 'cy', 'Punt Prydain'],
    ['GBP', 'de', 'Britisches Pfund'],
    ['JPY', 'ja', '日本円'],
    ['INR', 'hi', 'भारतीय रुपया'],
    ['EGP', 'ar', 'جنيه مصري'],
  ] as const)('%s in %s is %s', (currency, language, words) => {
    expect(currencyWords(currency, language)).toBe(words);
  });

  it('is its code where there is no word for it', () => {
    expect(currencyWords('QQQ', 'en')).toBe('QQQ');
  });
});
