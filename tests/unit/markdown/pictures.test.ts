import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { pictureOf, story } from './places.ts';

async function html(markdown: string, place: Partial<Place> = {}): Promise<string> {
  return (await renderMarkdown(markdown, { ...story, ...place })).html;
}

describe('pictures', () => {
  const picture = (src: string) =>
    Promise.resolve(
      src.startsWith('gone')
        ? undefined
        : {
            ...pictureOf(`/_pictures/${src}`),
            srcset: '/1 400w',
            sizes: '100vw',
            sources: [{ type: 'image/avif', srcset: '/2 400w' }],
          },
    );
  const printed =
    '<picture><source type="image/avif" srcset="/2 400w" sizes="100vw">' +
    '<img src="/_pictures/p.jpg" srcset="/1 400w" sizes="100vw" alt="A boat" width="400" height="300" loading="lazy" decoding="async"></picture>';

  it('alone in a paragraph are figures, with the title as caption', async () => {
    expect(await html('![A boat](p.jpg "The \'Ann\'")', { picture })).toBe(
      `<figure>${printed}<figcaption>The ‘Ann’</figcaption></figure>`,
    );
    expect(await html('![A boat](p.jpg)', { picture })).toBe(`<figure>${printed}</figure>`);
  });

  it('may be links', async () => {
    expect(await html('[![A boat](p.jpg "Ann")](/ann/)', { picture })).toBe(
      `<figure><a href="/ann/">${printed}</a><figcaption>Ann</figcaption></figure>`,
    );
  });

  it('stay in the line where there are words around them', async () => {
    expect(await html('See ![A boat](p.jpg) there', { picture })).toBe(`<p>See ${printed} there</p>`);
  });

  it('are found in raw HTML, whatever size it claims', async () => {
    const raw = '<figure><img src="p.jpg" alt="A boat" width="9999" style="x"><figcaption>Ann</figcaption></figure>';
    expect(await html(raw, { picture })).toBe(`<figure>${printed}<figcaption>Ann</figcaption></figure>`);
  });

  it.each([
    '![A boat](https://elsewhere.example/p.jpg)',
    '![A boat](//elsewhere.example/p.jpg)',
    '![A boat](data:image/png;base64,AA==)',
    '<img src="HTTPS://elsewhere.example/p.jpg" alt="A boat">',
    '<img src=" https://elsewhere.example/p.jpg" alt="A boat">',
    '<img src="\\\\elsewhere.example/p.jpg" alt="A boat">',
    '![A boat](gone.jpg)',
  ])('that are not beside the story leave their words: %s', async (markdown) => {
    const out = await html(markdown, { picture });
    expect(out).toContain('A boat');
    expect(out).not.toMatch(/<(?:img|picture|source)|elsewhere|data:/);
  });

  it('get the name of their file as the author knows it', async () => {
    const asked: string[] = [];
    await html('![Boot](<Ann über See.jpg>)', { picture: (src) => (asked.push(src), Promise.resolve(undefined)) });
    expect(asked).toEqual(['Ann über See.jpg']);
  });
});
