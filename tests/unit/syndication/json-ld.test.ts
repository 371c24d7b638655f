import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';

import { paged } from '../../../src/edition/pages.ts';
import type { Edition, Story } from '../../../src/edition/edition.ts';
import type { Kind } from '../../../src/schema/article.ts';
import { graphOf } from '../../../src/syndication/graph.ts';
import { jsonLd } from '../../../src/syndication/json-ld.ts';
import type { PageHead } from '../../../src/syndication/page.ts';
import { editionOf } from '../../fixtures/edition.ts';

type Node = Record<string, unknown>;

const edition = editionOf({
  publication: {
    url: 'https://post.example/paper',
    logo: 'logo.svg',
    policies: { corrections: 'putting-right', ethics: 'ethics', ownership: 'owners' },
    social: [{ name: 'Mastodon', url: 'https://social.example/@post' }],
  },
  authors: [
    { id: 'ines', name: 'Ines Calloway', role: 'Reporter', links: [{ name: 'Own', url: 'https://ines.example/' }] },
  ],
  pages: [{ id: 'putting-right' }, { id: 'ethics' }, { id: 'owners' }],
  articles: [
    {
      id: 'ferry',
      headline: 'Ferry',
      standfirst: 'It sailed.',
      published: '2026-07-19T06:30:00+01:00',
      updated: '2026-11-20',
      authors: ['ines'],
      topics: ['Harbour', 'Tide'],
      kind: 'opinion',
      corrections: [{ date: '2026-07-20', kind: 'correction', text: 'It was <six>.' }],
    },
    { id: 'wire', byline: 'Staff and agencies', source: { name: 'A Wire', url: 'https://wire.example/1' } },
    { id: 'nobody' },
    { id: 'wrackline', headline: 'Wrackline', published: '2026-11-21' },
  ],
});
const base = 'https://post.example/paper/';
const picture = {
  url: `${base}_pictures/x.jpg`,
  type: 'image/jpeg',
  width: 1200,
  height: 675,
  alt: 'A ferry',
  caption: 'At dawn.',
  credit: 'J. Doe',
  licence: 'https://licence.example/',
};

function story(id: string, of: Edition = edition): Story {
  const found = of.byId.get(id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
}

const nodesOf = (page: PageHead, of: Edition = edition): Node[] =>
  (JSON.parse(jsonLd(graphOf(page, of) ?? { '@context': 'https://schema.org', '@graph': [] })) as { '@graph': Node[] })[
    '@graph'
  ];
const nodeOf = (page: PageHead, type: string, of: Edition = edition): Node | undefined =>
  nodesOf(page, of).find((node) => node['@type'] === type);

const [section] = edition.publication.sections;
const [person] = edition.people;
const topic = edition.byTopic.get('harbour');
const [about] = edition.pages;
const [list] = paged(edition.stories, 30);
if (!section || !person || !topic || !about || !list) throw new Error('the edition lacks what it was made of');

const pages: PageHead[] = [
  { type: 'front' },
  { type: 'story', story: story('ferry'), picture },
  { type: 'story', story: story('wire') },
  { type: 'section', section, list },
  { type: 'topic', topic, list },
  { type: 'author', person, list, text: () => 'She writes.', picture },
  { type: 'archive', span: '2026-11-20' },
  { type: 'page', page: about },
  { type: 'index', of: 'topics' },
];

describe('the graph of a page', () => {
  it.each(pages.map((page): [string, PageHead] => [page.type, page]))(
    'names no node that it does not hold (%s)',
    (_type, page) => {
      const nodes = nodesOf(page);
      const held = new Set(nodes.map((node) => node['@id']));
      const named = JSON.stringify(nodes).matchAll(/\{"@id":"([^"]+)"\}/g);
      for (const [, id] of named) expect(held).toContain(id);
      expect(held.size).toBe(nodes.length);
      expect(JSON.stringify(nodes)).not.toMatch(/wrackline/i);
    },
  );

  it('tells a story whole', () => {
    expect(nodeOf({ type: 'story', story: story('ferry'), picture }, 'OpinionNewsArticle')).toEqual({
      '@type': 'OpinionNewsArticle',
      '@id': `${base}2026/07/19/ferry/#article`,
      headline: 'Ferry',
      description: 'It sailed.',
      datePublished: '2026-07-19T06:30:00+01:00',
      dateModified: '2026-11-20T00:00:00+00:00',
      author: [{ '@id': `${base}authors/ines/#person` }],
      publisher: { '@id': `${base}#organization` },
      image: { '@id': `${base}2026/07/19/ferry/#picture` },
      articleSection: 'News',
      keywords: ['Harbour', 'Tide'],
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      correction: [{ '@type': 'CorrectionComment', text: 'It was <six>.', datePublished: '2026-07-20T00:00:00+01:00' }],
      isPartOf: { '@id': `${base}#website` },
      mainEntityOfPage: { '@id': `${base}2026/07/19/ferry/` },
    });
  });

  it.each<[Kind, string]>([
    ['news', 'NewsArticle'],
    ['feature', 'NewsArticle'],
    ['live', 'LiveBlogPosting'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
  ])('calls %s a %s', (kind, type) => {
    const of = editionOf({ articles: [{ id: 'one', kind }] });
    expect(nodeOf({ type: 'story', story: story('one', of) }, type, of)).toBeDefined();
  });

  it('says where wire copy came from, and who answers for a story nobody signed', () => {
    const wire = nodeOf({ type: 'story', story: story('wire') }, 'NewsArticle');
    expect(wire?.['author']).toEqual([{ '@type': 'Organization', name: 'Staff and agencies' }]);
    expect(wire?.['isBasedOn']).toMatchObject({ url: 'https://wire.example/1', creator: { name: 'A Wire' } });
    expect(nodeOf({ type: 'story', story: story('nobody') }, 'NewsArticle')?.['author']).toEqual({
      '@id': `${base}#organization`,
    });
  });

  it('credits the picture', () => {
    expect(nodeOf({ type: 'story', story: story('ferry'), picture }, 'ImageObject')).toMatchObject({
      url: picture.url,
      width: '1200',
      height: '675',
      caption: 'At dawn.',
      creditText: 'J. Doe',
      license: 'https://licence.example/',
    });
  });

  it('says who publishes, and where its policies stand', () => {
    expect(nodeOf({ type: 'front' }, 'NewsMediaOrganization')).toMatchObject({
      name: 'The Estuary Post',
      url: base,
      logo: { url: `${base}icons/icon-512.png` },
      sameAs: ['https://social.example/@post'],
      correctionsPolicy: `${base}putting-right/`,
      ethicsPolicy: `${base}ethics/`,
      ownershipFundingInfo: `${base}owners/`,
    });
  });

  it('leads from the front page to the story', () => {
    const crumbs = nodeOf({ type: 'story', story: story('ferry') }, 'BreadcrumbList')?.['itemListElement'] as Node[];
    expect(crumbs.map((crumb) => [crumb['position'], crumb['name'], crumb['item']])).toEqual([
      [1, 'Front page', base],
      [2, 'News', `${base}news/`],
      [3, 'Ferry', `${base}2026/07/19/ferry/`],
    ]);
  });

  it('lists the stories of a section, and knows a person’s page from other lists', () => {
    const items = nodeOf({ type: 'section', section, list }, 'ItemList')?.['itemListElement'] as Node[];
    expect(items.map((item) => item['url'])).toEqual(
      edition.stories.map(({ address }) => `https://post.example${address}`),
    );
    const page = { type: 'author', person, list, text: () => 'She writes.', picture } as const;
    expect(nodeOf(page, 'ProfilePage')?.['mainEntity']).toEqual({ '@id': `${base}authors/ines/#person` });
    expect(nodeOf(page, 'Person')).toMatchObject({
      jobTitle: 'Reporter',
      description: 'She writes.',
      image: { url: picture.url, caption: 'At dawn.' },
      sameAs: ['https://ines.example/'],
    });
  });

  it('is none for a page that is not there', () => {
    expect(graphOf({ type: 'notFound' }, edition)).toBeUndefined();
  });
});

it('no headline leaves its script, and each comes back as it was', () => {
  const headlines = [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '&lt;/script&gt;',
    'a\u2028b\u2029c',
    'שלום\u200f & “”',
  ];
  for (const headline of headlines) {
    const of = editionOf({ articles: [{ id: 'one', headline }] });
    const graph = graphOf({ type: 'story', story: story('one', of) }, of);
    if (!graph) throw new Error('a story has a graph');
    const printed = jsonLd(graph);
    expect(printed).not.toMatch(/[<>&\u2028\u2029]/);
    const document = JSON.stringify(
      parse(`<head><script type="application/ld+json">${printed}</script>`),
      (key, value: unknown) => (key === 'parentNode' ? undefined : value),
    );
    expect(document.match(/"tagName":"script"/g)).toHaveLength(1);
    expect(nodeOf({ type: 'story', story: story('one', of) }, 'NewsArticle', of)?.['headline']).toBe(headline);
  }
});
