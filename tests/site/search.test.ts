import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { searchRecord } from '../../src/build/search-record.ts';
import { markupOf } from '../../src/check/markup.ts';
import { indexIn } from '../ask-index.ts';
import { attribute, below, classed, tagged, textOf } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

/** Words that stand in a draft and in an embargoed story, and nowhere else. */
const secrets = ['quillwhistle', 'zephyrlantern'];

describe.each(Object.keys(sites) as SiteName[])('the search of the site "%s"', async (name) => {
  const { pages, page, read, files, edition, options, base } = printed(name);
  const { addresses, stories, appeals, publication } = edition;
  const ask = await indexIn(path.join(options.outDir, '_search', 'en'));
  const all = await ask(null);

  it('holds every story that is published, under its address, and nothing else', () => {
    const held = all.map(({ url, meta }) => `${url} ${meta['title'] ?? ''}`);
    expect(held.toSorted()).toEqual(stories.map(({ address, headline }) => `${address} ${headline}`).toSorted());
    expect(all.every(({ url }) => url.startsWith(base))).toBe(true);
  });

  it('finds each by its headline, the sensitive ones too', async () => {
    const lost: string[] = [];
    for (const { headline, address } of stories) {
      const [first, second, third] = await ask(headline);
      if (![first, second, third].some((found) => found?.url === address)) lost.push(headline);
    }
    expect(lost).toEqual([]);
    expect(stories.filter(({ sensitive }) => sensitive).length).toBeGreaterThan(0);
  });

  it('finds words from the very end of a story', () => {
    const lost = [];
    for (const { address } of stories) {
      const text = classed(page(address).elements, 'body').flatMap((body) =>
        below(body)
          .filter(({ tagName }) => tagName === 'p')
          .map(textOf),
      );
      const words = (text.findLast((each) => each.split(' ').length > 6) ?? '').split(' ').slice(0, 6).join(' ');
      if (!all.find(({ url }) => url === address)?.content.includes(words)) lost.push(`${address}: ${words}`);
    }
    expect(lost).toEqual([]);
  });

  it('knows section, kind, year and language of each', () => {
    const known = all.map(({ url, filters }) => [url, filters]);
    const expected = stories.map(({ address, section, kind, day, language }) => [
      address,
      { section: [section.id], kind: [kind], year: [day.slice(0, 4)], language: [language] },
    ]);
    expect(known.toSorted()).toEqual(expected.toSorted());
  });

  it('has no word of an appeal, and none of what is not published', async () => {
    const said = all.map(({ content }) => content).join(' ');
    expect(appeals.length).toBeGreaterThan(1);
    for (const { heading, button = 'Support us' } of appeals) {
      expect(said).not.toContain(heading);
      expect(said).not.toContain(button);
    }
    const copy = classed(
      pages.flatMap(({ elements }) => elements),
      'appeal',
    ).flatMap((appeal) =>
      below(appeal)
        .filter(({ tagName }) => tagName === 'p')
        .map(textOf),
    );
    const sentences = [...new Set(copy)].filter((text) => text.length > 40);
    expect(sentences.length).toBeGreaterThan(3);
    expect(sentences.filter((text) => said.includes(text))).toEqual([]);
    for (const secret of secrets) expect((await ask(`"${secret}"`)).map(({ url }) => url)).toEqual([]);
    expect(secrets.filter((secret) => said.toLowerCase().includes(secret))).toEqual([]);
  });

  it('has no word that stands around a story', () => {
    const said = all.map(({ content }) => content);
    for (const chrome of ['Skip to the text', 'Newer in', 'Older in', 'Report an error', 'Back to note', 'Key points'])
      expect(
        said.filter((content) => content.includes(chrome)),
        chrome,
      ).toEqual([]);
  });

  it('is handed nothing of what may change around a story: the index of its year would be made anew with it', () => {
    const around = stories.filter(({ address }) => {
      const file = page(address).file;
      const { html = '' } = searchRecord(markupOf(read(file).toString()), file, base) ?? {};
      return html === '' || /class="(?:appeal|related|neighbours|old-story)/.test(html);
    });
    expect(around.map(({ address }) => address)).toEqual([]);
  });

  it('is led to from every page, and loaded by none but its own', () => {
    expect(
      faultsOf(pages, ({ elements, text, address }) => [
        ...(tagged(elements, 'a').some((link) => attribute(link, 'href') === addresses.search) ? [] : ['no link']),
        ...(address !== addresses.search && text.includes('_search') ? ['names the index'] : []),
      ]),
    ).toEqual([]);
    expect(page(addresses.search).text).toContain(addresses.searchIndex('en'));
  });

  it('has a page that no search engine lists and no appeal stands on', () => {
    const { elements } = page(addresses.search);
    const robots = tagged(elements, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
    expect(robots && attribute(robots, 'content')).toBe('noindex');
    expect(classed(elements, 'appeal')).toEqual([]);
    const sitemaps = [...files].filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(1);
    expect(sitemaps.filter((file) => read(file).toString().includes('/search/'))).toEqual([]);
  });

  it('is a form that asks its own page, and leads to the archive and the topics beside it', () => {
    const { elements } = page(addresses.search);
    const form = classed(elements, 'search-form')[0];
    if (!form) throw new Error('no form');
    expect(attribute(form, 'action')).toBe(addresses.search);
    const named = tagged(below(form), 'input', 'select').map((field) => attribute(field, 'name'));
    expect(named).toEqual(['q', 'section', 'kind', 'year', 'order']);
    const options = tagged(below(form), 'option').map((option) => attribute(option, 'value'));
    for (const { id } of publication.sections) expect(options).toContain(id);
    const led = tagged(classed(elements, 'other-ways').flatMap(below), 'a').map((link) => attribute(link, 'href'));
    expect(led).toEqual([...[...edition.byYear.keys()].map(addresses.archive), addresses.topics, addresses.authors]);
  });
});
