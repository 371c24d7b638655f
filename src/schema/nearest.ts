import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word a person most likely meant, or undefined where none is near.
 * Near: at most a third of the letters differ, and never more than three.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0) return undefined;
  const best = closest(word.toLowerCase(), words);
  const allowed = Math.min(3, Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)));
  return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}

/** "`news`, `world` or `culture`": the words one may write, for the end of an error; at most eight of them. */
export function oneOf(words: Iterable<string>): string {
  const all = [...words];
  if (all.length > 8) return `${all.slice(0, 8).map(quoted).join(', ')}, …`;
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(all.map(quoted));
}

function quoted(word: string): string {
  return `\`${word}\``;
}
