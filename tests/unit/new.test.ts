import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readContent } from '../../src/edition/gather.ts';
import { newOptions, newStory } from '../../src/newsroom/new.ts';

const now = Date.parse('2026-12-31T23:30:00Z');
let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'new-')), 'content');
  cpSync(path.resolve(import.meta.dirname, '../fixtures/newsroom'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

describe('a new story', () => {
  it('is a draft the build accepts, in the folder of its year, published now in the publication’s time zone', () => {
    const [author = ''] = readContent({ contentDir: folder, cwd: folder }).authors.map(({ id }) => id);
    const file = newStory({ headline: ' Ferry: “back”\n at last ', author }, folder, now);
    const { articles, publication } = readContent({ contentDir: folder, cwd: folder });
    const story = articles.find(({ id }) => file.endsWith(`${id}.md`));
    expect(path.basename(file)).toBe('ferry-back-at-last.md');
    expect(story?.data).toMatchObject({
      headline: 'Ferry: “back” at last',
      draft: true,
      authors: [author],
      section: publication.sections[0]?.id,
    });
    expect(Date.parse(story?.data.published ?? '')).toBe(now);
    expect(story?.data.published).toMatch(/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(story?.id.slice(0, 4)).toBe(story?.data.published.slice(0, 4));
  });

  it('never writes over one that is there', () => {
    const file = newStory({ headline: 'Ferry' }, folder, now);
    const before = readFileSync(file, 'utf8');
    expect(() => newStory({ headline: 'Ferry!' }, folder, now + 60_000)).toThrow(/is there already/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    [{ headline: '!!!' }, /no address can be made/],
    [{ headline: 'A', section: 'nowhere' }, /no section `nowhere`; |no section `nowhere`: write/],
    [{ headline: 'A', author: '../../etc' }, /no author/],
    [{ headline: 'A', author: 'nobody-at-all' }, /no author `nobody-at-all`/],
  ])('refuses %j', (story, reason) => {
    expect(() => newStory(story, folder, now)).toThrow(reason);
  });

  it('asks for a headline', () => {
    expect(() => newOptions([])).toThrow(/npm run new -- "Headline"/);
    expect(newOptions(['The', 'ferry', '--section', 'news'])).toEqual({ headline: 'The ferry', section: 'news' });
  });
});
