import { describe, expect, it } from 'vitest';

import { paged } from '../../../src/edition/pages.ts';
import type { Edition, Story } from '../../../src/edition/edition.ts';
import { crumbsOf } from '../../../src/syndication/crumbs.ts';
import { headOf } from '../../../src/syndication/head.ts';
import { manifest } from '../../../src/syndication/manifest.ts';
import type { PageHead } from '../../../src/syndication/page.ts';
import { editionOf } from '../../fixtures/edition.ts';

const edition = editionOf({
  publication: { url: 'https://post.example/paper', logo: 'logo.svg' },
  authors: [{ id: 'desk/ines', name: 'Ines Calloway', role: 'Reporter' }],
  pages: [{ id: 'about', title: 'About us', description: 'Who we are.' }],
  articles: [
    {
      id: 'ferry',
      headline: 'Ferry & <slip>',
      standfirst: 'It sailed.',
      published: '2026-11-19T06:30:00Z',
      updated: '2026-11-20',
      topics: ['Harbour', 'Tide'],
      authors: ['desk/ines'],
    },
    { id: 'bare' },
  ],
});
const base = 'https://post.example/paper/';
const picture = { url: `${base}_pictures/x.jpg`, type: 'image/jpeg', width: 1200, height: 675, alt: 'A ferry at dawn' };

const story = (id: string, of: Edition = edition): Story => {
  const found = of.byId.get(id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
};
const [section] = edition.publication.sections;
const [person] = edition.people;
const topic = edition.byTopic.get('harbour');
const [about] = edition.pages;
const [list, second] = paged(edition.stories, 1);
if (!section || !person || !topic || !about || !list || !second)
  throw new Error('the edition lacks what it was made of');
const ferry: PageHead = { type: 'story', story: story('ferry'), picture };

const title = (page: PageHead, of = edition): string | undefined =>
  headOf(page, of).flatMap((each) => (each.tag === 'title' ? each.content : []))[0];
const metas = (page: PageHead, name: string, of = edition): (string | undefined)[] =>
  headOf(page, of).flatMap((each) =>
    each.tag === 'meta' && (each.attrs['name'] === name || each.attrs['property'] === name)
      ? each.attrs['content']
      : [],
  );
const links = (page: PageHead, rel: string, of = edition): (string | undefined)[] =>
  headOf(page, of).flatMap((each) => (each.tag === 'link' && each.attrs['rel'] === rel ? each.attrs['href'] : []));

describe('the head of a page', () => {
  it.each<[string, PageHead, string, string | undefined, string | undefined]>([
    ['front', { type: 'front' }, 'The Estuary Post – News of the estuary', 'News of the estuary', ''],
    ['story', ferry, 'Ferry & <slip> – The Estuary Post', 'It sailed.', '2026/11/19/ferry/'],
    ['section', { type: 'section', section, list }, 'News – The Estuary Post', 'What happened.', 'news/'],
    [
      'section, page 2',
      { type: 'section', section, list: second },
      'News – Page 2 of 2 – The Estuary Post',
      'What happened.',
      'news/2/',
    ],
    ['topic', { type: 'topic', topic, list }, 'Harbour – The Estuary Post', 'A headline', 'topics/harbour/'],
    ['author', { type: 'author', person, list }, 'Ines Calloway – The Estuary Post', 'Reporter', 'authors/desk/ines/'],
    [
      'archive',
      { type: 'archive', span: '2026-11' },
      'Stories of November 2026 – The Estuary Post',
      'A headline · Ferry & <slip>',
      '2026/11/',
    ],
    ['page', { type: 'page', page: about }, 'About us – The Estuary Post', 'Who we are.', 'about/'],
    [
      'index',
      { type: 'index', of: 'authors' },
      'Authors – The Estuary Post',
      'Who writes The Estuary Post',
      'authors/',
    ],
    ['404', { type: 'notFound' }, 'There is nothing at this address – The Estuary Post', undefined, undefined],
  ])('names the page, describes it and says where it stands (%s)', (_type, page, name, description, address) => {
    expect(title(page)).toBe(name);
    expect(metas(page, 'description')).toEqual(description === undefined ? [] : [description]);
    expect(links(page, 'canonical')).toEqual(address === undefined ? [] : [base + address]);
    expect(metas(page, 'og:url')).toEqual(address === undefined ? [] : [base + address]);
  });

  it('keeps a page that is not there out of search, and no other', () => {
    expect(metas({ type: 'notFound' }, 'robots')).toEqual(['noindex']);
    expect(metas(ferry, 'robots').join()).not.toContain('noindex');
  });

  it('describes a story without a standfirst by its first words, cut between words', () => {
    const text = (): string => 'The ferry sailed at dawn. '.repeat(20);
    const [description = ''] = metas({ type: 'story', story: story('bare'), text }, 'description');
    expect(description).toMatch(/^The ferry sailed .*\w…$/);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  it('shows a shared story with its picture, described', () => {
    for (const [name, content] of [
      ['og:type', 'article'],
      ['og:title', 'Ferry & <slip>'],
      ['og:description', 'It sailed.'],
      ['og:site_name', 'The Estuary Post'],
      ['og:locale', 'en_GB'],
      ['og:image', picture.url],
      ['og:image:width', '1200'],
      ['og:image:height', '675'],
      ['og:image:alt', 'A ferry at dawn'],
      ['twitter:card', 'summary_large_image'],
      ['twitter:image:alt', 'A ferry at dawn'],
      ['article:published_time', '2026-11-19T06:30:00+00:00'],
      ['article:modified_time', '2026-11-20T00:00:00+00:00'],
      ['article:section', 'News'],
      ['article:author', `${base}authors/desk/ines/`],
    ] as const) {
      expect([name, ...metas(ferry, name)]).toEqual([name, content]);
    }
    expect(metas(ferry, 'article:tag')).toEqual(['Harbour', 'Tide']);
  });

  it('shows the logo, small, where there is no picture', () => {
    const page: PageHead = { type: 'story', story: story('bare') };
    expect(metas(page, 'og:image')).toEqual([`${base}icons/icon-512.png`]);
    expect(metas(page, 'og:image:alt')).toEqual(['The Estuary Post']);
    expect(metas(page, 'twitter:card')).toEqual(['summary']);
  });

  it('gives a language its territory', () => {
    const of = editionOf({ publication: { language: 'cy' } });
    expect(metas({ type: 'front' }, 'og:locale', of)).toEqual(['cy_GB']);
  });

  it('leads to the page’s own feed first, then to the title’s three', () => {
    const three = [`${base}feed.xml`, `${base}atom.xml`, `${base}feed.json`];
    expect(links(ferry, 'alternate')).toEqual(three);
    expect(links({ type: 'section', section, list: second }, 'alternate')).toEqual([`${base}news/feed.xml`, ...three]);
    expect(links({ type: 'topic', topic, list }, 'alternate')).toEqual([`${base}topics/harbour/feed.xml`, ...three]);
    expect(links({ type: 'author', person, list }, 'alternate')).toEqual([
      `${base}authors/desk/ines/feed.xml`,
      ...three,
    ]);
  });

  it('has icons where there is a logo, and asks for none where there is not', () => {
    expect(links(ferry, 'icon')).toEqual(['/paper/icons/favicon.svg', '/paper/icons/favicon-32.png']);
    expect(links(ferry, 'apple-touch-icon')).toEqual(['/paper/icons/apple-touch-icon.png']);
    const of = editionOf({});
    expect(links({ type: 'front' }, 'icon', of)).toEqual(['data:,']);
    expect(metas({ type: 'front' }, 'og:image', of)).toEqual([]);
  });
});

it('breadcrumbs of a day lead through its year and its month', () => {
  expect(crumbsOf({ type: 'archive', span: '2026-11-20' }, edition)).toEqual([
    { name: 'Front page', address: '/paper/' },
    { name: '2026', address: '/paper/2026/' },
    { name: 'November 2026', address: '/paper/2026/11/' },
    { name: expect.stringContaining('20 November 2026') as string, address: '/paper/2026/11/20/' },
  ]);
});

it('the manifest opens the front page, and has an icon for every shape of mask', () => {
  const read = JSON.parse(manifest(edition)) as { icons: { src: string; sizes: string; purpose: string }[] };
  expect(read).toMatchObject({
    name: 'The Estuary Post',
    start_url: '/paper/',
    scope: '/paper/',
    theme_color: '#0b4f5c',
    dir: 'ltr',
  });
  expect(read.icons.map(({ src, sizes, purpose }) => [src, sizes, purpose])).toEqual([
    ['/paper/icons/icon-192.png', '192x192', 'any'],
    ['/paper/icons/icon-512.png', '512x512', 'any'],
    ['/paper/icons/icon-maskable-512.png', '512x512', 'maskable'],
  ]);
  expect(JSON.parse(manifest(editionOf({ publication: { language: 'ar' } })))).toMatchObject({ dir: 'rtl', icons: [] });
});
