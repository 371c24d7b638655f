import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { readContent } from '../../../src/edition/gather.ts';
import type { Imported } from '../../../src/newsroom/import/run.ts';
import { bring, hugoMap, said, scratch } from './bring.ts';

describe('a Hugo tree', () => {
  const into = scratch();
  let result: Imported;
  const file = (name: string): string => readFileSync(path.join(into, name), 'utf8');
  beforeAll(() => {
    result = bring('hugo', into, hugoMap);
  });

  it('becomes content that the build accepts', () => {
    const content = readContent({ contentDir: into, cwd: into });
    expect(content.articles.map(({ id }) => id)).toEqual([
      '2019/ferry-returns',
      '2019/harbour-wall-2',
      '2019/harbour-wall',
      '2020/links-to-empty',
      '2020/mended',
      '2020/pointer',
      '2020/tmp-evil',
      '2021/lighthouse-opens',
    ]);
    expect(content.publication).toMatchObject({
      name: 'The Old Lantern',
      language: 'en-gb',
      timeZone: 'Europe/London',
    });
  });

  it('maps front matter: dates with their offset, names of topics, authors by id and by name, old addresses', () => {
    expect(file('articles/2019/ferry-returns.md').split('\n---\n')[0]).toBe(
      [
        '---',
        'headline: "The ferry’s back: two boats, one timetable"',
        'standfirst: After a winter ashore the ferry sails again.',
        'published: 2019-03-05T23:30:00-05:00',
        'updated: 2019-03-09',
        'section: news',
        'authors:',
        '  - mara-quill',
        '  - jo-penn',
        'topics:',
        '  - Trade by sea',
        '  - Night boats',
        'aliases:',
        '  - /2019/03/ferry-returns/',
        '  - /posts/old-ferry/',
      ].join('\n'),
    );
  });

  it('gives shortcodes, HTML and links their meaning in the body', () => {
    const body = file('articles/2019/ferry-returns.md').split('\n---\n')[1] ?? '';
    expect(body).toContain(
      'The ferry’s engine was **rebuilt** over the winter, as [we wrote](harbour-wall.md "then")\nand as nobody wrote.',
    );
    expect(body).toContain('<aside>\n\nTickets are sold **at the slip**.\n\n</aside>');
    expect(body).toContain('> We missed her.\n>\n> — A passenger');
    expect(body).toContain('Its [timetable](/topics/trade-by-sea/) is _short_.\\\nIt fits a card.');
    expect(body).toContain('She turns at the buoy.');
    expect(body).not.toContain('spinner');
    expect(body).not.toContain('gone.jpg');
  });

  it('leaves code as it is, and prints what was written to be shown', () => {
    const body = file('articles/2019/ferry-returns.md');
    expect(body).toContain('Write `{{< ref "x" >}}` to link a page, and `{{< ref "y" >}}` is code too.');
    expect(body).toContain('```html\n<p>{{< note >}}not a box&nbsp;here{{< /note >}}</p>\n```');
  });

  it('reads TOML and JSON front matter, and makes a pointer of a story that only points', () => {
    expect(file('articles/2019/harbour-wall.md')).toContain('published: 2019-02-01T10:00:00Z');
    expect(file('articles/2019/harbour-wall.md')).toContain('  - sam-rook');
    expect(file('articles/2019/harbour-wall-2.md')).toContain('draft: true');
    const pointer = file('articles/2020/pointer.md');
    expect(pointer).toContain('source:\n  name: The Estuary Wire\n  url: https://wire.example/1');
    expect(pointer.endsWith('---\n')).toBe(true);
  });

  it('brings pictures along, beside the story, and describes those that were not', () => {
    expect(file('articles/2021/lighthouse-opens.md')).toContain(
      '![The stair](light.png) ![The stair from the side](stair.png)',
    );
    expect(readdirSync(path.join(into, 'articles/2021')).sort()).toEqual([
      'light.png',
      'lighthouse-opens.md',
      'stair.png',
    ]);
    expect(file('articles/2019/harbour-wall.md')).toContain('![Low water](wall.png "Low water")');
    expect(said(result, 'alt')).toEqual(['harbour-wall.md: `/img/wall.png` is described as "Low water"']);
  });

  it('makes authors of files, of data and of names', () => {
    expect(file('authors/mara-quill.md')).toContain('role: Harbour correspondent\ncontact: mara@wrenmouth.example');
    expect(file('authors/sam-rook.md')).toContain('Draws, and writes under his drawings.');
    expect(file('authors/jo-penn.md')).toBe('---\nname: Jo Penn\n---\n');
  });

  it('refuses with the reason, and accounts for every document', () => {
    expect(said(result, 'refused')).toEqual([
      expect.stringMatching(/^broken\.md: YAML that does not parse/),
      'latin1.md: it holds bytes that are not UTF-8',
      'no-date.md: no date',
      expect.stringMatching(/^empty\.md: the story has no text/),
    ]);
    const { documents, refused, stories, authors } = result.counts;
    const topicFiles = 1;
    const authorFiles = 1;
    const left = said(result, 'file').length;
    expect(stories.written + refused + left + topicFiles + authorFiles).toBe(documents);
    expect(authors.written).toBe(4);
  });

  it('takes no link to a refused story, and lists what it could not carry with its line', () => {
    expect(file('articles/2020/links-to-empty.md')).toContain(
      'See the empty story and [the wall](../2019/harbour-wall.md#stones).',
    );
    const report = readFileSync(result.report, 'utf8');
    expect(report).toContain(
      'content/posts/2019-03-05-ferry-returns.md:17: `2019/gone.jpg` "The ferry at its berth", "A photographer"',
    );
    expect(report).toContain('content/posts/2019-03-05-ferry-returns.md:20: `no-such-page.md`');
    expect(report).toContain('content/posts/2019-03-05-ferry-returns.md:31: `{{< spinner speed="2" >}}`');
    expect(report).toContain('content/posts/2019-03-05-ferry-returns.md:14: `mood: glad`');
    expect(report).toContain('content/posts/2019-03-05-ferry-returns.md:11: 2025-01-01, past');
  });

  it('gives the second story at an address -2, a draft last', () => {
    expect(said(result, 'address')).toContain(
      'harbour-wall-again.md: /2019/02/01/harbour-wall/ was taken; the story stands at harbour-wall-2',
    );
  });

  it('keeps old addresses, but none where the new site has something of its own', () => {
    const { articles } = readContent({ contentDir: into, cwd: into });
    const story = articles.find(({ id }) => id === '2021/lighthouse-opens');
    expect(story?.data.aliases).toEqual(['/harbour/lighthouse-opens/', '/light/']);
    for (const taken of ['/2020/05/01/pointer/', '/news/', '/topics/trade-by-sea/']) {
      expect(said(result, 'address')).toContain(`index.md: the old address \`${taken}\` is taken by another page`);
    }
  });

  it('keeps a hostile story inside: its slug, its author, its pictures, its scripts', () => {
    const story = file('articles/2020/tmp-evil.md');
    expect(story).toContain('press');
    expect(story).toContain('[A film](https://www.youtube.com/watch?v=abc123)');
    expect(story).not.toMatch(/steal|onclick|passwd|javascript|fake\.png/);
    expect(existsSync(path.join(into, 'authors/evil.md'))).toBe(true);
    expect(said(result, 'script')).toContain('hostile.md: `javascript:alert(1)`');
  });

  it('mends front matter where one thing is meant, and says so', () => {
    expect(file('articles/2020/mended.md')).toContain('headline: "Colons: everywhere"');
    expect(said(result, 'mended')).toEqual([
      'mended.md: tabs were made blanks',
      'mended.md: a value was put between quotation marks',
      'mended.md: `expirydate` stands twice; the last one counts',
    ]);
  });
});

describe('expiry dates', () => {
  it('are obeyed only where the map says so', () => {
    const result = bring('hugo', scratch(), { ...hugoMap, expiry: 'obey' });
    expect(said(result, 'expired')).toEqual(['2019-03-05-ferry-returns.md: 2025-01-01, past']);
    expect(existsSync(path.join(path.dirname(result.report), 'articles/2019/ferry-returns.md'))).toBe(false);
  });
});

describe('a Jekyll tree', () => {
  const into = scratch();
  const file = (name: string): string => readFileSync(path.join(into, name), 'utf8');
  beforeAll(() => {
    bring('jekyll', into);
  });

  it('takes dates and slugs from file names, drafts as drafts, sections from folders', () => {
    const { articles } = readContent({ contentDir: into, cwd: into });
    expect(articles.map(({ id, data }) => [id, data.published, data.section, data.draft])).toEqual([
      ['2018/first-bittern', '2018-07-01', 'news', false],
      ['2018/hidden', '2018-07-03', 'news', true],
      ['2018/regatta', '2018-08-01', 'sport', false],
      ['2018/the-count', '2018-07-02T23:30:00+02:00', 'news', false],
      ['2026/someday', '2026-03-01', 'news', true],
    ]);
  });

  it('turns Liquid into Markdown, and keeps the old addresses', () => {
    const story = file('articles/2018/first-bittern.md');
    expect(story).toContain('aliases:\n  - /birds/marsh/2018/07/01/first-bittern.html\n  - /bittern/');
    expect(story).toContain(
      'A boom at dawn. See [the count](the-count.md) and the map.\n\n## How it sounds\n\n```ruby\nputs "{{ boom }}"\n```',
    );
    expect(story).toContain('\n{{ kept }}\n');
    expect(story).toContain('[The boom](https://www.youtube.com/watch?v=xyz789)\n\nShown where it is asked for.');
    expect(story).not.toMatch(/page\.views|editor's note|\{%|\{:|\{#/);
    expect(file('articles/2018/the-count.md')).toContain('[of whom one heard](first-bittern.md)');
    expect(file('articles/2018/regatta.md')).toContain('/sport/2018/08/01/regatta.html');
  });
});

describe('an Eleventy tree', () => {
  it('takes what has a date for a story, with what its folder says, and leaves the rest', () => {
    const into = scratch();
    const result = bring('eleventy', into);
    const { articles } = readContent({ contentDir: into, cwd: into });
    expect(articles.map(({ id, data }) => [id, data.authors, data.topics, data.aliases])).toEqual([
      ['2022/first-frost', ['iris-vale'], ['Weather'], ['/posts/first-frost/']],
      ['2022/second-frost', ['iris-vale'], undefined, ['/frost/two/']],
    ]);
    expect(readFileSync(path.join(into, 'articles/2022/first-frost.md'), 'utf8')).toContain(
      'Seen from /posts/second-frost/, and in [the next story](second-frost.md).\n\n![Frost on a pump](frost.png)',
    );
    expect(said(result, 'file')).toEqual(['about.md: no date: a standing page, not a story']);
  });
});
