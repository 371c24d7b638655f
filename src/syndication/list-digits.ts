/** What CSS calls the digits that Unicode's tables name: those in which a newspaper's numbers are written. */
const styles: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  khmr: 'khmer',
  mymr: 'myanmar',
  thai: 'thai',
};

/**
 * The rule by which a numbered list counts in the digits of a language, so that a note's number is the same at its mark and in the
 * list; nothing where a browser's own will do. Among the tokens, so that every other rule for lists goes before it.
 * In: the publication's (BCP 47).
 */
export function listDigits(language: string): string {
  const style = styles[new Intl.NumberFormat(language).resolvedOptions().numberingSystem];
  return style === undefined ? '' : `@layer tokens{ol:lang(${language}){list-style-type:${style}}}`;
}
