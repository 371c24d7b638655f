/** "Welsh", "Cymraeg": what a language (BCP 47) is called in another; its tag where that has no word for it. */
export function languageWords(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}

/** Languages that write no spaces between words. */
const unspaced = new Set(['ja', 'zh', 'th']);

/** A text with a space between its words, as an index looks them up. In: a base language, such as `ja`; a text in one with spaces stays as it is. */
export function spacedWords(text: string, language: string): string {
  if (!isUnspaced(language)) return text;
  const cut = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return cut
    .map(({ segment }) => segment.trim())
    .filter((word) => word !== '')
    .join(' ');
}

/** Whether a base language, such as `ja`, writes no spaces between words. */
export function isUnspaced(language: string): boolean {
  return unspaced.has(language);
}
