/** A sentence with a number in it (`{count}`), by the plural categories of CLDR. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The sentence for a number in a language (BCP 47), the number written as the language writes it. */
export function counted(sentences: Plurals, count: number, language: string): string {
  return sentenceFor(sentences, count, new Intl.PluralRules(language), new Intl.NumberFormat(language));
}

/** The same, for whoever asks often: to make the rules and the format takes longer than to use them. */
export function sentenceFor(
  sentences: Plurals,
  count: number,
  rules: Intl.PluralRules,
  format: Intl.NumberFormat,
): string {
  return (sentences[rules.select(count)] ?? sentences.other).replace('{count}', format.format(count));
}
