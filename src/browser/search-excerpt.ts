/** A piece of an excerpt, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * An excerpt in pieces of plain text. In: what Pagefind gives, a story's words with `<` and `>` written as references and `<mark>`
 * around what was found. Only that one tag is understood: whatever else looks like one stays text.
 */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => {
      const [, inside] = /^<mark>(.*)<\/mark>$/s.exec(part) ?? [];
      return { text: plain(inside ?? part), marked: inside !== undefined };
    })
    .filter(({ text }) => text !== '');
}

/** Pagefind ends a heading with a full stop of its own, also where sentences end otherwise. */
const foreignStop = /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])\.(?:\s|$)/gu;

function plain(text: string): string {
  const words = text.replaceAll('\u200b', '').replace(foreignStop, '。');
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
