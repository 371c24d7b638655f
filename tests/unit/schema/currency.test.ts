import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amountFor, currency, decimalsOf, isPayable, minorFor, stepOf } from '../../../src/schema/currency.ts';

describe('a currency', () => {
  it('has the decimals of ISO 4217, whatever is usual where it is spent', () => {
    const decimals = { GBP: 2, EUR: 2, JPY: 0, KRW: 0, ISK: 0, KWD: 3, IQD: 3, CLF: 4, HUF: 2, COP: 2, IDR: 2, MGA: 2 };
    for (const [code, count] of Object.entries(decimals)) expect([code, decimalsOf(code)]).toEqual([code, count]);
  });

  it.each(['GBX', 'gbp', 'EURO', '', '€'])('is not "%s"', (code) => {
    expect(currency.safeParse(code).success).toBe(false);
  });

  it('is one that the tables know', () => {
    expect(currency.safeParse('GBP').success).toBe(true);
  });
});

describe('an amount', () => {
  it.each([
    [5, 'GBP', '5', '500'],
    [2.5, 'GBP', '2.50', '250'],
    [0.29, 'GBP', '0.29', '29'],
    [0.07, 'GBP', '0.07', '7'],
    [1.1, 'GBP', '1.10', '110'],
    [8.2, 'GBP', '8.20', '820'],
    [19.99, 'GBP', '19.99', '1999'],
    [1.005, 'KWD', '1.005', '1005'],
    [1_000_000, 'GBP', '1000000', '100000000'],
    [999_999.99, 'GBP', '999999.99', '99999999'],
    [5, 'JPY', '5', '5'],
    [1_000_000, 'JPY', '1000000', '1000000'],
    [1.234, 'KWD', '1.234', '1234'],
    [1.5, 'KWD', '1.500', '1500'],
    [5, 'KWD', '5', '5000'],
    [2990, 'HUF', '2990', '299000'],
    [0.0001, 'CLF', '0.0001', '1'],
  ] as const)('of %d %s is told as %s, and as %s of the smallest unit', (amount, code, told, minor) => {
    expect(isPayable(amount, code)).toBe(true);
    expect([amountFor(amount, code), minorFor(amount, code)]).toEqual([told, minor]);
  });

  it.each([
    [0.5, 'JPY'],
    [1.005, 'GBP'],
    [0.001, 'USD'],
    [1.2345, 'KWD'],
  ] as const)('of %d %s cannot be paid', (amount, code) => {
    expect(isPayable(amount, code)).toBe(false);
  });

  it.each([
    ['JPY', '1'],
    ['GBP', '0.01'],
    ['KWD', '0.001'],
    ['CLF', '0.0001'],
  ])('of %s is at least %s, and that can be paid', (code, step) => {
    expect(stepOf(code)).toBe(step);
    expect(minorFor(Number(step), code)).toBe('1');
  });

  it('means the same both ways, to the smallest unit', () => {
    const smallest = { GBP: 100, JPY: 1, KWD: 1000 };
    fc.assert(
      fc.property(fc.constantFrom('GBP', 'JPY', 'KWD'), fc.integer({ min: 1, max: 1_000_000_000 }), (code, minor) => {
        const amount = minor / smallest[code];
        expect(isPayable(amount, code)).toBe(true);
        expect(minorFor(amount, code)).toBe(String(minor));
        expect(Number(amountFor(amount, code))).toBe(amount);
        expect(amountFor(amount, code)).toMatch(/^\d+(\.\d{2,3})?$/);
      }),
    );
  });
});
