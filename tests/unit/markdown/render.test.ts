import { describe, expect, it } from 'vitest';

import { words } from '../../../src/i18n/words.ts';
import { renderMarkdown, renderSplit } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { pictureOf, story } from './places.ts';

async function html(markdown: string, place: Partial<Place> = {}): Promise<string> {
  return (await renderMarkdown(markdown, { ...story, ...place })).html;
}

/** Every id in a piece of HTML, and every place in it that a link or a label points to. */
function idsAndTargets(markup: string): { ids: string[]; targets: string[] } {
  const all = (pattern: RegExp): string[] => [...markup.matchAll(pattern)].map(([, value = '']) => value);
  return { ids: all(/ id="([^"]*)"/g), targets: all(/ (?:href="#|aria-describedby=")([^"]*)"/g) };
}

describe('headings', () => {
  it.each([
    ['# A\n\n## B', 'h2 h3'],
    ['## A\n\n### B', 'h2 h3'],
    ['#### A\n\n#### B', 'h2 h2'],
    ['## A\n\n#### B\n\n#### C\n\n### D', 'h2 h3 h3 h3'],
    ['### A\n\n## B\n\n### C', 'h2 h2 h3'],
    ['# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6', 'h2 h3 h4 h5 h6 h6'],
    ['A\n=\n\n<h4>B</h4>', 'h2 h3'],
  ])('%j become %s', async (markdown, levels) => {
    const { headings } = await renderMarkdown(markdown, story);
    expect(headings.map(({ depth }) => `h${String(depth)}`).join(' ')).toBe(levels);
  });

  it.each([
    ['## The *whole* story', 'text-the-whole-story'],
    ['## Бюджет міста', 'text-бюджет-міста'],
    ['## ميزانية المدينة', 'text-ميزانية-المدينة'],
    ['## ???', 'text-section'],
  ])('%s can be linked to', async (markdown, id) => {
    const { headings, html: printed } = await renderMarkdown(markdown, story);
    expect(headings[0]?.id).toBe(id);
    expect(printed).toContain(`<h2 id="${id}">`);
  });

  it("of the same words have ids of their own, unlike the author's", async () => {
    const { headings } = await renderMarkdown('<p id="a-1">x</p>\n\n## A\n\n## A\n\n## A', story);
    expect(headings.map(({ id }) => id)).toEqual(['text-a', 'text-a-2', 'text-a-3']);
  });

  it('are found by links as the author wrote them, in any script', async () => {
    const printed = await html('[a](#the-money) [b](#гроші) [c](#comments)\n\n## The money\n\n## Гроші');
    expect(printed).toContain('<a href="#text-the-money">a</a> <a href="#text-гроші">b</a> <a href="#comments">c</a>');
  });

  it('have the prefix of their place', async () => {
    expect(await html('## A', { idPrefix: 'bio-' })).toBe('<h2 id="bio-a">A</h2>');
  });
});

describe('footnotes', () => {
  it('are numbered in the digits of the language', async () => {
    const { html: printed } = await renderMarkdown('واحد[^a]\n\n[^a]: هامش', { ...story, language: 'ar-EG' });
    expect(printed).toMatch(/role="doc-noteref"[^>]*>١<\/a>/);
  });

  const text = 'One[^a], again[^a], two[^é].\n\n[^a]: First "note".\n[^é]: Second.';

  it('lead there and back, each to one place', async () => {
    const { ids, targets } = idsAndTargets(await html(text));
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of targets)
      expect(
        ids.filter((id) => id === target),
        target,
      ).toHaveLength(1);
    expect(targets.filter((target) => target.includes('fnref'))).toHaveLength(3);
  });

  it('speak the language of the story', async () => {
    const labels = {
      ...words('en'),
      footnotes: 'Примітки',
      backToText: (note: number, occurrence: number) => `Назад ${String(note)}/${String(occurrence)}`,
      table: String,
    };
    const printed = await html(text, { labels });
    expect(printed).toContain('>Примітки</h2>');
    expect([...printed.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Назад 1/1',
      'Назад 1/2',
      'Назад 2/1',
    ]);
  });

  it('are no heading of the story, and their marks no words of it', async () => {
    const { headings, text: plain } = await renderMarkdown(text, story);
    expect(headings).toEqual([]);
    expect(plain()).toBe('One, again, two.\nNotes\nFirst “note”.\nSecond.');
  });

  it("cannot be taken over by an id of the author's", async () => {
    const printed = await html(`<p id="fn-a">Mine</p>\n<b id="footnote-label">x</b>\n\n${text}`);
    expect(printed).toContain('<li id="text-fn-a">');
    expect(printed).toContain('<h2 id="text-footnote-label">');
    expect(printed).toContain('<p>Mine</p>');
  });
});

describe('tables', () => {
  const table = '| a | b |\n|---|--:|\n| ~~1~~ | ~2~ |';

  it('stand in a frame that scrolls, with heads that say so', async () => {
    const printed = await html(table);
    expect(printed).toContain('<div class="table-scroll" role="group" aria-label="Table 1"><table>');
    expect(printed).toContain('<th scope="col">a</th>');
    expect(printed).toContain('<th class="align-right" scope="col">b</th>');
    expect(printed).toContain('<td><del>1</del></td>');
    expect(printed).toContain('<td class="align-right">~2~</td>');
  });

  it('have rows with heads where the corner is empty, and a corner that heads nothing', async () => {
    const printed = await html('| | b |\n|---|---|\n| 1 | 2 |');
    expect(printed).toContain('<td></td>');
    expect(printed).toContain('<th scope="row">1</th>');
    expect(printed.match(/<th /g)).toHaveLength(2);
  });
});

describe('pull quotes', () => {
  it('name who said it, where the last of several paragraphs does', async () => {
    expect(await html(':::pullquote\nWe stayed "on".\n\nJane Doe, *farmer*\n:::')).toBe(
      '<figure class="pull-quote"><blockquote>\n<p>We stayed “on”.</p>\n</blockquote><figcaption>Jane Doe, <em>farmer</em></figcaption></figure>',
    );
    expect(await html(':::pullquote\nWe stayed.\n:::')).toBe(
      '<figure class="pull-quote"><blockquote>\n<p>We stayed.</p>\n</blockquote></figure>',
    );
  });
});

describe('colons', () => {
  it('in prose are no directives, pull quote or not', async () => {
    const printed = await html('::tip\n\nAt 10:30 :see[this] Re:Invent{x}\n\n:::pullquote\nA\n:::');
    expect(printed).toContain('<p>::tip</p>\n<p>At 10:30 :see[this] Re:Invent{x}</p>');
  });
});

describe('errors', () => {
  it('name the file, the line, and what to write, all at once', async () => {
    const markdown =
      'A\n\n:::pulquote\nB\n:::\n\n[c](c.md)\n\n![d](d.jpg)\n\n:::pullquote{.big}\nE\n:::\n\n:::pullquote\nF';
    const place: Place = {
      ...story,
      firstLine: 11,
      link: (href) => ({ what: `no file \`${href}\``, write: '`b.md`' }),
      picture: (src) => Promise.resolve({ what: `no picture \`${src}\``, write: 'its name' }),
    };
    await expect(renderMarkdown(markdown, place)).rejects.toThrow(
      [
        'content/articles/2025/story.md:13: there is no directive `:::pulquote`; write `:::pullquote`',
        'content/articles/2025/story.md:17: no file `c.md`; write `b.md`',
        'content/articles/2025/story.md:19: no picture `d.jpg`; write its name',
        'content/articles/2025/story.md:21: `:::pullquote` takes nothing in brackets or braces; write `:::pullquote` alone on its line',
        'content/articles/2025/story.md:25: `:::pullquote` has no end; write a line `:::` after its last line',
      ].join('\n'),
    );
  });
});

describe('for readers elsewhere', () => {
  it('every address is whole and leads to the page, and nothing needs our style sheet', async () => {
    const picture = (src: string) => Promise.resolve({ ...pictureOf(`/p/${src}`), srcset: '/p/2 2x' });
    const markdown = '## A\n\n[a](#a) [b](/b/) [c](?c) x[^1]\n\n![P](p.jpg)\n\n| t |\n|---|\n| u |\n\n[^1]: Note.';
    const printed = await html(markdown, { picture, absolute: 'https://paper.example/x/story/' });
    const addresses = [...printed.matchAll(/(?:href|src|srcset)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      'https://paper.example/x/story/#text-a',
      'https://paper.example/b/',
      'https://paper.example/x/story/?c',
      'https://paper.example/x/story/#text-fn-1',
      'https://paper.example/p/p.jpg',
      'https://paper.example/x/story/#text-fnref-1',
    ]);
    expect(printed).not.toMatch(/ id=|table-scroll|aria-describedby|<picture/);
  });
});

describe('in parts', () => {
  it('a body splits after its first paragraph', async () => {
    expect(await renderSplit('One *a*.\n\nTwo.\n\n- Three', story)).toEqual({
      first: '<p>One <em>a</em>.</p>',
      rest: '<p>Two.</p>\n<ul>\n<li>Three</li>\n</ul>',
    });
    expect(await renderSplit('One.', story)).toEqual({ first: '<p>One.</p>', rest: '' });
    expect(await renderSplit('', story)).toEqual({ first: '', rest: '' });
  });
});

describe('what a search or a description needs', () => {
  it('is the text, a line a block', async () => {
    const { text } = await renderMarkdown('# A "b"\n\nC d\ne, *f*-g.\n\n- h\n- i  j\n\n```\nk  l\n```', story);
    expect(text()).toBe('A “b”\nC d e, f-g.\nh\ni j\nk l');
  });
});

it('prints the same bytes each time', async () => {
  const markdown = '# A\n\n"b" https://c.example <b>d</b>[^1]\n\n:::pullquote\ne\n:::\n\n[^1]: f';
  expect(await html(markdown)).toBe(await html(markdown));
});
