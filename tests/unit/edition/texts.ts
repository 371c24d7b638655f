/** Every text anywhere in a thing: keys and values, of objects, arrays, maps and sets, and what its functions are made of. */
export function textsIn(thing: unknown, seen = new Set<unknown>()): string[] {
  if (typeof thing === 'string') return [thing];
  if (typeof thing === 'function') return [String(thing)];
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return [];
  seen.add(thing);
  const parts: unknown[] =
    thing instanceof Map ? [...thing].flat() : thing instanceof Set ? [...thing] : Object.entries(thing).flat();
  return parts.flatMap((part) => textsIn(part, seen));
}

/** Is a word in any of them, in capitals or not? */
export function holds(thing: unknown, word: string): boolean {
  return textsIn(thing).some((text) => text.toLowerCase().includes(word.toLowerCase()));
}
