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

function plain(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
