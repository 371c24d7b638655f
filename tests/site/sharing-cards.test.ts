import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { attribute, tagged } from './html.ts';
import { fileAt, printed } from './printed.ts';
import type { PrintedPage, PrintedSite } from './printed.ts';

const [demo, base] = [printed('demo'), printed('base')];

const meta = (page: PrintedPage, property: string): string | undefined =>
  tagged(page.elements, 'meta')
    .filter((each) => (attribute(each, 'property') ?? attribute(each, 'name')) === property)
    .map((each) => attribute(each, 'content'))[0];

describe.each([
  ['at the root', demo],
  ['under a base path', base],
])('cards for sharing, %s', (_where, site: PrintedSite) => {
  const stories = site.edition.stories.map(({ address }) => site.page(address));
  const origin = new URL(site.edition.publication.url).origin;
  const named = stories.map((page) => meta(page, 'og:image') ?? '');

  it('are there for each story, as large as networks ask for, and light', async () => {
    expect(stories.length).toBeGreaterThan(30);
    const faults: string[] = [];
    for (const address of named) {
      const file = address.startsWith(`${origin}/`) ? fileAt(address.slice(origin.length), site) : undefined;
      if (file === undefined) {
        faults.push(`${address}: not there`);
        continue;
      }
      const bytes = site.read(file);
      const { format, width, height } = await sharp(bytes).metadata();
      if (format !== 'jpeg' || width !== 1200 || height !== 630) faults.push(`${file}: ${format} ${width} × ${height}`);
      if (bytes.byteLength > 100_000) faults.push(`${file}: ${bytes.byteLength} bytes`);
    }
    expect(faults).toEqual([]);
    expect(new Set(named).size).toBe(stories.length);
  });

  it('are said to be so, and to be shown large', () => {
    for (const page of stories) {
      expect(meta(page, 'og:image:width')).toBe('1200');
      expect(meta(page, 'og:image:height')).toBe('630');
      expect(meta(page, 'og:image:type')).toBe('image/jpeg');
      expect(meta(page, 'twitter:card')).toBe('summary_large_image');
      expect(page.text).toContain(
        `"image":${page.text.includes('#picture"') ? '[' : ''}"${meta(page, 'og:image') ?? ''}"`,
      );
    }
  });

  it('are there for nothing else', () => {
    const cards = [...site.files].filter((file) => file.endsWith('-card.jpg'));
    expect(cards.length).toBe(stories.length);
  });
});
