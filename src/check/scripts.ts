import { weigh } from './budgets.ts';

const weighed = new Map<string, number>();

/** What the scripts of a page weigh as Brotli: bytes. A title has a handful, and each is weighed once. */
export function scriptsWeigh(scripts: readonly string[]): number {
  return scripts.reduce((sum, script) => {
    const bytes = weighed.get(script) ?? weigh(script);
    if (weighed.size < 500) weighed.set(script, bytes);
    return sum + bytes;
  }, 0);
}
