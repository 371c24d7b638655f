/**
 * The line of a file, from 1, on which the first of some words stand that stand in it at all; undefined where none do. Whole addresses
 * are meant: `/news/` is not found in `/news/more/`. In: the text, the words.
 */
export function lineOfWords(text: string, words: readonly string[]): number | undefined {
  for (const each of words) {
    if (each === '') continue;
    for (let at = text.indexOf(each); at !== -1; at = text.indexOf(each, at + 1)) {
      const next = text[at + each.length] ?? '';
      if (
        /[\p{L}\p{N}]$/u.test(each) ? /[\p{L}\p{N}-]/u.test(next) : each.endsWith('/') && /[\p{L}\p{N}_-]/u.test(next)
      )
        continue;
      return text.slice(0, at).split('\n').length;
    }
  }
  return undefined;
}
