import { categories } from './measure.ts';
import type { Measured } from './measure.ts';
import type { PageToMeasure } from './pages.ts';

export interface Row {
  page: Pick<PageToMeasure, 'name' | 'listed'>;
  middle: Measured;
}

/** What the table was measured with. */
export interface Circumstances {
  /** The day, as `2026-11-22`. */
  day: string;
  /** How often each page was measured. */
  runs: number;
  lighthouse: string;
  browser: string;
  node: string;
  machine: string;
}

/** The page of documentation that tells the figures, as Markdown. */
export function documentOf(
  rows: readonly Row[],
  { day, runs, lighthouse, browser, node, machine }: Circumstances,
): string {
  return `# Lighthouse

What [Lighthouse](https://developer.chrome.com/docs/lighthouse) ${lighthouse} says of the demonstration newspaper, and of a story in Arabic, on ${day}: the middle of ${String(runs)} runs, each figure by itself. Its own settings: a phone of the middle sort, slow 4G simulated (150 ms there and back, 1.6 Mbit/s), cache empty. ${browser}, Node ${node}, ${machine}. Served by our preview server, text compressed beforehand with Brotli, as a server does that hands out such files.

${tableOf(rows)}

Scores go from 0 to 100. _First_ and _largest_ are the first and the largest paint. _Shift_ is what moves by itself. _Weight_ and _requests_ are all that the page has a phone fetch until its reader does something, its letters and pictures with it; the icon and the manifest, which the browser fetches for its own use, are left out. A score in brackets is of a page that asks not to be listed by search engines, which is all that keeps it from 100.

Measure again: \`npm run bench -- lighthouse\` (some minutes; \`--runs 1\` is quicker, \`--only story,front\` takes some of the pages).
`;
}

/** The figures as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const head = [
    'Page',
    'Performance',
    'Accessibility',
    'Best practices',
    'SEO',
    'First',
    'Largest',
    'Shift',
    'Weight',
    'Requests',
  ];
  const cells = rows.map(({ page, middle }) => [
    page.name,
    ...categories.map((name) => score(middle.scores[name], name === 'seo' && !page.listed)),
    `${seconds(middle.firstPaint)} s`,
    `${seconds(middle.largestPaint)} s`,
    middle.shift < 0.0005 ? '0' : middle.shift.toFixed(3),
    `${(middle.bytes / 1000).toFixed(1)} kB`,
    String(middle.requests),
  ]);
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

const score = (value: number, apart: boolean): string => (apart ? `(${String(value)})` : String(value));
