import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Edition, Story } from '../../../src/edition/edition.ts';
import { cardNamed } from '../../../src/pictures/names.ts';
import { notedCard } from '../../../src/pictures/card.ts';
import type { Card } from '../../../src/pictures/card.ts';
import { cacheDir } from '../../../src/schema/folder.ts';
import { graphOf } from '../../../src/syndication/graph.ts';
import { headOf } from '../../../src/syndication/head.ts';
import type { PageHead } from '../../../src/syndication/page.ts';
import { hasCard, sharingCard } from '../../../src/syndication/sharing-card.ts';
import type { SharingCard } from '../../../src/syndication/sharing-card.ts';
import { editionOf, emptyFolder } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

const dir = emptyFolder();
const sections = [
  { id: 'news', name: 'News' },
  { id: 'culture', name: 'Culture', colour: '#6a3b78' },
];
const articles: Drafts['articles'] = [
  { id: 'wide', headline: 'Wide', image: { src: 'wide.png', alt: 'A ferry' } },
  { id: 'small', headline: 'Small', image: { src: 'small.png', alt: 'A stamp' }, published: '2026-11-19' },
  { id: 'plain', headline: 'עברית', language: 'he', section: 'culture', published: '2026-11-18' },
  { id: 'draft', headline: 'Draft', draft: true },
  { id: 'wrackline', headline: 'Wrackline', published: '2026-11-21' },
];
const editionWith = (more: Drafts = {}): Edition =>
  editionOf({
    dir,
    articles,
    ...more,
    publication: { url: 'https://post.example/paper', sections, ...more.publication },
  });

beforeAll(async () => {
  mkdirSync(path.join(dir, 'articles'), { recursive: true });
  for (const [name, width] of [
    ['wide', 1400],
    ['small', 300],
  ] as const) {
    const grey = { create: { width, height: 400, channels: 3, background: '#777777' } } as const;
    writeFileSync(path.join(dir, 'articles', `${name}.png`), await sharp(grey).png().toBuffer());
  }
  writeFileSync(path.join(dir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});

function story(id: string, of: Edition): Story {
  const found = of.byId.get(id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
}

async function cardOf(id: string, of: Edition = editionWith()): Promise<{ card: SharingCard; on: Card }> {
  const card = await sharingCard(story(id, of), of, dir);
  if (!card) throw new Error(`no card for ${id}`);
  const hash = cardNamed(path.posix.basename(card.url)) ?? '';
  return { card, on: await notedCard(hash, cacheDir(process.cwd())) };
}

describe('a story has a card', () => {
  it('if it is one of the newest, as many as the title says', () => {
    const held = (edition: Edition): string[] =>
      edition.stories.filter((each) => hasCard(each, edition)).map(({ id }) => id);
    expect(held(editionWith())).toEqual(['wide', 'small', 'plain']);
    expect(held(editionWith({ publication: { cards: 2 } }))).toEqual(['wide', 'small']);
    expect(held(editionWith({ publication: { cards: 0 } }))).toEqual([]);
    const many = Array.from({ length: 502 }, (_, at) => ({ id: `s-${String(at).padStart(3, '0')}` }));
    const large = editionWith({ articles: many });
    expect(held(large)).toHaveLength(500);
    expect(held(large)).not.toContain('s-501');
  });

  it('never while it is a draft or under embargo, not even where its editors see it', async () => {
    const desk = editionWith({ drafts: true });
    for (const id of ['draft', 'wrackline']) expect(await sharingCard(story(id, desk), desk, dir)).toBeUndefined();
    expect(hasCard(story('wide', desk), desk)).toBe(true);
  });
});

describe('on a card', () => {
  it('stand the headline, the lead picture and the title, each in its language', async () => {
    const { card, on } = await cardOf('wide', editionWith({ publication: { logo: 'logo.svg' } }));
    expect(card).toMatchObject({ type: 'image/jpeg', width: 1200, height: 630, alt: 'A ferry' });
    expect(card.url).toMatch(/^https:\/\/post\.example\/paper\/_pictures\/[0-9a-f]{16}-card\.jpg$/);
    expect(on).toMatchObject({
      headline: { text: 'Wide', language: 'en-GB', direction: 'ltr' },
      title: { text: 'The Estuary Post' },
      picture: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      logo: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      colours: { section: '#0b4f5c' },
    });
  });

  it('stands no picture that would be a blur, and the section’s colour where it has one', async () => {
    expect((await cardOf('small')).on.picture).toBeUndefined();
    const { card, on } = await cardOf('plain');
    expect(card.alt).toBe('עברית');
    expect(on).toMatchObject({
      headline: { language: 'he', direction: 'rtl' },
      title: { language: 'en-GB', direction: 'ltr' },
      colours: { section: '#6a3b78' },
    });
  });

  it('stand no words of an appeal', async () => {
    const edition = editionWith({ appeals: [{ id: 'fund', heading: 'Keep the bell ringing' }] });
    const { on } = await cardOf('wide', edition);
    expect(JSON.stringify(on)).not.toMatch(/bell/);
  });
});

describe('the head of a story', () => {
  const picture = {
    url: 'https://post.example/paper/_pictures/x.jpg',
    type: 'image/jpeg',
    width: 900,
    height: 600,
    alt: 'A ferry',
  };
  const metas = (page: PageHead, name: string, edition: Edition): string[] =>
    headOf(page, edition).flatMap((each) =>
      each.tag === 'meta' && (each.attrs['property'] ?? each.attrs['name']) === name
        ? [each.attrs['content'] ?? '']
        : [],
    );
  const images = (page: PageHead, edition: Edition): unknown[] =>
    (graphOf(page, edition)?.['@graph'] ?? []).flatMap((node) =>
      typeof node === 'object' && '@type' in node && node['@type'] === 'NewsArticle' && 'image' in node
        ? [node.image]
        : [],
    );

  it('names the card for networks, and for search beside the picture itself', async () => {
    const edition = editionWith();
    const { card } = await cardOf('wide', edition);
    const page: PageHead = { type: 'story', story: story('wide', edition), picture, card };
    expect(metas(page, 'og:image', edition)).toEqual([card.url]);
    expect(metas(page, 'og:image:width', edition)).toEqual(['1200']);
    expect(metas(page, 'og:image:height', edition)).toEqual(['630']);
    expect(metas(page, 'og:image:alt', edition)).toEqual(['A ferry']);
    const own = { '@id': 'https://post.example/paper/2026/11/20/wide/#picture' };
    expect(images(page, edition)).toEqual([[card.url, own]]);
    const plain: PageHead = { type: 'story', story: story('wide', edition), card };
    expect(metas(plain, 'twitter:card', edition)).toEqual(['summary_large_image']);
    expect(images(plain, edition)).toEqual([card.url]);
  });

  it('without a card names the lead picture, else the logo', () => {
    const edition = editionWith({ publication: { logo: 'logo.svg' } });
    const of = story('wide', edition);
    expect(metas({ type: 'story', story: of, picture }, 'og:image', edition)).toEqual([picture.url]);
    expect(metas({ type: 'story', story: of }, 'og:image', edition)).toEqual([
      'https://post.example/paper/icons/icon-512.png',
    ]);
    expect(metas({ type: 'story', story: of }, 'twitter:card', edition)).toEqual(['summary']);
  });
});
