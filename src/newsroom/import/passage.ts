/** A text on its way through the import that still knows which line of its file each of its lines came from. */
export interface Passage {
  text: string;
  /** For each line of the text, the line of the file (from 1) on which it began. */
  lines: readonly number[];
}

/** A stretch of a text, by offsets, and what is to stand there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** In: a text and the line of its file on which it begins. */
export function passageOf(text: string, firstLine: number): Passage {
  return { text, lines: text.split('\n').map((_, index) => firstLine + index) };
}

/** The line of the file that an offset of the text came from. */
export function lineAt({ text, lines }: Passage, offset: number): number {
  let index = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) index++;
  return lines[Math.min(index, lines.length - 1)] ?? 1;
}

/** Makes edits at one go. Of two that overlap the one that begins first, or is the longer, is made and the other is not. */
export function edited(passage: Passage, edits: readonly Edit[]): Passage {
  if (edits.length === 0) return passage;
  const from = passage.text;
  const lines = [passage.lines[0] ?? 1];
  let text = '';
  let cursor = 0;
  let line = 0;
  const put = (piece: string, moves: boolean): void => {
    for (const character of piece) {
      if (character !== '\n') continue;
      if (moves) line++;
      lines.push(passage.lines[line] ?? passage.lines.at(-1) ?? 1);
    }
    text += piece;
  };
  for (const { start, end, text: instead } of inOrder(edits)) {
    if (start < cursor) continue;
    put(from.slice(cursor, start), true);
    put(instead, false);
    line += from.slice(start, end).split('\n').length - 1;
    if (text === '' || text.endsWith('\n')) lines[lines.length - 1] = passage.lines[line] ?? 1;
    cursor = end;
  }
  put(from.slice(cursor), true);
  return { text, lines };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  const isInsertion = ({ start, end }: Edit): number => (start === end ? 0 : 1);
  return [...edits].sort((a, b) => a.start - b.start || isInsertion(a) - isInsertion(b) || b.end - a.end);
}
