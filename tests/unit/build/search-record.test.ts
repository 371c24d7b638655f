import { describe, expect, it } from 'vitest';

import { searchRecord } from '../../../src/build/search-record.ts';
import { markupOf } from '../../../src/check/markup.ts';

const file = '2026/11/20/slip-closes/index.html';

const recordOf = (html: string, at: string, base: string) => searchRecord(markupOf(html), at, base);

const page = ({
  lang = '',
  article = 'class="story story-opinion" data-section="news"',
  appeal = '<section class="appeal appeal-inline"><p>Please give</p></section><p class="appeal-thanks">Thank you</p>',
  label = '',
  related = 'Another story',
} = {}): string =>
  `<!doctype html><html lang="en-GB"><head><style>.body{}</style></head><body><aside class="appeal"><h2>Give</h2></aside>
  <main id="text"><article ${article}><header><p class="kicker">News</p><h1${lang}>Slip closes</h1>
  <p class="standfirst"${lang}>For nineteen days.</p></header><div class="furniture"><ul class="byline"><li>Ines</li></ul>
  <p class="dates">Published <time datetime="2026-11-20T07:00:00+00:00">today</time></p></div>
  ${label}<div class="text"><div class="body"><p>Divers <time datetime="1900-01-01">then</time>.</p>
${appeal && `</div>${appeal}<div class="body">`}<div><p>More.</p></div></div></div>
  <footer class="story-foot"><h2>${related}</h2></footer></article></main></body></html>`;

describe('a story’s page as a record of the search', () => {
  it('stands under its address and its year, in the index of its language', () => {
    expect(recordOf(page(), file, '/')).toMatchObject({
      part: 'en',
      year: '2026',
      address: '/2026/11/20/slip-closes/',
    });
    expect(recordOf(page(), file, '/paper/')?.address).toBe('/paper/2026/11/20/slip-closes/');
    expect(recordOf(page(), '2026/11/20/フェリー/index.html', '/')?.address).toBe(
      '/2026/11/20/%E3%83%95%E3%82%A7%E3%83%AA%E3%83%BC/',
    );
  });

  it('says what it is filtered and sorted by', () => {
    expect(recordOf(page(), file, '/')?.html).toContain(
      '<body data-section="news" data-kind="opinion" data-year="2026" data-language="en-GB" data-published="1795158000000"',
    );
  });

  it('is in the language that its headline is marked with, else in the page’s', () => {
    expect(recordOf(page({ lang: ' lang="zh-Hans"' }), file, '/')).toMatchObject({ part: 'zh' });
    expect(recordOf(page({ lang: ' lang="zh-Hans"' }), file, '/')?.html).toContain('data-language="zh-Hans"');
  });

  it('marks standfirst, byline and text to be searched, and nothing else', () => {
    const marked = [...(recordOf(page(), file, '/')?.html ?? '').matchAll(/<[^>]*data-pagefind-body[^>]*>/g)];
    expect(marked.map(([tag]) => tag.replace(' data-pagefind-body', ''))).toEqual([
      '<p class="standfirst">',
      '<ul class="byline">',
      '<div class="body">',
    ]);
  });

  it('stays as it is, whatever is asked or named around the story', () => {
    const record = recordOf(page(), file, '/');
    expect(record?.html).toContain('<p>More.</p>');
    for (const other of [
      { appeal: '' },
      { appeal: '<section class="appeal"><section><p>Give</p></section><p>today</p></section>' },
      { label: '<p class="old-story">More than a year old</p>' },
      { related: 'A newer one' },
    ])
      expect(recordOf(page(other), file, '/'), JSON.stringify(other)).toEqual(record);
  });

  it('is none for what is no story', () => {
    expect(recordOf(page({ article: 'class="story story-page"' }), file, '/')).toBeUndefined();
    for (const other of ['index.html', '2026/index.html', '2026/11/20/index.html', 'about/index.html']) {
      expect(recordOf(page(), other, '/'), other).toBeUndefined();
    }
    expect(recordOf('<title>Moved</title><a href="/x/">here</a>', file, '/')).toBeUndefined();
  });
});
