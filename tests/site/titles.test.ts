import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Story } from '../../src/edition/edition.ts';
import { indexIn } from '../ask-index.ts';
import { readXml } from '../fixtures/xml.ts';
import { checked } from './checked.ts';
import { attribute, below, classed, one, tagged, textOf } from './html.ts';
import { latinWords } from './latin-words.ts';
import { faultsOf, fileAt, printed } from './printed.ts';
import { titles } from './sites.ts';
import type { TitleName } from './sites.ts';

/** What a reader of each sees, as its newspapers write it. */
const asWritten = {
  arabic: {
    language: ['ar-EG', 'rtl'],
    newsLanguage: 'ar',
    nameplate: 'بريد المرسى',
    day: 'الجمعة، ٢٠ نوفمبر ٢٠٢٦',
    lead: '20/العبارة-تتوقف-تسعة-عشر-يوما',
    published: '٢٠ نوفمبر ٢٠٢٦ في ٠٧:٣٠ ص غرينتش+٢',
    stories: '٨ مواد',
    feature: '21/كيف-عاد-النحام-إلى-الملاحة',
    scale: '٨٠٠',
    asked: ['القمح', 'السفينة Nordlys'],
    // The article is not written where a word stands alone.
    askedOtherwise: ['نحام', 'كيف عاد النحام'],
    quoted: '12/السفينة-nordlys-تفرغ-القمح',
  },
  japanese: {
    language: ['ja', 'ltr'],
    newsLanguage: 'ja',
    nameplate: '鴎浜新報',
    day: '2026年11月20日金曜日',
    lead: '20/渡船はやて丸-来春引退',
    published: '2026年11月20日 05:30 JST',
    stories: '8本',
    feature: '21/干潟に戻ったへらさぎ',
    scale: '400',
    asked: ['小麦', '貨物船Nordlys号'],
    // Words that stand within others, nothing between them.
    askedOtherwise: ['電動船', '渡船「はやて丸」'],
    quoted: '12/貨物船nordlys号-小麦を積み初入港',
  },
} as const satisfies Record<TitleName, unknown>;

function build(name: TitleName): void {
  const { status, stderr } = spawnSync(process.execPath, ['tests/site/build.ts', name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the site "${name}" could not be built: ${stderr}`);
}

describe.each(Object.keys(titles) as TitleName[])('the newspaper "%s", from a folder of its own', (name) => {
  build(name);
  const expected = asWritten[name];
  const site = printed(name);
  const { pages, page, read, files, edition, options } = site;
  const { stories, addresses, publication } = edition;
  const story = (part: string): Story => {
    const found = stories.find(({ address }) => decodeURIComponent(address).endsWith(`/${part}/`));
    if (!found) throw new Error(`no story ${part}`);
    return found;
  };
  const whole = ({ address }: Story): string => addresses.absolute(address);

  it('says its language and its direction on every page', () => {
    const said = pages.map(({ elements }) => {
      const html = one(elements, 'html');
      return [attribute(html, 'lang'), attribute(html, 'dir')].join(' ');
    });
    expect(new Set(said)).toEqual(new Set([expected.language.join(' ')]));
    expect(stories).toHaveLength(9);
  });

  it('has nothing that the checks find fault with', { timeout: 60_000 }, () => {
    expect(checked(titles[name])).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes days, times and numbers as its readers do', () => {
    const front = page('/');
    expect(textOf(one(front.elements, 'h1'))).toBe(expected.nameplate);
    expect(textOf(one(classed(front.elements, 'ear').flatMap(below), 'time'))).toBe(expected.day);
    const times = tagged(page(story(expected.lead).address).elements, 'time').map(textOf);
    expect(times).toContain(expected.published);
    expect(textOf(one(page(addresses.archive('2026')).elements, 'main'))).toContain(expected.stories);
    const letters = tagged(page(story(expected.feature).address).elements, 'text').map(textOf);
    expect(letters).toContain(expected.scale);
  });

  it('has addresses in its own script, and something at each', () => {
    const { origin } = new URL(publication.url);
    const faults = faultsOf(pages, (each) =>
      tagged(each.elements, 'a', 'img', 'link').flatMap((element) => {
        const named = attribute(element, 'href') ?? attribute(element, 'src');
        const to = new URL(named ?? '', origin + each.address);
        return to.origin !== origin || fileAt(to.pathname, site) ? [] : [`nothing at ${to.pathname}`];
      }),
    );
    expect(faults).toEqual([]);
    const own = [...stories, ...publication.sections.map(({ id }) => ({ address: addresses.section(id) }))];
    const inLatin = own.map(({ address }) => decodeURIComponent(address)).filter((address) => !/[^ -~]/.test(address));
    expect(inLatin).toEqual([]);
  });

  it('is named with all its stories in feeds and sitemaps that can be read', () => {
    const text = (file: string): string => read(file).toString();
    const rss = readXml(text('feed.xml')).one('rss', 'channel');
    expect([rss.one('title').text, rss.one('language').text]).toEqual([expected.nameplate, expected.language[0]]);
    const listed = (addressesThere: (string | undefined)[]): void => {
      expect(addressesThere.toSorted()).toEqual(stories.map(whole).toSorted());
    };
    listed(rss.all('item').map((item) => item.one('link').text));
    const atom = readXml(text('atom.xml')).one('feed');
    expect([atom.one('title').text, atom.attribute('xml:lang')]).toEqual([expected.nameplate, expected.language[0]]);
    listed(atom.all('entry').map((entry) => entry.one('link').attribute('href')));
    const json = JSON.parse(text('feed.json')) as { title: string; language: string; items: { url: string }[] };
    expect([json.title, json.language]).toEqual([expected.nameplate, expected.language[0]]);
    listed(json.items.map(({ url }) => url));
    const inSitemap = readXml(text('sitemap-1.xml'))
      .one('urlset')
      .all('url')
      .map((url) => url.one('loc').text);
    expect(stories.map(whole).filter((address) => !inSitemap.includes(address))).toEqual([]);
    const news = readXml(text('news-sitemap.xml')).one('urlset').all('url');
    const paper = news[0]?.one('news:news', 'news:publication');
    expect([paper?.one('news:name').text, paper?.one('news:language').text]).toEqual([
      expected.nameplate,
      expected.newsLanguage,
    ]);
  });

  it('claims no page in another language, as it has none', () => {
    const claims = faultsOf(pages, ({ elements }) =>
      elements.filter((element) => attribute(element, 'hreflang') !== undefined).map(({ tagName }) => tagName),
    );
    expect(claims).toEqual([]);
    const sitemaps = [...files].filter((file) => /sitemap.*\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(1);
    expect(sitemaps.filter((file) => read(file).includes('hreflang'))).toEqual([]);
  });

  it('is found by its own words', async () => {
    const ask = await indexIn(path.join(options.outDir, '_search', expected.newsLanguage));
    for (const [word, headline] of [expected.asked, expected.askedOtherwise]) {
      const [first] = await ask(word);
      expect(first?.meta['title'], word).toContain(headline);
    }
    expect(await ask(null)).toHaveLength(stories.length);
  });

  it('marks what it quotes in other languages, with their direction', () => {
    const { elements } = page(story(expected.quoted).address);
    const quoted = elements
      .filter((element) => ['blockquote', 'q'].includes(element.tagName) && attribute(element, 'lang') !== undefined)
      .map((element) => [element.tagName, attribute(element, 'lang'), attribute(element, 'dir')].join(' '));
    const turned = expected.language[1] === 'rtl' ? ' ltr' : ' ';
    expect(quoted.map((each) => each.trimEnd())).toEqual(
      ['blockquote en', 'q fr'].map((each) => (each + turned).trimEnd()),
    );
  });

  it('sends a story by e-mail under its headline and its own address', () => {
    for (const each of stories) {
      const links = tagged(page(each.address).elements, 'a').map((link) => attribute(link, 'href') ?? '');
      const mail = new URL(links.find((href) => href.startsWith('mailto:?')) ?? '');
      expect(mail.searchParams.get('subject')).toBe(each.headline);
      expect(mail.searchParams.get('body')).toBe(whole(each));
    }
  });

  it('has no word of another language around what its newsroom wrote', () => {
    const said = pages.flatMap(({ address, root }) => latinWords(root).map((word) => ({ address, word })));
    const own = new Set(['RSS', 'Atom', 'JSON', 'Feed', 'JST']);
    const theirs = new Set(['Mastodon', 'Nordlys', 'IMO', 'Ingrid', 'Solheim', 'Tromsø']);
    expect(said.filter(({ word }) => !own.has(word) && !theirs.has(word))).toEqual([]);
    expect(said.map(({ word }) => word)).toContain('Nordlys');
  });
});
