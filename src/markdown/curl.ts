import type { QuotationMarks } from './quotation-marks.ts';

const letter = /[\p{L}\p{M}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const beforeOpening = /[\s([{<«„“‘‚‹「『—–\-/=+¿¡]/;
const afterClosing = /[\s)\]}>.,;:!?…»”’›」』—–\-/，。、！？：；）]/;

/** What a straight mark turned out to be. */
type Kind = 'opening' | 'closing' | 'neither';

/**
 * Which printed mark goes where a straight one stands: position in `text` → replacement. Marks that can be neither, such as one with
 * blanks on both sides, are not in the answer and stay.
 *
 * @param text One block's prose.
 */
export function curl(text: string, { outer, inner, elisions = [] }: QuotationMarks): Map<number, string> {
  const replacements = new Map<number, string>();
  const kinds = new Map<number, Kind>();
  const open = { double: 0, single: 0 };
  const set = (at: number, mark: string, kind: Kind): void => {
    replacements.set(at, mark);
    kinds.set(at, kind);
  };

  const placeDouble = (at: number): void => {
    const side = sides(text, at, kinds);
    if (side === 'neither') return;
    const opens = side === 'opening' || (side === 'either' && open.double === 0);
    if (!opens && open.double === 0 && /\d/.test(text[at - 1] ?? '')) {
      set(at, '″', 'neither');
      return;
    }
    open.double = Math.max(0, open.double + (opens ? 1 : -1));
    set(at, outer[opens ? 0 : 1], opens ? 'opening' : 'closing');
  };

  const placeSingle = (at: number): void => {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const side = sides(text, at, kinds);
    if (letterOrDigit.test(before) && letterOrDigit.test(after)) {
      set(at, /\d/.test(before) && /\d/.test(after) ? '′' : '’', 'neither');
    } else if (side === 'opening' && !isElision(text, at, elisions) && closesLater(text, at)) {
      open.single += 1;
      set(at, inner[0], 'opening');
    } else if (side === 'closing' && open.single > 0) {
      open.single -= 1;
      set(at, inner[1], 'closing');
    } else if (side === 'closing' && /\d/.test(before)) {
      set(at, '′', 'neither');
    } else if (side !== 'neither') {
      set(at, '’', 'neither');
    }
  };

  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') placeDouble(at);
    else if (text[at] === "'") placeSingle(at);
  }
  return replacements;
}

/** What the neighbours of the mark at `at` make of it: between two letters it may be either, between blanks neither. */
function sides(text: string, at: number, kinds: ReadonlyMap<number, Kind>): Kind | 'either' {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const previous = kinds.get(at - 1);
  const blankBefore = /\s/.test(before);
  if (/\s/.test(after)) return blankBefore ? 'neither' : 'closing';
  const mayOpen = previous === undefined ? beforeOpening.test(before) : previous === 'opening';
  const mayClose = !blankBefore && (afterClosing.test(after) || isMark(after));
  if (mayOpen && (blankBefore || !mayClose || isMark(after))) return 'opening';
  if (mayClose) return 'closing';
  return 'either';
}

function isMark(character: string): boolean {
  return character === '"' || character === "'";
}

function isElision(text: string, at: number, elisions: readonly string[]): boolean {
  const rest = text.slice(at + 1, at + 12);
  if (/^\d\ds?(?![\p{L}\p{N}])/u.test(rest)) return true;
  const word = /^[\p{L}]+/u.exec(rest)?.[0].toLowerCase() ?? '';
  return elisions.includes(word);
}

/** Whether some later single mark could end what one at `at` begins: it follows no blank and stands before no letter. */
function closesLater(text: string, at: number): boolean {
  for (let later = text.indexOf("'", at + 2); later !== -1; later = text.indexOf("'", later + 1)) {
    if (!/\s/.test(text[later - 1] ?? ' ') && !letter.test(text[later + 1] ?? ' ')) return true;
  }
  return false;
}
