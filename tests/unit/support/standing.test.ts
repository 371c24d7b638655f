import { describe, expect, it } from 'vitest';

import type { Edition, StandingPage, Story } from '../../../src/edition/edition.ts';
import { englishLabels } from '../../../src/markdown/place.ts';
import { appealFor, appealOn } from '../../../src/support/standing.ts';
import { editionOf } from '../../fixtures/edition.ts';

const edition = editionOf({
  publication: { support: 'https://give.example/post' },
  articles: [{ id: 'plain' }, { id: 'sensitive', sensitive: true }],
  pages: [{ id: 'about' }, { id: 'quiet', appeal: 'none' }],
  appeals: [{ id: '02-second' }, { id: '01-first', heading: 'First', body: 'One *line*.\n\nThe rest.\n\nAnd more.' }],
});

const story = (id: string): { story: Story } => {
  const found = edition.byId.get(id);
  if (!found) throw new Error(`no story ${id}`);
  return { story: found };
};
const page = (id: string): { page: StandingPage } => {
  const found = edition.pages.find((each) => each.id === id);
  if (!found) throw new Error(`no page ${id}`);
  return { page: found };
};

describe('an appeal stands', () => {
  it('on stories, standing pages and lists, and it is the first by its file’s name', () => {
    for (const ground of [story('plain'), page('about'), 'list'] as const)
      expect(appealFor(ground, edition)).toMatchObject({ id: '01-first', heading: 'First' });
  });

  it('not on a sensitive story, a page that declines, or where none ever does', () => {
    for (const ground of [story('sensitive'), page('quiet'), 'silent'] as const)
      expect(appealFor(ground, edition)).toBeUndefined();
  });

  it('not where a newsroom wrote none', () => {
    expect(appealFor('list', editionOf({}))).toBeUndefined();
  });

  it('only where its button leads somewhere', () => {
    const appeals = [{ id: 'a' }, { id: 'b', to: 'https://give.example/b' }];
    expect(appealFor('list', editionOf({ appeals }))?.id).toBe('b');
    expect(appealFor('list', editionOf({ appeals, publication: { support: 'https://give.example' } }))?.id).toBe('a');
    expect(appealFor('list', editionOf({ appeals: [{}] }))).toBeUndefined();
  });
});

describe('an appeal on its page', () => {
  const printed = (ground: Parameters<typeof appealOn>[0], of: Edition) => appealOn(ground, of, englishLabels);

  it('shows its first paragraph and keeps the rest', async () => {
    const one = editionOf({
      appeals: [
        {
          heading: 'Help',
          to: 'https://give.example/x',
          button: 'Give',
          body: 'One *line*.\n\nThe rest.\n\nAnd more.',
        },
      ],
    });
    const appeal = await printed('list', one);
    expect(appeal).toMatchObject({ heading: 'Help', button: 'Give', to: 'https://give.example/x' });
    expect(appeal?.first).toContain('<em>line</em>');
    expect(appeal?.first).not.toContain('The rest');
    expect(appeal?.rest).toContain('The rest.');
    expect(appeal?.rest).toContain('And more.');
  });

  it('has no rest where there is one paragraph, and leads to the publication’s address by itself', async () => {
    const one = editionOf({ publication: { support: 'https://give.example/post' }, appeals: [{ body: 'Only this.' }] });
    expect(await printed('list', one)).toMatchObject({ rest: '', to: 'https://give.example/post', button: undefined });
  });

  it('is rendered once an edition, however many pages it stands on', async () => {
    const [one, other] = await Promise.all([printed(story('plain'), edition), printed('list', edition)]);
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  it('is no appeal where none stands', async () => {
    expect(await printed(story('sensitive'), edition)).toBeUndefined();
  });
});
