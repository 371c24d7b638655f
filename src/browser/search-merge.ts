/**
 * Lists that are each in order (the greatest key first), as one in that order. Keys are asked for only as far as the reader goes,
 * because a key may have to be fetched.
 */
export async function* merged<T>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T) => number | Promise<number>,
): AsyncGenerator<T, undefined> {
  const heads = lists.map((list) => ({ list, at: 0, key: undefined as number | undefined }));
  for (;;) {
    const left = heads.filter(({ list, at }) => at < list.length);
    const [only, another] = left;
    if (!only) return;
    let best = only;
    // The last list left needs no comparing.
    if (another) {
      for (const head of left) {
        const item = head.list[head.at];
        if (item !== undefined) head.key ??= await keyOf(item);
        if ((head.key ?? -Infinity) > (best.key ?? -Infinity)) best = head;
      }
    }
    const item = best.list[best.at];
    best.at++;
    best.key = undefined;
    if (item !== undefined) yield item;
  }
}
