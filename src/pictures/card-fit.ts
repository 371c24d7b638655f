/** The room that words have: pixels. */
export interface Room {
  width: number;
  height: number;
}

/** Words as they fit: whole at the largest size that holds them, else cut at the smallest. */
export interface Fitted<T> {
  text: string;
  size: number;
  drawn: T;
}

/** No room on a card holds more characters; and of very many, nothing can be drawn to be measured. */
const most = 1000;

/** Draws a text at a size in lines of at most the room's width; `anywhere`: a long word may be broken. */
export type DrawAt<T extends Room> = (text: string, size: number, anywhere: boolean) => Promise<T>;

/**
 * The largest of some sizes at which a text fits a room. Where it fits at none, it is cut at the smallest: between words as its
 * language has them, ended by `mark`. A single word too long for a line is broken there. In: sizes falling, at least one.
 */
export async function fit<T extends Room>(
  { text, language, mark }: { text: string; language: string; mark: string },
  room: Room,
  sizes: readonly [number, ...number[]],
  drawAt: DrawAt<T>,
): Promise<Fitted<T>> {
  const fits = ({ width, height }: Room): boolean => width <= room.width && height <= room.height;
  const size = Math.min(...sizes);
  if (text.length <= most) {
    for (const each of sizes) {
      const drawn = await drawAt(text, each, false);
      if (fits(drawn)) return { text, size: each, drawn };
    }
    const whole = await drawAt(text, size, true);
    if (fits(whole)) return { text, size, drawn: whole };
  }
  const shorter = cuts(text.slice(0, most), language, mark);
  let best = { text: mark, size, drawn: await drawAt(mark, size, true) };
  for (let [low, high] = [0, shorter.length - 1]; low <= high;) {
    const middle = Math.floor((low + high) / 2);
    const cut = shorter[middle] ?? mark;
    const drawn = await drawAt(cut, size, true);
    if (fits(drawn)) [best, low] = [{ text: cut, size, drawn }, middle + 1];
    else high = middle - 1;
  }
  return best;
}

/** Every shorter form of a text, shortest first: cut after a word, or inside the first one after any letter. */
function cuts(text: string, language: string, mark: string): string[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const ends = words.filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => index + segment.length);
  const [first = text.length] = ends;
  const letters = [...new Intl.Segmenter(language).segment(text)].map(({ index }) => index);
  return [...letters.filter((at) => at > 0 && at < first), ...ends.filter((at) => at < text.length)].map(
    (at) => text.slice(0, at).trimEnd() + mark,
  );
}

/**
 * The narrowest width, to a few pixels, at which a text still takes no more height than at `width`: lines of a like length, and no
 * word alone on the last. `heightAt` gives the height at a width; infinite where a word does not fit.
 */
export async function balanced(
  width: number,
  height: number,
  heightAt: (width: number) => Promise<number>,
): Promise<number> {
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 16) {
    const middle = Math.round((narrow + wide) / 2);
    if ((await heightAt(middle)) <= height) wide = middle;
    else narrow = middle;
  }
  return wide;
}
