import { text } from './fields.ts';

const known = new Set(Intl.supportedValuesOf('currency'));

/** A currency of ISO 4217 that the ICU tables know. */
export const currency = text.refine((code) => known.has(code), { error: 'is no currency of ISO 4217' });

/**
 * The currencies of ISO 4217 (list one, column "minor unit") whose number of decimals is not two. Not asked of `Intl`, whose tables
 * say how a currency is written where it is used: 0 for HUF, and another number with another version of Node.
 */
const unusualDecimals = new Map([
  ...each(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...each(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...each(4, 'CLF UYW'),
]);

function each(decimals: number, codes: string): [string, number][] {
  return codes.split(' ').map((code) => [code, decimals]);
}

/** How many decimals a currency has (ISO 4217): GBP 2, JPY 0, KWD 3. In: a known code. */
export function decimalsOf(code: string): number {
  return unusualDecimals.get(code) ?? 2;
}

/** Can this amount be paid, or has it more decimals than the currency? */
export function isPayable(amount: number, code: string): boolean {
  return Number(amount.toFixed(decimalsOf(code))) === amount;
}

/** An amount as an address tells it, for `{amount}`: "5", "2.50". In: an amount that can be paid. */
export function amountFor(amount: number, code: string): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(decimalsOf(code));
}

/**
 * An amount in the currency's smallest unit, for `{amountMinor}`: 5 GBP is "500", 5 JPY "5", 1.234 KWD "1234". In: an amount that
 * can be paid. Made of its digits: a product would be off by what binary fractions are off (0.29 * 100).
 */
export function minorFor(amount: number, code: string): string {
  return String(Number(amount.toFixed(decimalsOf(code)).replace('.', '')));
}

/** The smallest amount of a currency, as a form's field wants it: "0.01", "1". In: a known code. */
export function stepOf(code: string): string {
  return (10 ** -decimalsOf(code)).toFixed(decimalsOf(code));
}
