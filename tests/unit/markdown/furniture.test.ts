import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { pictureOf, story } from './places.ts';

const place: Place = { ...story, picture: (src) => Promise.resolve(pictureOf(src)) };
const elsewhere: Place = { ...place, absolute: 'https://post.example/2026/11/20/story/' };
const html = async (body: string, where = place): Promise<string> => (await renderMarkdown(body, where)).html;
const fault = (body: string): Promise<string> =>
  renderMarkdown(body, place).then(
    () => 'nothing',
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
const at = 'content/articles/2025/story.md';

describe('a gallery', () => {
  const body = ':::gallery[The *slip*, twice]\n![Low water](a.jpg "At noon.")\n![High water](b.jpg)\n:::';

  it('sets pictures side by side, each with its caption, and one for all of them', async () => {
    const printed = await html(body);
    expect(printed).toMatch(/^<figure class="gallery"><div>\n<figure><picture>/);
    expect(printed.match(/<figure>/g)).toHaveLength(2);
    expect(printed).toContain('<figcaption>At noon.</figcaption>');
    expect(printed).toMatch(/<\/div><figcaption>The <em>slip<\/em>, twice<\/figcaption><\/figure>$/);
    expect((await renderMarkdown(body, place)).parts).toEqual(['gallery']);
  });

  it('takes pictures a paragraph each, and linked ones', async () => {
    const printed = await html(':::gallery\n![a](a.jpg)\n\n[![b](b.jpg)](https://b.example)\n:::');
    expect(printed.match(/<figure>/g)).toHaveLength(2);
    expect(printed).toContain('<a href="https://b.example"><picture>');
  });

  it('is plain figures elsewhere', async () => {
    expect(await html(body, elsewhere)).not.toMatch(/class=|data-|<picture/);
  });

  it('holds pictures and nothing else, two or more', async () => {
    expect(await fault(':::gallery\n![a](a.jpg)\nWords.\n:::')).toBe(
      `${at}:2: \`:::gallery\` holds something that is no picture; write \`![what it shows](file.jpg)\`, a line each`,
    );
    expect(await fault('A\n\n:::gallery\n![a](a.jpg)\n:::')).toBe(
      `${at}:3: \`:::gallery\` holds fewer than two pictures; write more of them, or the picture by itself`,
    );
  });
});

describe('a side box', () => {
  const body = '## News\n\n:::box[The "slip"]\nBuilt *twice*.\n\n- one\n:::\n\n## More';

  it('is called what its heading says, one level under the text around it', async () => {
    expect(await html(body)).toContain(
      '<aside class="box" aria-labelledby="text-the-slip"><h3 id="text-the-slip">The “slip”</h3><p>Built <em>twice</em>.</p>',
    );
    expect(await html(body)).toContain('<h2 id="text-more">');
  });

  it('is a plain aside elsewhere', async () => {
    expect(await html(body, elsewhere)).toContain('<aside><h3>The “slip”</h3>');
  });

  it('may hold other furniture', async () => {
    const printed = await renderMarkdown('::::box[A]\n:::timeline\n- 2026: x\n:::\n::::', place);
    expect(printed.parts).toEqual(['box', 'timeline']);
  });

  it('needs its heading', async () => {
    expect(await fault(':::box\nWords.\n:::')).toBe(
      `${at}:1: \`:::box\` has no words in brackets; write \`:::box[what it is called]\``,
    );
  });
});

describe('a timeline', () => {
  it('is a list of dated entries, their dates for readers and for machines', async () => {
    const printed = await html(
      ':::timeline[How it came]\n- 1998: A plan.\n- 2024-02: *Money.*\n- 2024-02-29: Work\n\n  stops.\n- 2026-03-05 09:30: Open.\n:::',
    );
    expect(printed).toMatch(/^<figure class="timeline"><figcaption>How it came<\/figcaption><ol>/);
    expect([...printed.matchAll(/<time datetime="([^"]*)">([^<]*)</g)].map(([, ...both]) => both)).toEqual([
      ['1998', '1998'],
      ['2024-02', 'February 2024'],
      ['2024-02-29', 'February 29, 2024'],
      ['2026-03-05T09:30', 'March 5, 2026 at 09:30'],
    ]);
    expect(printed).toContain('<p><em>Money.</em></p>');
    expect(printed).toContain('<p>Work</p>\n<p>stops.</p>');
  });

  it('has its dates in the language of the story', async () => {
    expect(await html(':::timeline\n- 2024-02-01: x\n:::', { ...place, language: 'fr' })).toContain('>1 février 2024<');
  });

  it.each([
    '- yesterday: x',
    '- 2026-02-30: x',
    '- 2026-13: x',
    '- 2026-2-3: x',
    '- **2026**: x',
    '- 2026-01-01 25:00: x',
  ])('refuses the entry %s', async (entry) => {
    expect(await fault(`:::timeline\n- 2026: x\n${entry}\n:::`)).toBe(
      `${at}:3: an entry of \`:::timeline\` does not begin with a date; write \`2026-03-05: \` before it (or a month, \`2026-03: \`, or a year, \`2026: \`)`,
    );
  });

  it('holds one list and nothing else', async () => {
    expect(await fault(':::timeline\nWords.\n:::')).toContain('`:::timeline` holds something else than one list');
  });
});

describe('a table of figures', () => {
  const body = ':::table[Trips & *fares*]\n| Year | Trips |\n| --- | --: |\n| 2025 | 3 |\n| 2026 | 4 |\n:::';

  it('has its caption, and heads for its columns and its rows', async () => {
    const printed = await html(body);
    expect(printed).toContain('<div class="table-scroll" role="group" aria-label="Trips &#x26; fares">');
    expect(printed).toContain('<table><caption>Trips &#x26; <em>fares</em></caption>');
    expect(printed).toContain('<th scope="col">Year</th>');
    expect(printed).toContain('<th scope="row">2025</th>');
    expect(printed.match(/scope="row"/g)).toHaveLength(2);
    expect((await renderMarkdown(body, place)).parts).toEqual(['table']);
  });

  it('keeps caption and heads elsewhere', async () => {
    expect(await html(body, elsewhere)).toMatch(/^<table><caption>/);
  });

  it('holds one table and nothing else', async () => {
    expect(await fault(':::table[A]\nWords.\n:::')).toContain('`:::table` holds something else than one table');
  });

  it('without a directive is a table as it was, and has the sheet that keeps its heads', async () => {
    const plain = await renderMarkdown('| a |\n| - |\n| b |', place);
    expect(plain.html).toContain('aria-label="Table 1"');
    expect(plain.html).not.toContain('scope="row"');
    expect(plain.parts).toEqual(['table']);
  });
});

describe('what a directive does not take', () => {
  it.each([
    [
      '::embed{url="https://a.example" kind=video}',
      '`::embed` has no words in brackets; write `::embed[what it is called]`',
    ],
    ['::embed[A]{url="https://a.example"}', '`::embed` has no `kind`; write `kind="…"` in its braces'],
    ['::embed[A]{url="https://a.example" kind=video titel=x}', '`::embed` takes no `titel`; write `url` or `kind`'],
    [
      '::embed[A]{urls="https://a.example" url="https://a.example" kind=video}',
      '`::embed` takes no `urls`; write `url`',
    ],
    [
      '::embed[A]{url=https://a.example/?v=1 kind=video}',
      '`::embed` cannot be read; write `::embed[words]{url="…" kind="…"}` alone on its line, each value in quotes',
    ],
    [':::embed[A]{url="https://a.example" kind=video}\n:::', 'there is no directive `:::embed`; write `::embed`'],
    ['::box[A]', 'there is no directive `::box`; write `:::box`'],
    ['::embd[A]', 'there is no directive `::embd`; write `::embed`'],
    [
      ':::box Heading\nx\n:::',
      '`:::box` cannot be read; write `:::box[words]` alone on its line, each value in quotes',
    ],
    [
      ':::gallery{columns=3}\n![a](a.jpg)\n![b](b.jpg)\n:::',
      '`:::gallery` takes no `columns`; write nothing in braces',
    ],
  ])('%s', async (body, expected) => {
    expect(await fault(`Words.\n\n${body}`)).toBe(`${at}:3: ${expected}`);
  });

  it('is told all at once', async () => {
    expect((await fault(':::box\nx\n:::\n\n::chart[A]{src=a.csv}')).split('\n')).toHaveLength(4);
  });
});
