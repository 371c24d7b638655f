/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 to just under 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  /** True in `share` (0 to 1) of all cases. */
  chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** What a list of words and numbers comes to as a seed (FNV-1a, 32 bits), so that each story has numbers of its own. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('|')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A stream of numbers (mulberry32: 32 bits of state, which is plenty for prose). */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
  };
}

/** A number spread as lengths of stories are: half of them under `median`, few very long ones (log-normal). */
export function aroundMedian({ next }: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return median * Math.exp(spread * normal);
}
