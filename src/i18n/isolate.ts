/**
 * A name or a number set apart from the sentence around it (Unicode's bidirectional algorithm, FIRST STRONG ISOLATE): it is
 * written in its own direction and moves nothing beside it. For languages written from right to left, whose sentences take in
 * names in other scripts, sums and dates.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
