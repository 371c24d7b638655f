import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { usual, weigh } from '../../../src/check/budgets.ts';
import { markupOf } from '../../../src/check/markup.ts';
import { factsOfPage } from '../../../src/check/page.ts';
import type { Place } from '../../../src/check/place.ts';

const place: Place = { base: '/paper/', origin: 'https://paper.example', sections: ['news'], budgets: usual };

/** A page in which all is well, with more in its text and in its head. */
const page = (text = '', head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>a < b</title><style>p>a{color:red}</style>${head}</head><body>` +
  `<header><a href="/paper/">Paper</a></header><section class="appeal"><h2>Help</h2></section><main id="text">` +
  `<h1>Slip</h1><div class="body">${text}</div></main><footer><a href="/paper/about/">About</a></footer></body></html>`;

const story = 'paper/2026/11/20/slip/index.html'.slice('paper/'.length);
const facts = (text = '', head = '', file = story) => factsOfPage(file, markupOf(page(text, head)), place);
const faults = (text: string, head = ''): string[] =>
  (facts(text, head).faults ?? []).map(({ rule, what }) => `${rule}: ${what}`);

describe('a page', () => {
  it('in which all is well has no faults', () => {
    expect(
      faults(
        '<h2 id="a">A</h2><h3>B</h3><h2>C</h2><a href="#a">a</a><a href="#text">up</a><a href="#top">top</a>' +
          '<picture><source type="image/avif" srcset="/paper/x.avif 1w"><img src="/paper/x.jpg" alt="Boats > 2"></picture>' +
          '<a title=\' id="a"\' href="https://elsewhere.example/x.js">x</a><pre>&lt;img src="//x.example"&gt;</pre>',
        '<link rel="canonical" href="https://other.example/"><link rel="icon" href="data:,">',
      ),
    ).toEqual([]);
  });

  it.each([
    ['an id twice', '<p id="a"></p><p id="a"></p>', 'ids: the id `a` stands twice on the page'],
    ['an id that the layout has', '<p id="text"></p>', 'ids: the id `text` stands twice on the page'],
    ['a second headline', '<h1>Again</h1>', 'headline: the page has 2 headlines (`h1`)'],
    [
      'a level skipped',
      '<h2>A</h2><h4>B <b>c</b></h4>',
      'headings: the heading “B c” is of level 4, and the one before it of level 2',
    ],
    [
      'a level skipped after the headline',
      '<h3>A</h3>',
      'headings: the heading “A” is of level 3, and the one before it of level 1',
    ],
    [
      'a picture with an empty alt',
      '<p><img src="/paper/a.jpg" alt=""></p>',
      'alt: a picture in the text has no alt text',
    ],
    ['a picture with a bare alt', '<img alt src="/paper/a.jpg">', 'alt: a picture in the text has no alt text'],
    [
      'a picture without alt',
      '<div><div></div><img src="/paper/a.jpg"></div>',
      'alt: a picture in the text has no alt text',
    ],
    ['a place that is not there', '<a href="#b">b</a>', 'links: a link to `#b`, a place that is not on the page'],
    [
      'a frame',
      '<iframe src="https://v.example/1"></iframe>',
      'foreign: the page loads something from v.example (`https://v.example/1`, by `iframe`)',
    ],
    [
      'a script',
      '<script src="//s.example/a.js"></script>',
      'foreign: the page loads something from s.example (`//s.example/a.js`, by `script`)',
    ],
    [
      'a picture',
      '<img alt="x" src="https://p.example/a.jpg">',
      'foreign: the page loads something from p.example (`https://p.example/a.jpg`, by `img`)',
    ],
    [
      'a picture for some',
      '<img alt="x" src="/paper/a.jpg" srcset="/paper/a.jpg 1x, https://p.example/b.jpg 2x">',
      'foreign: the page loads something from p.example (`https://p.example/b.jpg`, by `img`)',
    ],
    [
      'a film’s still',
      '<video poster="https://p.example/a.jpg"></video>',
      'foreign: the page loads something from p.example (`https://p.example/a.jpg`, by `video`)',
    ],
  ])('with %s has just that fault', (_what, text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it.each([
    ['a font', '<style>@font-face{src:url("https://f.example/a.woff2")}</style>', 'f.example'],
    ['styles', '<style>@import "https://c.example/a.css";</style>', 'c.example'],
    ['a preload', '<link rel="preload" as="font" href="https://f.example/a.woff2">', 'f.example'],
    ['a connection', '<link rel="preconnect" href="https://f.example">', 'f.example'],
    ['a style sheet', '<link href="https://c.example/a.css" rel="stylesheet">', 'c.example'],
  ])('whose head asks another host for %s has just that fault', (_what, head, host) => {
    expect(faults('', head)).toEqual([expect.stringContaining(`foreign: the page loads something from ${host} `)]);
  });

  it('that has no headline has that fault', () => {
    const { faults: found } = factsOfPage(story, markupOf(page().replace('<h1>Slip</h1>', '')), place);
    expect(found?.map(({ what }) => what)).toEqual(['the page has no headline (`h1`)']);
  });

  it('reads on after an empty title of a drawing', () => {
    const html = page().replace('</div></main>', '<svg><title id="none" /></svg></div><p id="here"></p></main>');
    expect(
      factsOfPage(story, markupOf(html.replace('<h1>', '<a href="#here"></a><h1>')), place).faults,
    ).toBeUndefined();
  });

  it('leaves a decorative picture outside the text, and the heading of an appeal, alone', () => {
    const html = page().replace(
      '</div></main>',
      '<section class="appeal end"><h4>Help</h4><img src="/paper/a.jpg" alt=""></section></div><img alt=""></main>',
    );
    expect(factsOfPage(story, markupOf(html), place).faults).toBeUndefined();
  });

  it('that only leads on is asked for its links alone', () => {
    const html =
      '<!doctype html><meta http-equiv="refresh" content="0; url=/paper/new/"><p><a href="/paper/new/">x</a>';
    expect(factsOfPage('old/index.html', markupOf(html), place)).toEqual({ links: 'new/' });
  });
});

describe('what is kept of a page', () => {
  it('is where it leads within the site: of a story from its own matter, of other pages from all', () => {
    const text =
      '<a href="/paper/news/?q=1#x">a</a><a href="https://paper.example/paper/a%20b/">b</a><a href="/other/">c</a><a href="https://x.example/paper/">d</a>';
    expect(facts(text).links).toBe('news/#x a%20b/');
    expect(facts(text, '', 'news/index.html').links).toBe(' news/#x a%20b/ about/');
  });

  it('is what a phone loads at once: pictures that do not wait, fonts, scripts', () => {
    const text =
      '<picture><source type="image/avif" sizes="(min-width: 64rem) 44rem, (min-resolution: 2.5dppx) 67vw, 100vw" srcset="/paper/p/a-480.avif 480w, /paper/p/a-800.avif 800w, /paper/p/a-1200.avif 1200w"><img alt="x" src="/paper/p/a.jpg" loading="eager"></picture>' +
      '<img alt="x" src="/paper/p/b.jpg" loading="lazy"><img alt="x" src="/paper/p/c.jpg">';
    const found = facts(text, '<script data-fonts="/paper/f/a.woff2 /paper/f/b.woff2">let a = 1</script>');
    expect(found.pictures).toEqual(['p/a-800.avif', 'p/c.jpg']);
    expect(found.fonts).toEqual(['f/a.woff2', 'f/b.woff2']);
    expect(found.scripts).toBe(weigh('let a = 1'));
  });

  it('is what its HTML and styles weigh, where that may be too much; scripts do not count', () => {
    const words = Array.from({ length: 2_000 }, (_, index) => createHash('md5').update(`${index}`).digest('hex')).join(
      ' ',
    );
    const heavy = facts(words);
    expect(heavy.packed).toBe(weigh(page(words)));
    expect(heavy.packed).toBeGreaterThan(usual.story.markup);
    expect(facts('', `<script>${words}</script>`).packed).toBeUndefined();
    expect(facts('a').packed).toBeUndefined();
  });
});

describe('structured data', () => {
  const said = (data: string): string[] => faults('', `<script type="application/ld+json">${data}</script>`);
  const graph = (...nodes: unknown[]): string => JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  const article = {
    '@type': 'OpinionNewsArticle',
    headline: 'x',
    datePublished: 'x',
    mainEntityOfPage: 'x',
    publisher: { '@id': 'y' },
  };

  it('that says what it must has no faults', () => {
    expect(said(graph(article, { '@type': 'ItemList', itemListElement: [] }))).toEqual([]);
  });

  it.each([
    ['that is no JSON', '{"@context":', 'structured data: its structured data is no JSON'],
    [
      'of no vocabulary',
      '{"@type":"Person","name":"x"}',
      'structured data: its structured data does not name https://schema.org',
    ],
    ['with a node of no type', graph({ name: 'x' }), 'structured data: structured data: a node has no type'],
    [
      'with a story without its headline',
      graph({ ...article, headline: '' }),
      'structured data: structured data: OpinionNewsArticle has no `headline`',
    ],
    [
      'with a person without a name, within another',
      graph({ ...article, author: [{ '@type': 'Person' }] }),
      'structured data: structured data: Person has no `name`',
    ],
  ])('%s is faulty', (_what, data, fault) => {
    expect(said(data)).toEqual([expect.stringContaining(fault)]);
  });
});
