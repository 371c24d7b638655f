import { describe, expect, it } from 'vitest';

import { amounts, choiceOf, goal, moneyFaults } from '../../../src/schema/ask.ts';

const faultsIn = (written: unknown): string[] =>
  (amounts.safeParse(written).error?.issues ?? []).map(({ path }) => path.join('.'));
/** Where the money of an appeal does not agree with itself. */
const clashes = (written: unknown, currency?: string, target?: number): string[] =>
  moneyFaults({
    amounts: written === undefined ? undefined : amounts.parse(written),
    goal: target === undefined ? undefined : goal.parse({ target, raised: 0, asOf: '2026-11-20' }),
    currency,
  }).map(({ path }) => path.join('.'));

describe('what an appeal asks for', () => {
  it('is amounts by frequency; readers may name their own unless it says otherwise', () => {
    expect(amounts.parse({ monthly: [3, 6.5] })).toEqual({ monthly: [3, 6.5], free: true });
    expect(amounts.parse({ monthly: [3], free: false }).free).toBe(false);
  });

  it('may have an address for just one amount', () => {
    const twenty = { amount: 20, to: 'https://give.example/twenty' };
    expect((amounts.parse({ once: [5, twenty] }).once ?? []).map(choiceOf)).toEqual([
      { amount: 5, to: undefined },
      twenty,
    ]);
  });

  it.each([
    [{ once: [] }, 'once'],
    [{ once: 5 }, 'once'],
    [{ once: [1, 2, 3, 4, 5, 6, 7] }, 'once'],
    [{ once: [5, 0] }, 'once.1'],
    [{ once: [-5] }, 'once.0'],
    [{ once: ['5'] }, 'once.0'],
    [{ once: [Number.NaN] }, 'once.0'],
    [{ once: [Infinity] }, 'once.0'],
    [{ once: [1_000_000_000_001] }, 'once.0'],
    [{ once: [{ amount: 5 }] }, 'once.0'],
    [{ once: [{ amount: 5, to: 'http://give.example' }] }, 'once.0'],
    [{ once: [{ amount: 5, to: 'javascript:alert(1)' }] }, 'once.0'],
    [{ once: [{ amount: 5, to: 'https://give.example', more: 1 }] }, 'once.0'],
    [{ default: { frequency: 'weekly', amount: 5 } }, 'default.frequency'],
    [{ default: { frequency: 'once' } }, 'default.amount'],
    [{ free: 'yes' }, 'free'],
  ])('is not %j', (written, where) => {
    expect(faultsIn({ monthly: [3], ...written })).toEqual([where]);
  });

  it('is no other frequency', () => {
    expect(amounts.safeParse({ weekly: [3] }).success).toBe(false);
  });

  it.each([0.01, 2_000_000])('may be %d', (amount) => {
    expect(faultsIn({ once: [amount] })).toEqual([]);
  });
});

describe('the money of an appeal', () => {
  it('agrees with itself', () => {
    expect(clashes({ once: [5, 2.5], default: { frequency: 'once', amount: 2.5 } }, 'GBP', 100)).toEqual([]);
    expect(clashes(undefined)).toEqual([]);
    expect(clashes(undefined, 'GBP')).toEqual([]);
  });

  it('has a currency, for amounts and for a goal', () => {
    expect(clashes({ once: [5] })).toEqual(['currency']);
    expect(clashes(undefined, undefined, 100)).toEqual(['currency']);
  });

  it('has no more decimals than the currency: each amount that has is named', () => {
    const written = { once: [5, 2.5], monthly: [1, { amount: 1.005, to: 'https://give.example/x' }] };
    expect(clashes(written, 'KWD')).toEqual([]);
    expect(clashes(written, 'GBP')).toEqual(['amounts.monthly.1']);
    expect(clashes(written, 'JPY')).toEqual(['amounts.once.1', 'amounts.monthly.1']);
  });

  it('suggests an amount that is there, at that frequency', () => {
    const written = { once: [5], monthly: [3] };
    const suggesting = (frequency: string, amount: number) =>
      clashes({ ...written, default: { frequency, amount } }, 'GBP');
    expect(suggesting('monthly', 3)).toEqual([]);
    expect(suggesting('monthly', 5)).toEqual(['amounts.default']);
    expect(suggesting('yearly', 3)).toEqual(['amounts.default']);
  });

  it('names an amount where it asks for any', () => {
    expect(clashes({ free: true }, 'GBP')).toEqual(['amounts']);
  });
});
