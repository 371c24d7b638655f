import { weigh } from './budgets.ts';

/** Parts of a page, each by what it is cut out with. What stands in several is the first’s. */
const parts: readonly [name: string, pattern: RegExp][] = [
  ['styles', /<style\b[^]*?<\/style>/g],
  ['structured data', /<script type="application\/ld\+json">[^]*?<\/script>/g],
  ['appeals', /<section\b[^>]*class="[^"]*\bappeal\b[^]*?<\/section>/g],
  ['charts', /<svg\b[^]*?<\/svg>/g],
  ['embeds', /<figure\b[^>]*class="[^"]*\bembed\b[^]*?<\/figure>/g],
  ['tables', /<table\b[^]*?<\/table>/g],
  ['the markup of pictures', /<picture\b[^]*?<\/picture>/g],
  ['the masthead and foot', /<header\b[^]*?<\/header>|<footer\b[^]*?<\/footer>/g],
];

const scripts = /<script\b(?![^>]*application\/ld\+json)[^>]*>[^]*?<\/script>/g;

/** A page less its scripts. */
export const withoutScripts = (html: string): string => html.replace(scripts, '');

/** What each part of a page adds to its weight, the heaviest first: bytes as Brotli. Scripts are left out. */
export function partsOf(html: string): [name: string, bytes: number][] {
  let rest = withoutScripts(html);
  let bytes = weigh(rest);
  const found: [string, number][] = [];
  for (const [name, pattern] of parts) {
    const less = rest.replace(pattern, '');
    if (less === rest) continue;
    const left = weigh(less);
    found.push([name, bytes - left]);
    [rest, bytes] = [less, left];
  }
  return [...found, ['text and lists', bytes] as [string, number]].sort((a, b) => b[1] - a[1]);
}
