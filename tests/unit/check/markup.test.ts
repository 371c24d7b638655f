import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markupOf, rewritten } from '../../../src/check/markup.ts';

const pieces = [
  ...['<!doctype html>', '<meta charset="utf-8">', '<style>p>a{}</style>', '<title>a < b</title>', `<p title='>'>`],
  ...['<!-- <p> -->', 'text', 'é', '<i class="a>b">', '</i>', '<script>"<p>"</script>', '<svg><style/></svg>', '</p>'],
];

describe('a page’s tags', () => {
  it('are told in order, with what scripts and style sheets hold', () => {
    const { tags } = markupOf(pieces.join(''));
    expect(tags.map(({ name }) => name).join(' ')).toBe(
      'meta style /style title /title p i /i script /script svg style /svg /p',
    );
    expect(tags.map(({ held }) => held).filter(Boolean)).toEqual(['p>a{}', 'a < b', '"<p>"']);
    expect(tags.find(({ name }) => name === 'i')?.written).toBe(' class="a>b"');
  });

  it('are the same after a change as if the page had been read again', () => {
    const piece = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(fc.record({ old: piece, fresh: fc.option(piece) })), (parts) => {
        const page = parts.map(({ old }) => old).join('');
        let read = 0;
        const changes = parts.flatMap(({ old, fresh }) => {
          const from = read;
          read += old.length;
          return fresh === null ? [] : [{ from, to: fresh === 'text' ? from : read, text: fresh }];
        });
        const changed = rewritten(markupOf(page), changes);
        expect(changed).toEqual(markupOf(changed.html));
      }),
    );
  });
});
