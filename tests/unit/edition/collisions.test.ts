import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { addressProblems } from '../../../src/edition/collisions.ts';
import { locate } from '../../../src/schema/locate.ts';
import { contentOf, emptyFolder } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

/** What stands where something stands already. */
function said(drafts: Drafts): string[] {
  const dir = emptyFolder();
  return addressProblems(contentOf({ ...drafts, dir }), 'publication.yaml').map(({ what, write }) => {
    expect(write).toBe('another slug, file name or address for one of them');
    return what.replaceAll(`${dir}${path.sep}`, '');
  });
}

const day = { published: '2026-11-20' };
const aliased = (...aliases: string[]): Drafts => ({
  articles: [{ id: 'a', topics: ['Tide'], authors: ['ines'], aliases }],
  authors: [{ id: 'ines' }],
  pages: [{ id: 'about' }],
});

describe('two things at one address', () => {
  it('stories of one day with one slug', () => {
    expect(
      said({
        articles: [
          { id: 'x/tide', ...day },
          { id: 'y/2020-01-01-tide', ...day },
        ],
      }),
    ).toEqual(['the story stands at /2026/11/20/tide/, where the story (articles/x/tide.md) stands already']);
    expect(
      said({
        articles: [
          { id: 'x', ...day, slug: 'tide' },
          { id: 'tide', ...day },
        ],
      }),
    ).toHaveLength(1);
    expect(
      said({
        articles: [
          { id: 'x/tide', ...day },
          { id: 'y/tide', published: '2026-11-19' },
        ],
      }),
    ).toEqual([]);
  });

  it('stories that share a day only in the publication’s zone', () => {
    const articles = [
      { id: 'x/tide', published: '2026-07-15T23:30:00Z' },
      { id: 'y/tide', published: '2026-07-16T12:00:00Z' },
    ];
    expect(said({ articles })).toHaveLength(1);
    expect(said({ articles, publication: { timeZone: 'UTC' } })).toEqual([]);
  });

  it('be one of them a draft, or embargoed', () => {
    expect(
      said({
        articles: [
          { id: 'x/tide', ...day },
          { id: 'y/tide', ...day, draft: true },
        ],
      }),
    ).toHaveLength(1);
    expect(
      said({
        articles: [
          { id: 'x/tide', published: '2030-01-01' },
          { id: 'y/tide', published: '2030-01-01' },
        ],
      }),
    ).toHaveLength(1);
  });

  it('three at one address are two too many', () => {
    expect(said({ articles: ['x', 'y', 'z'].map((folder) => ({ id: `${folder}/tide`, ...day })) })).toHaveLength(2);
  });

  it('a section and a section, a section and a page', () => {
    const sections = [
      { id: 'news', name: 'News' },
      { id: 'culture', name: 'Culture' },
      { id: 'news', name: 'Latest' },
    ];
    expect(said({ publication: { sections } })).toEqual([
      'the section `news` stands at /news/, where the section `news` (publication.yaml) stands already',
    ]);
    expect(said({ pages: [{ id: 'culture' }] })).toEqual([
      'the page stands at /culture/, where the section `culture` (publication.yaml) stands already',
    ]);
    expect(said({ pages: [{ id: 'culture/about' }] })).toEqual([]);
  });

  it.each([
    ['/2026/11/20/a/', 'the story (articles/a.md)'],
    ['/2026/11/20/A', 'the story (articles/a.md)'],
    ['/%32026/11/20/a/', 'the story (articles/a.md)'],
    ['/2026/11/20/a/index.html', 'the story (articles/a.md)'],
    ['/about', 'the page (pages/about.md)'],
    ['/ABOUT/', 'the page (pages/about.md)'],
    ['/news/', 'the section `news` (publication.yaml)'],
    ['/news/index.html', 'the section `news` (publication.yaml)'],
    ['/news/2/', 'the feed or a further page of the section `news` (publication.yaml)'],
    ['/news/feed.xml', 'the feed or a further page of the section `news` (publication.yaml)'],
    ['/news/feed.xml/x', 'the feed or a further page of the section `news` (publication.yaml)'],
    ['/topics/tide/', 'the topic `Tide` (articles/a.md)'],
    ['/topics/tide/3', 'the feed or a further page of the topic `Tide` (articles/a.md)'],
    ['/authors/ines/', 'the author (authors/ines.md)'],
    ['/authors/ines/feed.xml', 'the feed or a further page of the author (authors/ines.md)'],
    ['/2019/', 'a file of the build (printed each time)'],
    ['/2026/', 'the archive (articles/a.md)'],
    ['/2026/11/', 'the archive (articles/a.md)'],
    ['/2026/11/20/', 'the archive (articles/a.md)'],
    ...[
      '/topics/',
      '/authors',
      '/search/',
      '/corrections/',
      '/thank-you/',
      '/offline/',
      '/index.html',
      '/404',
      '/404.html',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/sitemap-2.xml',
      '/news-sitemap.xml',
      '/robots.txt',
      '/robots.txt/x',
      '/manifest.webmanifest',
      '/_astro/x',
      '/_pictures/x.jpg',
      '/_search/en/pagefind.js',
      '/icons/x',
      '/Feed.XML',
    ].map((alias) => [alias, 'a file of the build (printed each time)']),
  ])('the old address %s and %s', (alias, first) => {
    const lines = said(aliased(alias));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^the alias `.*` stands at /);
    expect(lines[0]).toContain(`where ${first} stands already`);
  });

  it('two old addresses, of one story or of two', () => {
    expect(said(aliased('/old', '/Old/'))).toEqual([
      'the alias `/Old/` stands at /Old/, where the alias `/old` (articles/a.md) stands already',
    ]);
    expect(
      said({
        articles: [
          { id: 'a', aliases: ['/old'] },
          { id: 'b', aliases: ['/old/index.html'] },
        ],
      }),
    ).toHaveLength(1);
    expect(said(aliased('/caf%C3%A9', '/cafe\u0301'))).toHaveLength(1);
  });

  it('a page, or an author, and a further page of a list', () => {
    expect(said({ pages: [{ id: 'news/2' }] })).toEqual([
      'the page stands at /news/2/, where the feed or a further page of the section `news` (publication.yaml) stands already',
    ]);
    expect(said({ authors: [{ id: 'ines' }, { id: 'ines/2' }] })).toHaveLength(1);
  });

  it('a file, and what would stand under it as if it were a folder', () => {
    expect(said(aliased('/old.html', '/old.html/more'))).toEqual([
      'the alias `/old.html/more` stands at /old.html/more/, where the alias `/old.html` (articles/a.md) stands already',
    ]);
    expect(said(aliased('/x/old.htm/more', '/x/old.htm'))).toHaveLength(1);
  });
});

describe('addresses that are near but free', () => {
  it.each([
    '/old.html',
    '/2026/11/20/b/',
    '/news/old-story/',
    '/news/2/old',
    '/topics/ferry/',
    '/topics/tide/old',
    '/authors/ines/1a',
    '/feed',
    '/rss.xml',
    '/old/feed.xml',
    '/iconsx',
    '/about/us',
  ])('%s', (alias) => {
    expect(said(aliased(alias))).toEqual([]);
  });
});

describe('a problem', () => {
  it('is on the line of the address that is too many, whatever stands before it', () => {
    const dir = emptyFolder();
    const problems = addressProblems(
      contentOf({ articles: [{ id: 'a', aliases: ['/?p=1', '/ok', '/news/'] }], dir }),
      'publication.yaml',
    );
    expect(problems.map(({ field }) => field)).toEqual([
      ['aliases', 0],
      ['aliases', 2],
    ]);
    expect(problems.map((problem) => locate(problem, dir).line)).toEqual([2, 2]);
  });

  it('of a story is on its slug where it has one, else on its date', () => {
    const fieldsOf = (slug: object) =>
      addressProblems(
        contentOf({
          articles: [
            { id: 'x/tide', ...day },
            { id: 'y/tide', ...day, ...slug },
          ],
        }),
        'p.yaml',
      ).map(({ field }) => field);
    expect(fieldsOf({})).toEqual([['published']]);
    expect(fieldsOf({ slug: 'tide' })).toEqual([['slug']]);
  });
});
