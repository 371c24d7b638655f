import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { story } from './places.ts';

async function html(markdown: string, place: Partial<Place> = {}): Promise<string> {
  return (await renderMarkdown(markdown, { ...story, ...place })).html;
}

describe('links', () => {
  it('to files beside the story are resolved by their place', async () => {
    const link = (href: string): string => (href === 'Größe 1.md' ? '/2025/01/02/one/' : href);
    const printed = await html('[a](<Größe 1.md>) [b](https://x.example/%C3%A9) [c](gr%C3%B6%C3%9Fe)', { link });
    expect(printed).toBe(
      '<p><a href="/2025/01/02/one/">a</a> <a href="https://x.example/%C3%A9">b</a> <a href="gr%C3%B6%C3%9Fe">c</a></p>',
    );
  });

  it('that lead nowhere leave their words', async () => {
    expect(await html('[a *b*](gone.md) [c](javascript:x)', { link: () => undefined })).toBe('<p>a <em>b</em> c</p>');
  });

  it.each([
    ['See https://a.example/b_c_d.', '<a href="https://a.example/b_c_d">https://a.example/b_c_d</a>.'],
    ['See www.a.example now', '<a href="http://www.a.example">www.a.example</a> now'],
    ['Write to desk@a.example.', '<a href="mailto:desk@a.example">desk@a.example</a>.'],
    ['(https://a.example)', '(<a href="https://a.example">https://a.example</a>)'],
    ['*https://a.example*', '<em><a href="https://a.example">https://a.example</a></em>'],
  ])('need no brackets: %s', async (markdown, printed) => {
    expect(await html(markdown)).toContain(printed);
  });

  it('may begin with a capital, as phones write them', async () => {
    expect(await html('[a](Https://a.example)')).toBe('<p><a href="Https://a.example">a</a></p>');
  });
});
