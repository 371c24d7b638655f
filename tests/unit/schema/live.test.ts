import { describe, expect, it } from 'vitest';

import { readEntry } from '../../../src/schema/entry.ts';
import { cutLive } from '../../../src/schema/live.ts';
import { problemLine } from '../../../src/schema/problem.ts';

const head = (more: string, kind = 'live'): string =>
  `---\nheadline: Gale\npublished: 2026-11-20\nsection: news\nkind: ${kind}\n---\n${more}`;

/** What an editor is told of a story's file. */
function told(body: string, kind?: string): string[] {
  const { problems } = readEntry('articles', 'gale', 'gale.md', new TextEncoder().encode(head(body, kind)));
  return problems.map(problemLine);
}

describe('the body of a live story', () => {
  it('is cut at its entries: what stands before them is the summary', () => {
    const { summary, entries, faults } = cutLive(
      'Before.\n\n::entry[Boards \\[all\\] up]{time="2026-11-20T08:20+00:00"}\n\nOne.\n\n::entry[Ferry]{time="2026-11-20 09:15+01:00" key}\nTwo.\n',
    );
    expect(faults).toEqual([]);
    expect(summary).toBe('Before.');
    expect(entries).toEqual([
      {
        anchor: 'at-20261120-0820',
        headline: 'Boards [all] up',
        time: '2026-11-20T08:20+00:00',
        key: false,
        body: '\nOne.',
        line: 4,
      },
      {
        anchor: 'at-20261120-0815',
        headline: 'Ferry',
        time: '2026-11-20 09:15+01:00',
        key: true,
        body: 'Two.',
        line: 8,
      },
    ]);
  });

  it.each([
    ['a block of code', '```\n::entry[No]{time="2026-11-20T08:20Z"}\n```'],
    ['a longer fence', '~~~~\n~~~\n::entry[No]{time="2026-11-20T08:20Z"}\n~~~~'],
    ['a comment', '<!-- later:\n::entry[No]{time="2026-11-20T08:20Z"}\n-->'],
    ['a comment with an empty line', '<!--\n\n::entry[No]{time="2026-11-20T08:20Z"}\n-->'],
    ['a comment in a paragraph', 'Text <!-- later:\n::entry[No]{time="2026-11-20T08:20Z"}\n--> on.'],
    ['a quotation', '> ::entry[No]{time="2026-11-20T08:20Z"}'],
    ['a line of another name', '::entrypoint[No]{time="2026-11-20T08:20Z"}'],
  ])('has no entry in %s', (_where, text) => {
    expect(
      cutLive(`${text}\n\n::entry[Yes]{time="2026-11-20T08:21Z"}`).entries.map(({ headline }) => headline),
    ).toEqual(['Yes']);
  });

  it.each([
    'A comment in HTML begins with `<!--`.',
    'Of ``two ` and <!-- signs``.',
    'One that means itself: \\<!-- is no comment.',
    'One that <!-- its paragraph ends.\n\nMore.',
    '<!-- One that ends. -->',
  ])('is not kept from beginning by a comment that is none: %s', (text) => {
    // Else an entry whose time has not come would count as text of the one before.
    expect(cutLive(`${text}\n\n::entry[Yes]{time="2026-11-20T08:21Z"}`).entries).toHaveLength(1);
  });
});

describe('an editor is told', () => {
  const good = '::entry[A]{time="2026-11-20T08:20Z"}';

  it.each([
    ['without a time', '::entry[A]', 'gale.md:8: the entry `A` has no `time`; write '],
    ['with an empty time', '::entry[A]{time=""}', 'gale.md:8: the entry `A` has no `time`; write '],
    [
      'with a time that is none',
      '::entry[A]{time="noon"}',
      'gale.md:8: `time` (noon) is no date and time with its offset; write ',
    ],
    [
      'with a day that is none',
      '::entry[A]{time="2026-02-30T08:00Z"}',
      'gale.md:8: `time` (2026-02-30T08:00Z) is no date',
    ],
    ['with a bare date', '::entry[A]{time="2026-11-20"}', 'gale.md:8: `time` (2026-11-20) is no date and time'],
    [
      'without an offset',
      '::entry[A]{time="2026-11-20T08:00"}',
      'gale.md:8: `time` (2026-11-20T08:00) is no date and time',
    ],
    [
      'without a headline',
      '::entry[ ]{time="2026-11-20T08:20Z"}',
      'gale.md:8: `::entry` has no headline in brackets; write ',
    ],
    [
      'with three colons',
      '::' + `:entry[A]{time="2026-11-20T08:20Z"}`,
      'gale.md:8: `:::entry` is no way to begin an entry; write ',
    ],
    ['with something after it', `${good} and more`, 'gale.md:8: `::entry` cannot be read; write '],
    [
      'with a name it does not take',
      '::entry[A]{time="2026-11-20T08:20Z" author="x"}',
      'gale.md:8: `::entry` takes no `author`; write ',
    ],
    [
      'with a value for key',
      '::entry[A]{time="2026-11-20T08:20Z" key="no"}',
      'gale.md:8: `key` takes no value; write ',
    ],
  ])('of an entry %s', (_what, line, message) => {
    expect(told(`Before.\n${line}\nText.`).map((each) => each.slice(0, message.length))).toEqual([message]);
  });

  it('of two entries in one minute, whatever the offset they are written with', () => {
    expect(told(`${good}\n\n::entry[B]{time="2026-11-20T09:20+01:00"}`)).toEqual([
      expect.stringContaining(
        'gale.md:9: two entries have the time `2026-11-20T09:20+01:00` (the other is on line 7); write ',
      ),
    ]);
  });

  it('of entries in a story that is not live', () => {
    expect(told(`Words.\n${good}\n::entry[B]`, 'news')).toEqual([
      expect.stringContaining('gale.md:8: an entry in a story that is not live; write '),
      expect.stringContaining('gale.md:9: an entry in a story that is not live; write '),
    ]);
  });

  it('nothing of entries that are well', () => {
    expect(told(`Words.\n${good}\n\n::entry[B]{key time='2026-11-20T08:21Z'}`)).toEqual([]);
  });
});
