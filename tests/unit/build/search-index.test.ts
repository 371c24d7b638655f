import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { NoPagefind, writeSearchIndexes } from '../../../src/build/search-index.ts';
import { searchRecord } from '../../../src/build/search-record.ts';
import type { SearchRecord } from '../../../src/build/search-record.ts';
import { markupOf } from '../../../src/check/markup.ts';
import { spacedWords } from '../../../src/i18n/language.ts';
import { indexIn } from '../../ask-index.ts';
import { filesIn } from '../../site/newsroom.ts';

const root = mkdtempSync(path.join(tmpdir(), 'standfirst-search-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (name: string): string => path.join(root, name);

interface Draft {
  slug: string;
  headline: string;
  body: string;
  lang?: string;
  section?: string;
  kind?: string;
  day?: string;
}

const printed = ({
  headline,
  body,
  lang = 'en-GB',
  section = 'news',
  kind = 'news',
  day = '2026-11-20',
}: Draft): string =>
  `<html lang="en-GB"><body><main><article class="story story-${kind}" data-section="${section}"><h1 lang="${lang}">${headline}</h1>
  <ul class="byline"><li><a href="/a/">Ines Calloway</a> <span class="role">Correspondent</span></li></ul>
  <p class="dates"><time datetime="${day}T07:00:00Z">then</time></p>
  <div class="text"><div class="body"><p>${body}</p></div><aside class="appeal"><p>Lanternmoney</p></aside></div>
  </article></main></body></html>`;

const record = (draft: Draft): SearchRecord => {
  const { slug, day = '2026-11-20' } = draft;
  const made = searchRecord(markupOf(printed(draft)), `${day.replaceAll('-', '/')}/${slug}/index.html`, '/');
  if (!made) throw new Error('no record');
  return made;
};

const drafts: Draft[] = [
  { slug: 'slip', headline: 'Slip closes', body: 'Divers found a hole behind the wall.', day: '2025-03-01' },
  {
    slug: 'choir',
    headline: 'The choir sings',
    body: 'They walked by the café, past the wall.',
    section: 'culture',
    kind: 'feature',
  },
  {
    slug: 'tag',
    headline: 'Said &lt;img src=x onerror=alert(1)&gt;',
    body: 'A &lt;b&gt;wall&lt;/b&gt;.',
    day: '2024-01-01',
  },
  { slug: 'tokyo', headline: '東京の天気', body: '政府は水曜日に会議を開きました。', lang: 'ja' },
  { slug: 'port', headline: 'أخبار الميناء', body: 'افتتح المرفأ القديم اليوم بحضور الناس', lang: 'ar' },
];

describe('the search indexes', () => {
  beforeAll(async () => {
    expect(await writeSearchIndexes(drafts.map(record), folder('all'))).toBe(5);
  });

  const ask = async (part: string, ...asked: Parameters<Awaited<ReturnType<typeof indexIn>>>): Promise<string[]> =>
    (await (await indexIn(folder(`all/${part}`)))(...asked)).map(({ url }) => url);

  it('are one for each language', () => {
    expect(readdirSync(folder('all')).toSorted()).toEqual(['ar', 'en', 'ja']);
  });

  it('find words of headline, text and byline, in whatever form', async () => {
    expect(await ask('en', 'closing')).toEqual(['/2025/03/01/slip/']);
    expect(await ask('en', 'diver')).toEqual(['/2025/03/01/slip/']);
    expect(await ask('en', 'cafe')).toEqual(['/2026/11/20/choir/']);
    expect(await ask('en', 'calloway')).toHaveLength(3);
    expect(await ask('en', 'choir café')).toEqual(['/2026/11/20/choir/']);
  });

  it('find nothing that stands around a story', async () => {
    expect(await ask('en', 'lanternmoney')).toEqual([]);
    expect(await ask('en', 'correspondent')).toEqual([]);
  });

  it('narrow by section, kind and year, and sort by date', async () => {
    const every = await ask('en', 'wall', { sort: { published: 'desc' } });
    expect(every).toEqual(['/2026/11/20/choir/', '/2025/03/01/slip/', '/2024/01/01/tag/']);
    expect(await ask('en', 'wall', { filters: { section: 'culture' } })).toEqual(['/2026/11/20/choir/']);
    expect(await ask('en', 'wall', { filters: { kind: 'feature' } })).toEqual(['/2026/11/20/choir/']);
    expect(await ask('en', null, { filters: { year: '2025' } })).toEqual(['/2025/03/01/slip/']);
    expect(await ask('en', 'wall', { filters: { year: '<script>' } })).toEqual([]);
  });

  it('give what is no markup in a story as no markup', async () => {
    const [found] = await (await indexIn(folder('all/en')))('onerror');
    expect(found?.meta['title']).toBe('Said <img src=x onerror=alert(1)>');
    expect(found?.excerpt).toContain('&lt;b&gt;');
  });

  it('find Japanese words, which have no spaces between them, in text and headline', async () => {
    for (const words of ['東京', '天気', '水曜日', '政府会議']) {
      expect(await ask('ja', spacedWords(words, 'ja')), words).toEqual(['/2026/11/20/tokyo/']);
    }
    expect(await ask('ja', spacedWords('大阪', 'ja'))).toEqual([]);
  });

  it('find Arabic words, with and without their article', async () => {
    for (const words of ['الميناء', 'المرفأ', 'مرفأ'])
      expect(await ask('ar', words), words).toEqual(['/2026/11/20/port/']);
    expect(await ask('ar', 'سفينة')).toEqual([]);
  });

  it('are the same bytes for the same stories', async () => {
    await writeSearchIndexes(drafts.map(record), folder('again'));
    expect(filesIn(folder('again'))).toEqual(filesIn(folder('all')));
    expect(filesIn(folder('again')).size).toBeGreaterThan(15);
  });

  it('hold none of the interfaces that come with the program', () => {
    expect([...filesIn(folder('all')).keys()].filter((name) => /ui|highlight|\.css$/.test(name))).toEqual([]);
  });
});

describe('a machine for which there is no Pagefind', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is told apart from a story that cannot be indexed', async () => {
    vi.stubEnv('npm_config_arch', 'abacus');
    await expect(writeSearchIndexes(drafts.map(record), folder('none'))).rejects.toThrow(NoPagefind);
    vi.unstubAllEnvs();
    expect(await writeSearchIndexes(drafts.slice(0, 1).map(record), folder('one'))).toBe(1);
  });
});
