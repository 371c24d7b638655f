import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { otherLanguages } from '../../../src/edition/translations.ts';
import { crumbsOf } from '../../../src/syndication/crumbs.ts';
import { graphOf } from '../../../src/syndication/graph.ts';
import { headOf } from '../../../src/syndication/head.ts';
import { sitemapEntries, sitemapParts } from '../../../src/syndication/sitemap.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';
import { readXml } from '../../fixtures/xml.ts';

const articles: Drafts['articles'] = [
  { id: 'ferry', headline: 'The ferry sails' },
  { id: 'porom', headline: 'Пором вирушає', language: 'uk', translationOf: 'ferry' },
  { id: 'fferi', headline: 'Y fferi’n hwylio', language: 'cy', translationOf: 'ferry' },
  { id: 'alone', headline: 'Another story' },
];
const edition = editionOf({ articles });

function storyIn(id: string, { byId }: Edition) {
  const story = byId.get(id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
}

const others = (id: string, of = edition): string[] => otherLanguages(storyIn(id, of), of).map((each) => each.id);

/** What the head names in other languages: tag and address. */
const alternates = (id: string, of = edition): string[] =>
  headOf({ type: 'story', story: storyIn(id, of) }, of).flatMap((each) =>
    each.tag === 'link' && each.attrs['hreflang'] !== undefined
      ? [`${each.attrs['hreflang']} ${each.attrs['href'] ?? ''}`]
      : [],
  );

describe('a story in several languages', () => {
  it('leads from each to all the others, the original first, then by language', () => {
    expect(others('ferry')).toEqual(['fferi', 'porom']);
    expect(others('fferi')).toEqual(['ferry', 'porom']);
    expect(others('porom')).toEqual(['ferry', 'fferi']);
    expect(others('alone')).toEqual([]);
  });

  it('leads to none that is not published', () => {
    const some = editionOf({
      articles: articles.map((each) => (each.id === 'porom' ? { ...each, draft: true } : each)),
    });
    expect(others('ferry', some)).toEqual(['fferi']);
    const early = editionOf({
      articles: articles.map((each) => (each.id === 'ferry' ? { ...each, published: '2030-01-01' } : each)),
    });
    expect(others('fferi', early)).toEqual(['porom']);
    expect(alternates('porom', early).at(-1)).toBe('x-default https://post.example/2026/11/20/fferi/');
    const only = editionOf({ articles: articles.slice(0, 1) });
    expect(others('ferry', only)).toEqual([]);
  });

  it('is named in all its languages in the head of each, itself included, and for readers of no such language', () => {
    const all = [
      'en-GB https://post.example/2026/11/20/ferry/',
      'cy https://post.example/2026/11/20/fferi/',
      'uk https://post.example/2026/11/20/porom/',
      'x-default https://post.example/2026/11/20/ferry/',
    ];
    expect(alternates('ferry')).toEqual(all);
    expect(alternates('porom')).toEqual(all);
    expect(alternates('alone')).toEqual([]);
  });

  it('says to networks in what other languages it is', () => {
    const locales = headOf({ type: 'story', story: storyIn('fferi', edition) }, edition).flatMap((each) =>
      each.tag === 'meta' && each.attrs['property']?.startsWith('og:locale') ? [each.attrs['content']] : [],
    );
    expect(locales).toEqual(['cy_GB', 'en_GB', 'uk_UA']);
  });

  it('is named so in the sitemap', () => {
    const urls = readXml(sitemapParts(sitemapEntries(edition))[0]?.xml ?? '')
      .one('urlset')
      .all('url');
    const links = urls.map((url) => [
      url.one('loc').text.replace('https://post.example/2026/11/20/', ''),
      url.all('xhtml:link').map((link) => `${link.attribute('rel') ?? ''} ${link.attribute('hreflang') ?? ''}`),
    ]);
    const all = ['alternate en-GB', 'alternate cy', 'alternate uk', 'alternate x-default'];
    expect(links).toContainEqual(['ferry/', all]);
    expect(links).toContainEqual(['fferi/', all]);
    expect(links).toContainEqual(['alone/', []]);
  });

  it('says to machines what is a translation of what', () => {
    const graph = (id: string): string =>
      JSON.stringify(graphOf({ type: 'story', story: storyIn(id, edition) }, edition));
    const named = (id: string): string => `{"@id":"https://post.example/2026/11/20/${id}/#article"}`;
    expect(graph('ferry')).toContain(`"workTranslation":[${named('fferi')},${named('porom')}]`);
    expect(graph('fferi')).toContain(`"translationOfWork":${named('ferry')}`);
    expect(graph('fferi')).not.toContain('workTranslation');
    expect(graph('alone')).not.toMatch(/workTranslation|translationOfWork/);
  });

  it('is named in its own language on the way from the front page', () => {
    expect(crumbsOf({ type: 'story', story: storyIn('fferi', edition) }, edition).at(-1)?.language).toBe('cy');
  });
});
