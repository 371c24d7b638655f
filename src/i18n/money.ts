import { decimalsOf } from '../schema/currency.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a thousand times. */
function format(currency: string, language: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const decimals = decimalsOf(currency);
  const found =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      trailingZeroDisplay: 'stripIfInteger',
    });
  formats.set(key, found);
  return found;
}

/** "£5", "£2.50", "5 €": decimals only where there is something in them. In: a code of ISO 4217, a BCP 47 tag. */
export function moneyWords(amount: number, currency: string, language: string): string {
  return format(currency, language).format(amount);
}

/** "British Pound", "Punt Prydain": a currency's name; its code where the language has none. */
export function currencyWords(currency: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
}
