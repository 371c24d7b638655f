import { readFile, writeFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/edition/edition.ts';
import { words } from '../../../src/i18n/words.ts';
import { listGround, storyGround } from '../../../src/support/ground.ts';
import { appealsOn, countsReading, cutFor } from '../../../src/support/on-page.ts';
import type { AppealOnPage, AppealsOnPage } from '../../../src/support/on-page.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

type Written = NonNullable<Drafts['appeals']>[number];

const to = 'https://give.example/page?text={variant}&story={article}';
const list = listGround('en-GB');
const edit = (appeals: Written[], more: Drafts = {}): Edition =>
  editionOf({ publication: { support: to }, articles: [{ id: 'plain' }], ...more, appeals });

function onStory(edition: Edition, paragraphs?: number, article?: string): Promise<AppealsOnPage> {
  const story = edition.byId.get('plain');
  if (!story) throw new Error('no story');
  return appealsOn(storyGround(story, paragraphs), edition, words('en'), article);
}

async function top(appeals: Written[]): Promise<AppealOnPage> {
  const { top: found } = await appealsOn(list, edit(appeals), words('en'));
  if (!found) throw new Error('no appeal');
  return found;
}

const body = 'One *line*.\n\nThe rest.\n\nAnd more.';

describe('an appeal on its page', () => {
  it('shows its first paragraph and keeps the rest', async () => {
    const { wordings, place, reminder } = await top([{ heading: 'Help', button: 'Give', body }]);
    expect([place, reminder]).toEqual(['top', undefined]);
    expect(wordings).toMatchObject([
      {
        wording: 'a',
        heading: 'Help',
        button: 'Give',
        first: '<p>One <em>line</em>.</p>',
        rest: '<p>The rest.</p>\n<p>And more.</p>',
      },
    ]);
  });

  it('has no rest where there is one paragraph, and no words on its button where the editor gave none', async () => {
    expect((await top([{ body: 'Only this.' }])).wordings).toMatchObject([{ rest: '', button: undefined }]);
  });

  it('stands in each place that has one', async () => {
    const appeals = (['top', 'inline', 'end'] as const).map((placement) => ({ id: placement, placement }));
    const edition = edit([...appeals, { id: 'a-second', placement: 'end', priority: -1 }]);
    const places = (page: AppealsOnPage) => Object.entries(page).map(([place, { appeal }]) => [place, appeal.id]);
    expect(places(await onStory(edition, 4))).toEqual(['top', 'inline', 'end'].map((place) => [place, place]));
    expect(Object.keys(await onStory(edition, 3))).toEqual(['top', 'end']);
    expect(Object.keys(await appealsOn(list, edition, words('en')))).toEqual(['top']);
    expect(await appealsOn({ ...list, type: 'silent' }, edition, words('en'))).toEqual({});
  });

  it('tells the provider the article, and no wording where it has one', async () => {
    const edition = edit([{}]);
    const asked = async (article?: string) => (await onStory(edition, 9, article)).top?.wordings[0]?.ask.page;
    expect(await asked('2026/11/20/plain')).toBe('https://give.example/page?story=2026%2F11%2F20%2Fplain');
    expect(await asked()).toBe('https://give.example/page');
  });

  it('names its calendar file where it offers one', async () => {
    const { reminder } = await top([{ id: 'winter', remind: '2026-12-20' }]);
    expect(reminder).toBe('/reminders/winter.ics');
  });

  it('is rendered once an edition, however many pages it stands on', async () => {
    const edition = edit([{ id: 'winter', body: 'As it was.' }]);
    const [one, other] = await Promise.all([onStory(edition), appealsOn(list, edition, words('en'))]);
    const file = edition.appeals[0]?.file ?? '';
    await writeFile(file, (await readFile(file, 'utf8')).replace('As it was.', 'As it is.'));
    const later = await onStory(edition);
    for (const page of [one, other, later]) expect(page.top?.wordings[0]?.first).toBe('<p>As it was.</p>');
    expect(later.top?.fingerprint).toBe(one.top?.fingerprint);
  });

  it('says where its copy cannot be read any more', async () => {
    const edition = edit([{ id: 'winter' }]);
    await writeFile(edition.appeals[0]?.file ?? '', new Uint8Array([0xff, 0xfe, 0xff]));
    await expect(appealsOn(list, edition, words('en'))).rejects.toThrow('winter.md');
  });
});

describe('a second wording', () => {
  const first = { id: 'winter', heading: 'Help', button: 'Give', body: 'First.' };
  const second = { id: 'winter-b', wordingOf: 'winter', heading: 'Please', body: 'Second.\n\nRest.' };

  it('is printed behind the first, with the first’s button where it names none, and told apart in its link', async () => {
    const edition = edit([second, first]);
    expect(edition.appeals.map(({ id }) => id)).toEqual(['winter']);
    const { top: found } = await onStory(edition, 9, 'x');
    expect(found?.wordings).toMatchObject([
      { wording: 'a', heading: 'Help', button: 'Give', first: '<p>First.</p>' },
      { wording: 'b', heading: 'Please', button: 'Give', first: '<p>Second.</p>', rest: '<p>Rest.</p>' },
    ]);
    expect(found?.wordings.map(({ ask }) => ask.page)).toEqual(
      ['a', 'b'].map((wording) => `https://give.example/page?text=${wording}&story=x`),
    );
    const { wordings } = await top([first, { ...second, button: 'Chip in' }]);
    expect(wordings.map(({ button }) => button)).toEqual(['Give', 'Chip in']);
  });
});

describe('the ids of an appeal’s copy', () => {
  const copy = 'One[^n].\n\n## Goal\n\n## Why\n\n<p id="why">Raw</p>\n\n[^n]: Note.';

  it('are unlike those in other places, in the other wording, in the story, and those the page itself gives', async () => {
    const appeals = (['top', 'inline', 'end'] as const).flatMap((placement) => [
      { id: placement, placement, body: copy },
      { id: `${placement}-b`, wordingOf: placement, body: copy },
    ]);
    const page = await onStory(edit(appeals), 9);
    const ids = Object.values(page).flatMap(({ wordings }) =>
      wordings.flatMap(({ first, rest }) => [...(first + rest).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
    );
    expect(ids.length).toBeGreaterThanOrEqual(6 * 4);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [place, { wordings }] of Object.entries(page)) {
      for (const { wording } of wordings) {
        const own = `${place}-${wording}`;
        expect(ids).not.toContain(own);
        expect(ids).not.toContain(`${own}-goal`);
      }
    }
    expect(ids.filter((id) => id?.startsWith('text'))).toEqual([]);
  });
});

describe('a story with an appeal within it', () => {
  const html = '<p>1</p>\n<h2>x</h2>\n<p>2</p>\n<p>3</p>';
  const breaks = ['<p>1</p>', '<p>1</p>\n<h2>x</h2>\n<p>2</p>', html].map(({ length }) => length);
  const after = (count: number) => top([{}]).then((one) => ({ ...one, appeal: { ...one.appeal, after: count } }));

  it('is cut behind the paragraph that the appeal names', async () => {
    expect(cutFor({ html, breaks }, await after(1))).toEqual(['<p>1</p>', '<h2>x</h2>\n<p>2</p>\n<p>3</p>']);
    expect(cutFor({ html, breaks }, await after(2))).toEqual(['<p>1</p>\n<h2>x</h2>\n<p>2</p>', '<p>3</p>']);
  });

  it('is whole without one, and where it has no such paragraph', async () => {
    expect(cutFor({ html, breaks }, undefined)).toEqual(['', html]);
    expect(cutFor({ html, breaks }, await after(4))).toEqual(['', html]);
    expect(cutFor({ html: '', breaks: [] }, await after(1))).toEqual(['', '']);
  });
});

describe('stories read', () => {
  it('are counted only where an appeal says how many', () => {
    expect(countsReading(edit([{ id: 'a' }, { id: 'b', readingCount: 3 }]))).toBe(true);
    expect(countsReading(edit([{ id: 'a' }]))).toBe(false);
    expect(countsReading(edit([{ id: 'b', readingCount: 3, until: '2026-11-01' }]))).toBe(false);
  });
});
