/** A sentence with a number in it (`{count}`), by the plural categories of CLDR. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The sentence for a number in a language (BCP 47), the number written as the language writes it. */
export function counted(sentences: Plurals, count: number, language: string): string {
  const sentence = sentences[new Intl.PluralRules(language).select(count)] ?? sentences.other;
  return sentence.replace('{count}', new Intl.NumberFormat(language).format(count));
}
