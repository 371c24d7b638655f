import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import type { RuleConfig } from 'html-validate/node';
import { describe, expect, it } from 'vitest';

import { everyCorrection } from '../../src/edition/corrections.ts';
import { pageSize, paged } from '../../src/edition/pages.ts';
import { attribute, below, classed, one, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import type { PrintedPage, PrintedSite } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

describe.each(Object.keys(sites) as SiteName[])('every page of the site "%s"', (name) => {
  const site = printed(name);
  const { pages, edition } = site;
  const { publication } = edition;
  /** No place of the site: what is not there, and where givers come back to. */
  const unlisted = [`${site.base}404.html`, edition.addresses.thanks];
  const withoutWay = [site.base, ...unlisted];

  it('is there: front, stories, lists, archives, standing pages, 404, thanks, search, offline', () => {
    const { stories, byTopic, people, byYear, byMonth, byDay } = edition;
    const archives = byYear.size + byMonth.size + byDay.size;
    const correctionPages = paged(everyCorrection(edition), pageSize).length;
    const lists = publication.sections.length + byTopic.size + people.length + 2 + correctionPages;
    expect(stories.length).toBeGreaterThan(30);
    expect(pages).toHaveLength(1 + stories.length + lists + archives + edition.pages.length + 4);
  });

  it('has one headline and one main part', () => {
    expect(
      faultsOf(pages, ({ elements }) => [
        ...(tagged(elements, 'h1').length === 1 ? [] : [`${tagged(elements, 'h1').length} <h1>`]),
        ...(tagged(elements, 'main').length === 1 ? [] : [`${tagged(elements, 'main').length} <main>`]),
        ...tagged(elements, 'h1').flatMap((h1) => (textOf(h1) === '' ? ['an empty <h1>'] : [])),
      ]),
    ).toEqual([]);
  });

  it('has its header and footer as landmarks of the page', () => {
    const inBody = (page: PrintedPage, tag: string): Element[] =>
      one(page.elements, 'body').childNodes.flatMap((node) =>
        'tagName' in node && node.tagName === tag ? [node] : [],
      );
    expect(
      faultsOf(pages, (page) =>
        ['header', 'main', 'footer']
          .filter((tag) => inBody(page, tag).length !== 1)
          .map((tag) => `no <${tag}> of its own`),
      ),
    ).toEqual([]);
  });

  it('begins with a link over the masthead to its main part', () => {
    expect(
      faultsOf(pages, ({ elements }) => {
        const [first] = tagged(elements, 'a');
        const target = first && attribute(first, 'href');
        const main = attribute(one(elements, 'main'), 'id');
        return main !== undefined && target === `#${main}` ? [] : [`first link leads to ${target ?? 'nothing'}`];
      }),
    ).toEqual([]);
  });

  it('shows the way from the front page, itself last and no link', () => {
    const withWay = pages.filter(({ address }) => !withoutWay.includes(address));
    expect(withWay).toHaveLength(pages.length - withoutWay.length);
    expect(faultsOf(withWay, (page) => crumbFaults(page, site))).toEqual([]);
  });

  it('shows no such way where there is none', () => {
    expect(
      faultsOf(withoutWay.map(site.page), ({ elements }) => classed(elements, 'crumbs').map(() => 'has breadcrumbs')),
    ).toEqual([]);
  });

  it('names its own address as the one that counts', () => {
    expect(
      faultsOf(pages, ({ elements, address }) => {
        const canonical = links(elements, 'canonical').map((link) => attribute(link, 'href'));
        const expected = unlisted.includes(address) ? [] : [new URL(address, publication.url).href];
        return String(canonical) === String(expected) ? [] : [`canonical is ${String(canonical)}`];
      }),
    ).toEqual([]);
  });

  it('has a title of its own, the name of the paper in it', () => {
    const seen = new Map<string, string>();
    expect(
      faultsOf(pages, ({ elements, address }) => {
        const title = textOf(one(below(one(elements, 'head')), 'title'));
        const twin = seen.get(title);
        seen.set(title, address);
        return [
          ...(title.includes(publication.name) ? [] : [`title without the name of the paper: ${title}`]),
          ...(twin === undefined ? [] : [`has the title of ${twin}`]),
        ];
      }),
    ).toEqual([]);
  });

  it('says in a sentence what is there, where more is known than its name', () => {
    const { addresses, stories, people } = edition;
    const sections = publication.sections.map(({ id }) => addresses.section(id));
    const known = [...stories, ...people, ...edition.pages].map(({ address }) => address);
    const described = [
      addresses.front,
      addresses.topics,
      addresses.authors,
      addresses.corrections(),
      ...sections,
      ...known,
    ].map(site.page);
    expect(
      faultsOf(described, ({ elements }) =>
        (meta(elements, 'description') ?? '').length > 10 ? [] : ['no description'],
      ),
    ).toEqual([]);
  });

  it('says in what language and direction it is', () => {
    expect(
      faultsOf(pages, ({ elements }) => {
        const html = one(elements, 'html');
        const said = [attribute(html, 'lang'), attribute(html, 'dir')];
        return said[0] === publication.language && said[1] === 'ltr' ? [] : [String(said)];
      }),
    ).toEqual([]);
  });

  it('has headings in order, none skipped', () => {
    expect(faultsOf(pages, headingFaults)).toEqual([]);
  });

  it('uses no id twice', () => {
    expect(
      faultsOf(pages, ({ elements }) => {
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      }),
    ).toEqual([]);
  });

  it('names what stands in it by ids that exist', () => {
    const naming = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    expect(
      faultsOf(pages, ({ elements }) => {
        const ids = new Set(elements.map((element) => attribute(element, 'id')));
        const named = elements.flatMap((element) =>
          naming.flatMap((name) => attribute(element, name)?.split(' ') ?? []),
        );
        return named.filter((id) => !ids.has(id));
      }),
    ).toEqual([]);
  });
});

describe('the HTML of the site', () => {
  const { pages, redirects } = printed('demo');
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));

  it('is valid', () => {
    // Headlines are as long as editors write them; a search engine cuts what it has no room for.
    expect(invalid(pages, { 'long-title': 'off' })).toEqual([]);
  });

  it('is valid where an old address leads on', () => {
    // These pages leave out the tags that HTML lets be left out.
    expect(redirects.length).toBeGreaterThan(0);
    expect(invalid(redirects, { 'doctype-style': 'off', 'no-implicit-close': 'off' })).toEqual([]);
  });

  const invalid = (some: readonly PrintedPage[], rules: RuleConfig): string[] =>
    faultsOf(some, ({ text, file }) =>
      validator
        .validateStringSync(text, file, { rules })
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
        ),
    );
});

function crumbFaults({ elements, address }: PrintedPage, site: PrintedSite): string[] {
  const [crumbs, ...more] = classed(elements, 'crumbs');
  if (!crumbs || more.length > 0) return ['not one list of breadcrumbs'];
  const steps = tagged(below(crumbs), 'li');
  const to = steps.map((step) => tagged(below(step), 'a').map((link) => attribute(link, 'href'))[0]);
  const current = below(crumbs).filter((element) => attribute(element, 'aria-current') === 'page');
  return [
    ...(steps.length >= 2 ? [] : ['only one step']),
    ...(to[0] === site.base ? [] : ['does not begin at the front page']),
    ...(to.slice(0, -1).includes(undefined) ? ['a step without a link'] : []),
    ...(to.includes(address) || to.at(-1) !== undefined ? ['links to itself'] : []),
    ...(current.length === 1 ? [] : ['does not mark where the reader is']),
  ];
}

/** An appeal is no part of the page's own matter, and no more is its heading; all else begins with the headline. */
function headingFaults({ elements }: PrintedPage): string[] {
  const levels = elements
    .filter((element) => /^h[1-6]$/.test(element.tagName) && !isOfAppeal(element))
    .map((element) => ({ level: Number(element.tagName.slice(1)), words: textOf(element) }));
  return levels.flatMap(({ level, words }, index) => {
    const before = levels[index - 1]?.level ?? 0;
    return level > before + 1 ? [`h${level} "${words}" after h${before}`] : [];
  });
}

function isOfAppeal({ parentNode }: Element): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  return classed([parentNode], 'appeal').length > 0 || isOfAppeal(parentNode);
}

function meta(elements: readonly Element[], name: string): string | undefined {
  const found = tagged(elements, 'meta').find((element) => attribute(element, 'name') === name);
  return found && attribute(found, 'content');
}

function links(elements: readonly Element[], rel: string): Element[] {
  return tagged(elements, 'link').filter((element) => attribute(element, 'rel') === rel);
}
