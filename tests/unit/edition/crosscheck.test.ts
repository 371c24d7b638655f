import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { crossCheck } from '../../../src/edition/crosscheck.ts';
import { locate } from '../../../src/schema/locate.ts';
import { problemLine } from '../../../src/schema/problem.ts';
import { contentOf, emptyFolder } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

/** What is said of files that are each well-formed, paths from the content folder. */
function said(drafts: Drafts): string[] {
  const dir = emptyFolder();
  const problems = crossCheck(contentOf({ ...drafts, dir }), { publication: 'publication.yaml', front: 'front.yaml' });
  return problems.map((problem) => problemLine(locate(problem, dir)).replaceAll(`${dir}${path.sep}`, ''));
}

const support = { support: 'https://give.example' };

describe('files that agree', () => {
  it('have nothing said of them', () => {
    expect(
      said({
        publication: { ...support, policies: { corrections: 'putting-right' } },
        front: { lead: 'a', second: ['b'] },
        authors: [{ id: 'ines' }],
        pages: [{ id: 'putting-right' }],
        appeals: [{}],
        articles: [
          {
            id: 'a',
            authors: ['ines'],
            topics: ['C++', '日本'],
            updated: '2026-11-21',
            body: '[b](b.md#x) [ines](../authors/ines.md) [p](../pages/putting-right.md)',
          },
          { id: 'b', updated: '2026-11-20T08:00:00+00:00', aliases: ['/old', '/old.html', '/2019/old/'] },
          { id: 'c', draft: true },
        ],
      }),
    ).toEqual([]);
  });
});

describe('a name of what is not there', () => {
  it('is refused with the nearest that is: sections, authors', () => {
    expect(
      said({ authors: [{ id: 'jane-doe' }], articles: [{ id: 'a', section: 'culure', authors: ['jane-do'] }] }),
    ).toEqual([
      'articles/a.md:2: no section `culure`; write `culture`',
      'articles/a.md:2: no author `jane-do`; write `jane-doe`',
    ]);
  });

  it('is refused with all there are where none is near, or what one would be', () => {
    expect(said({ articles: [{ id: 'a', section: 'sport', authors: ['x'] }] })).toEqual([
      'articles/a.md:2: no section `sport`; write `news` or `culture`',
      'articles/a.md:2: no author `x`; write the id of one that is there',
    ]);
  });

  it('is refused in drafts and embargoed stories too', () => {
    expect(
      said({
        articles: [
          { id: 'a', section: 'sport', draft: true },
          { id: 'b', section: 'sport', published: '2030-01-01' },
        ],
      }),
    ).toHaveLength(2);
  });

  it('is refused in the settings and on the front page', () => {
    const lines = said({
      publication: { policies: { corrections: 'puting-right', privacy: 'privacy' } },
      front: { lead: 'harbor', second: ['ferry', 'x'] },
      pages: [{ id: 'putting-right' }, { id: 'privacy' }],
      articles: [{ id: 'harbour' }, { id: 'ferry' }],
    });
    expect(lines).toEqual([
      'publication.yaml: no page `puting-right`; write `putting-right`',
      'front.yaml: no story `harbor`; write `harbour`',
      'front.yaml: no story `x`; write `harbour` or `ferry`',
    ]);
  });

  it('is refused in links between files, wherever the text stands', () => {
    const body = 'One.\n\n[x](harbor.md) and [y](../articles/harbour.md)';
    expect(
      said({
        publication: support,
        articles: [{ id: 'harbour', body }],
        authors: [{ id: 'ines', body }],
        pages: [{ id: 'about', body }],
        appeals: [{ id: 'give', body }],
      }),
    ).toEqual(
      ['articles/harbour', 'authors/ines', 'pages/about', 'appeals/give'].map(
        (file) =>
          `${file}.md:6: a link to \`harbor.md\`, which is not there; write the path of \`harbour.md\` from here`,
      ),
    );
  });

  it('is not what is written with other accents', () => {
    expect(
      said({
        articles: [{ id: 'cafe\u0301' }, { id: 'a', body: '[x](caf\u00e9.md) [y](cafe\u0301.md) [z](caf%C3%A9.md)' }],
      }).filter((line) => line.includes('link')),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('out of order are refused, by moment and not by text', () => {
    expect(
      said({ articles: [{ id: 'a', published: '2026-11-20T08:00:00Z', updated: '2026-11-20T07:59:59Z' }] }),
    ).toEqual([
      'articles/a.md:2: `updated` (2026-11-20T07:59:59Z) is before `published` (2026-11-20T08:00:00Z); write the later of the two, or take the line out',
    ]);
    expect(said({ articles: [{ published: '2026-11-20T08:00:00+08:00', updated: '2026-11-20T01:00:00Z' }] })).toEqual(
      [],
    );
    expect(
      said({ articles: [{ published: '2026-11-20T08:00:00Z', updated: '2026-11-20T08:30:00+01:00' }] }),
    ).toHaveLength(1);
    expect(said({ articles: [{ published: '2026-11-20', updated: '2026-11-20' }] })).toEqual([]);
  });
});

describe('names that cannot be addresses', () => {
  it('are refused: of stories, with the slug that would do', () => {
    expect(said({ articles: [{ id: '2025/Harbour Wall' }] })).toEqual([
      'articles/2025/Harbour Wall.md:1: the file’s name makes `Harbour Wall`, which cannot stand in an address; write `slug: harbour-wall`, or rename the file',
    ]);
    expect(said({ articles: [{ id: '2025/Harbour Wall', slug: 'harbour-wall' }] })).toEqual([]);
    expect(said({ articles: [{ id: '!!!' }] })[0]).toContain('write `slug: ` and a few words');
  });

  it('are refused: of pages and authors', () => {
    expect(said({ pages: [{ id: 'About us' }], authors: [{ id: 'Jane' }] })).toEqual([
      'pages/About us.md:1: `About us` cannot stand in an address; write a file name such as `about-us.md`',
      'authors/Jane.md:1: `Jane` cannot stand in an address; write a file name such as `jane.md`',
    ]);
  });

  it('are refused: pages at reserved addresses, each once', () => {
    for (const id of ['2026', 'topics', 'search', 'corrections/how', 'thank-you']) {
      const first = id.split('/')[0] ?? '';
      expect(said({ pages: [{ id }], articles: [{}] })).toEqual([
        `pages/${id}.md:1: \`${first}\` is reserved: the site prints that address itself; write another file name`,
      ]);
    }
  });

  it('are refused: topics without a letter or a digit, or too long for a folder', () => {
    expect(said({ articles: [{ id: 'a', topics: ['Tide', '???'] }] })).toEqual([
      'articles/a.md:2: the topic `???` makes no address; write a name with letters or digits in it, and not a long one',
    ]);
    expect(said({ articles: [{ topics: ['x'.repeat(201)] }] })).toHaveLength(1);
  });

  it('are refused: old addresses no static server could answer, each with its own line', () => {
    expect(said({ articles: [{ id: 'a', aliases: ['/ok', '/?p=12'] }] })).toEqual([
      'articles/a.md:2: `/?p=12` is no address that a static server can answer; write `/2019/old-address/`: no query, no fragment, no dots at the start of a part, no part of more than 200 letters',
    ]);
  });
});

describe('an appeal', () => {
  it('whose button leads nowhere is refused', () => {
    expect(said({ appeals: [{ id: 'give' }] })).toEqual([
      'appeals/give.md:1: the appeal’s button leads nowhere; write `to: https://give.example/paper` here, or `support:` in publication.yaml',
    ]);
    expect(said({ appeals: [{ to: 'https://give.example' }] })).toEqual([]);
    expect(said({ appeals: [{}], publication: support })).toEqual([]);
  });
});
