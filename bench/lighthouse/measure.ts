import lighthouse from 'lighthouse';
import { z } from 'zod';

/** The categories a page is scored in, as Lighthouse names them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page. */
export interface Measured {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** First and largest paint, milliseconds after the address was asked for, over its simulated slow 4G. */
  firstPaint: number;
  largestPaint: number;
  /** The score of layout instability: 0 is still. */
  shift: number;
  /** What was fetched, bytes as sent, and how often; what a browser fetches for its tabs and to install the paper left out. */
  bytes: number;
  requests: number;
  /** The hosts that were asked besides the page's own. */
  otherHosts: string[];
  /** The audits that found something, by their names, categories of scores only. */
  faults: string[];
}

const requested = z.object({ items: z.array(z.object({ url: z.string(), transferSize: z.number().default(0) })) });

const forTheBrowser = /\/(?:icons\/|manifest\.webmanifest$|favicon\.ico$)/;

/**
 * Measures a page once, as a phone of the middle sort on slow 4G: Lighthouse's own settings.
 * In: its address; the port on which a browser waits; the categories wanted. Throws where Lighthouse could not load it.
 */
export async function measure(url: string, port: number, wanted: readonly Category[] = categories): Promise<Measured> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: [...wanted] });
  if (!run || run.lhr.runtimeError) throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = run;
  const number = (id: string): number => lhr.audits[id]?.numericValue ?? Number.NaN;
  const items = lhr.audits['network-requests'] ? requested.parse(lhr.audits['network-requests'].details).items : [];
  const pageOwn = items.filter((item) => item.url.startsWith('http') && !forTheBrowser.test(item.url));
  const faults = wanted.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    scores: mapCategories((name) => Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100)),
    firstPaint: number('first-contentful-paint'),
    largestPaint: number('largest-contentful-paint'),
    shift: number('cumulative-layout-shift'),
    bytes: pageOwn.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: pageOwn.length,
    otherHosts: [...new Set(pageOwn.map((item) => new URL(item.url).host))].filter(
      (host) => host !== new URL(url).host,
    ),
    faults,
  };
}

/** Middle figures of some measurements of one page, each figure by itself; hosts and faults of all of them. */
export function medianOf(runs: readonly Measured[]): Measured {
  const middle = (figure: (run: Measured) => number): number => median(runs.map(figure));
  return {
    scores: mapCategories((name) => middle(({ scores }) => scores[name])),
    firstPaint: middle(({ firstPaint }) => firstPaint),
    largestPaint: middle(({ largestPaint }) => largestPaint),
    shift: middle(({ shift }) => shift),
    bytes: middle(({ bytes }) => bytes),
    requests: middle(({ requests }) => requests),
    otherHosts: [...new Set(runs.flatMap(({ otherHosts }) => otherHosts))],
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  };
}

/** The middle of some numbers; of an even count the lower of the two in the middle. Throws where there are none. */
export function median(numbers: readonly number[]): number {
  const found = numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1];
  if (found === undefined) throw new Error('no numbers');
  return found;
}

function mapCategories(score: (name: Category) => number): Record<Category, number> {
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
}
