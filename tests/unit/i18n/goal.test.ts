import { describe, expect, it } from 'vitest';

import type { StandingAppeal } from '../../../src/edition/appeals.ts';
import { goalOf } from '../../../src/i18n/goal.ts';
import type { GoalOnPage } from '../../../src/i18n/goal.ts';
import { words } from '../../../src/i18n/words.ts';
import type { appeal } from '../../../src/schema/appeal.ts';
import { editionOf } from '../../fixtures/edition.ts';

function appealWith(goal: typeof appeal._zod.input.goal, currency = 'GBP', timeZone = 'Europe/London'): StandingAppeal {
  const [found] = editionOf({
    publication: { support: 'https://give.example', timeZone },
    appeals: [goal ? { goal, currency } : {}],
  }).appeals;
  if (!found) throw new Error('no appeal');
  return found;
}

function inWords(language: string, currency: string, timeZone = 'Europe/London'): string | undefined {
  const appeal = appealWith({ target: 60_000, raised: 41_250, asOf: '2026-11-20' }, currency, timeZone);
  return goalOf(appeal, language, timeZone, words(language))?.words.replace(/[\u00A0\u202F]/g, ' ');
}

const goalIn = (goal: typeof appeal._zod.input.goal): GoalOnPage | undefined =>
  goalOf(appealWith(goal), 'en-GB', 'Europe/London', words('en-GB'));

describe('the goal of an appeal', () => {
  it('is a bar, and the numbers and the day in words', () => {
    expect(goalIn({ target: 60_000, raised: 41_250, asOf: '2026-11-20' })).toEqual({
      max: 60_000,
      value: 41_250,
      words: '£41,250 of £60,000 given by 20 November 2026',
    });
  });

  it('is a full bar with the true numbers where more came in than was hoped for', () => {
    expect(goalIn({ target: 60_000, raised: 72_310.5, asOf: '2026-11-20' })).toEqual({
      max: 60_000,
      value: 60_000,
      words: '£72,310.50 of £60,000 given by 20 November 2026',
    });
    expect(goalIn({ target: 60_000, raised: 60_000, asOf: '2026-11-20' })).toMatchObject({ value: 60_000 });
  });

  it('is an empty bar where nothing has come in yet', () => {
    expect(goalIn({ target: 0.5, raised: 0, asOf: '2026-11-20' })).toEqual({
      max: 0.5,
      value: 0,
      words: '£0 of £0.50 given by 20 November 2026',
    });
  });

  it('says the time where the editor wrote one', () => {
    const goal = goalIn({ target: 2, raised: 1, asOf: '2026-07-20T11:30Z' });
    expect(goal?.words).toBe('£1 of £2 given by 20 July 2026 at 12:30 BST');
  });

  it('is none where the editor named none', () => {
    expect(goalIn(undefined)).toBeUndefined();
  });

  it('has its numbers and its day as the language writes them', () => {
    expect(inWords('de', 'EUR')).toBe('41.250 € von 60.000 € gespendet (Stand: 20. November 2026)');
    expect(inWords('ja', 'JPY', 'Asia/Tokyo')).toBe('2026年11月20日時点で、目標￥60,000のうち￥41,250が集まりました');
    expect(inWords('hi', 'INR', 'Asia/Kolkata')).toBe('20 नवंबर 2026 तक ₹60,000 में से ₹41,250 मिले');
    expect(inWords('cy', 'GBP')).toBe('£41,250 o £60,000 wedi’i roi erbyn 20 Tachwedd 2026');
    expect(inWords('ar-EG', 'EGP', 'Africa/Cairo')).toContain('٤١٬٢٥٠');
    expect(inWords('ar-EG', 'EGP', 'Africa/Cairo')).toContain('٢٠ نوفمبر ٢٠٢٦');
  });
});
