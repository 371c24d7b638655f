import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { mayAsk } from '../../src/support/rules/standing.ts';
import { fours, groundsOf, textsOf, wordsIn } from './appeals.ts';
import { attribute, classed, tagged } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

describe.each(Object.keys(sites) as SiteName[])('where nothing may be asked in the site "%s"', async (name) => {
  const site = printed(name);
  const { pages, page, edition, base } = site;
  const grounds = await groundsOf(site);
  const sensitive = edition.stories.filter((story) => story.sensitive).map(({ address }) => page(address));
  const declining = edition.pages.filter(({ appeal }) => appeal === 'none').map(({ address }) => page(address));
  const { thanks, search, offline } = edition.addresses;
  const silent = [...sensitive, ...declining, ...[`${base}404.html`, thanks, search, offline].map(page)];
  const phrases = [...new Set(edition.appeals.flatMap((appeal) => textsOf(appeal, edition)).flatMap(fours))];
  const hosts = [edition.publication.support, ...edition.appeals.map((appeal) => appeal.page)]
    .flatMap((to) => (to === undefined ? [] : [new URL(to).host]))
    .filter((host, index, all) => all.indexOf(host) === index);

  it('is a sensitive story, 404, /thank-you/ and pages that decline, and nowhere else', () => {
    expect(Math.min(sensitive.length, declining.length)).toBeGreaterThan(0);
    const asking = [...grounds].filter(([, ground]) => mayAsk(ground)).map(([address]) => address);
    expect(asking).toEqual(pages.filter((each) => !silent.includes(each)).map(({ address }) => address));
  });

  it('no four words in a row of any appeal are in the HTML: not in text, attribute, style or script', () => {
    // Every byte is looked at, tags and all: what a search engine or a screen reader might find is in there too.
    expect(faultsOf(silent, ({ text }) => said(text, phrases))).toEqual([]);
    expect(phrases.length).toBeGreaterThan(300);
    expect(said(page(base).text, phrases).length).toBeGreaterThan(50);
  });

  it('there is no link to give, in any attribute or word', () => {
    expect(hosts.length).toBeGreaterThan(0);
    expect(faultsOf(silent, ({ text }) => hosts.filter((host) => text.includes(host)))).toEqual([]);
    expect(faultsOf(silent, ({ elements }) => classed(elements, 'give').map(() => 'a link in the masthead'))).toEqual(
      [],
    );
    const giving = ({ elements }: PrintedPage): string[] =>
      classed(elements, 'give').map((each) => attribute(each, 'href') ?? '');
    const asking = pages.filter((each) => !silent.includes(each));
    expect(new Set(asking.map((each) => giving(each).join(' ')))).toEqual(
      new Set(['https://give.example/lantern?from=masthead']),
    );
  });

  it('there is no script of the appeals, and nothing for one', () => {
    expect(
      faultsOf(silent, ({ elements, text }) => [
        ...elements
          .filter((each) => attribute(each, 'name') === 'appeal' || attribute(each, 'data-place') !== undefined)
          .map(({ tagName }) => tagName),
        ...['meta[name=appeal]', 'data-fingerprint'].filter((word) => scriptsIn(text).includes(word)),
      ]),
    ).toEqual([]);
    expect(scriptsIn(page(base).text)).toContain('meta[name=appeal]');
    expect(
      faultsOf(sensitive, ({ text }) => (scriptsIn(text).includes('appeal') ? ['a script of appeals'] : [])),
    ).toEqual([]);
  });
});

describe.each(Object.keys(sites) as SiteName[])('the words of the appeals in the site "%s"', (name) => {
  const { pages, edition, files, read } = printed(name);
  // What the newsroom says elsewhere too, such as "to pay for the", tells of no appeal.
  const { stories, people } = edition;
  const elsewhere = [...stories, ...people, ...edition.pages].map(({ file }) => file);
  const own = [...elsewhere, 'content/publication.yaml'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const all = [...new Set(edition.appeals.flatMap((appeal) => textsOf(appeal, edition)).flatMap(fours))];
  const known = new Set(said(own, all));
  const phrases = all.filter((phrase) => !known.has(phrase));

  it('are many that nothing else says', () => {
    expect(phrases.length).toBeGreaterThan(300);
    expect(known.size).toBeLessThan(30);
  });

  it('are in no feed, no sitemap, no data', () => {
    const data = [...files].filter((file) => /\.(xml|json|txt|webmanifest)$/.test(file));
    expect(data.length).toBeGreaterThan(6);
    expect(data.flatMap((file) => said(read(file).toString(), phrases).map((phrase) => `${file}: ${phrase}`))).toEqual(
      [],
    );
  });

  it('are in no description, no title and no structured data of a page', () => {
    expect(
      faultsOf(pages, ({ elements, text }) => {
        const metas = tagged(elements, 'meta').flatMap((meta) => attribute(meta, 'content') ?? []);
        const data = [
          ...text.matchAll(/<(title|script type="application\/ld\+json")>([^]*?)<\/(?:title|script)>/g),
        ].map(([, , each = '']) => each);
        return said([...metas, ...data].join('\n'), phrases);
      }),
    ).toEqual([]);
  });
});

/** Those of the phrases that a text says. */
function said(text: string, phrases: readonly string[]): string[] {
  const all = ` ${wordsIn(text)} `;
  return phrases.filter((phrase) => all.includes(` ${phrase} `));
}

function scriptsIn(html: string): string {
  return [...html.matchAll(/<script(?! type)[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code).join('\n');
}
