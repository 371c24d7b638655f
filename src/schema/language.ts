/** Whether a text is a language tag of BCP 47 for a language that the ICU tables know. */
export function isLanguage(value: string): boolean {
  try {
    const locale = new Intl.Locale(value);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.language) !== undefined;
  } catch {
    return false;
  }
}

/** Scripts written from right to left that a language of today is written in. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * `rtl` or `ltr`: which way a language is written. By its script, because not every browser knows `Intl.Locale`'s `getTextInfo`.
 * In: a BCP 47 tag. Throws a `RangeError` where it is none.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const found = directions.get(language);
  if (found) return found;
  const direction = rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

// Asked of every headline of every list.
const directions = new Map<string, 'ltr' | 'rtl'>();
