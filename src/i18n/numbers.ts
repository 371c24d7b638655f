import { sentenceFor } from './plural.ts';
import type { Plurals } from './plural.ts';

/** How the words of a language come by the numbers in them. */
export interface Numbers {
  /** A number as the language writes it: `١٢` in Egypt's Arabic. */
  number: (value: number) => string;
  /** The sentence for a number, by the plural rules of the language. */
  counted: (sentences: Plurals, count: number) => string;
}

/** Numbers in a language (BCP 47), in the digits of its country or of its `-u-nu-` extension. */
export function numbersOf(language: string): Numbers {
  const [format, rules] = [new Intl.NumberFormat(language), new Intl.PluralRules(language)];
  return {
    number: (value) => format.format(value),
    counted: (sentences, count) => sentenceFor(sentences, count, rules, format),
  };
}
