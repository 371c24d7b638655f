import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { pageTypes } from '../../tests/browser/page-types.ts';

/** A page to measure. */
export interface PageToMeasure {
  name: string;
  /** Its address, under the root of its site. */
  address: string;
  /** Whether search engines are to list it: else its score in SEO stands apart, as Lighthouse counts that a fault. */
  listed: boolean;
}

/** The demonstration newspaper's pages that are measured, one of each type that readers come in by. */
export const demoPages: readonly PageToMeasure[] = [
  { name: 'Story', address: pageTypes['a story'], listed: true },
  { name: 'Front', address: pageTypes['the front page'], listed: true },
  { name: 'Section', address: pageTypes['a section'], listed: true },
  { name: 'Author', address: pageTypes['an author'], listed: true },
  { name: 'Topic', address: pageTypes['a topic'], listed: true },
  { name: 'Archive', address: pageTypes['a month'], listed: true },
  { name: 'Search', address: pageTypes['the search'], listed: false },
  { name: 'Live coverage', address: pageTypes['live coverage'], listed: true },
];

const feed = z.object({ items: z.array(z.object({ url: z.string(), image: z.string().optional() })).min(1) });

/** The newest story of a built site that has a picture, or the newest of all. In: the site's folder. */
export async function newestStory(dir: string, name: string): Promise<PageToMeasure> {
  const { items } = feed.parse(JSON.parse(await readFile(path.join(dir, 'feed.json'), 'utf8')));
  const { url = '' } = items.find(({ image }) => image !== undefined) ?? items[0] ?? {};
  return { name, address: new URL(url).pathname.slice(1), listed: true };
}
