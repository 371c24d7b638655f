import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { attribute, below, classed, one, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

describe.each(Object.keys(sites) as SiteName[])('the appeal in the site "%s"', async (name) => {
  const { pages, page, edition, base, files, read } = await printed(name);
  const { publication, appeals } = edition;
  const [appeal] = appeals;
  if (!appeal) throw new Error('the demonstration newspaper has no appeal');

  const silent = [
    ...edition.stories.filter(({ sensitive }) => sensitive),
    ...edition.pages.filter((each) => each.appeal === 'none'),
  ].map(({ address }) => page(address));
  const without = [...silent, page(`${base}404.html`)];
  const others = pages.filter((each) => !without.includes(each));

  it('stands on every page but those it must not stand on', () => {
    expect(silent.length).toBeGreaterThan(1);
    expect(faultsOf(without, ({ elements }) => classed(elements, 'appeal').map(() => 'has an appeal'))).toEqual([]);
    expect(
      faultsOf(others, ({ elements }) => (classed(elements, 'appeal').length === 1 ? [] : ['has no appeal'])),
    ).toEqual([]);
  });

  it('is a region named by its heading, before the page’s main part', () => {
    expect(
      faultsOf(others, ({ elements }) => {
        const region = one(classed(elements, 'appeal'), 'section');
        const heading = one(below(region), 'h2');
        return [
          ...(attribute(region, 'aria-labelledby') === attribute(heading, 'id') ? [] : ['not named by its heading']),
          ...(textOf(heading) === appeal.heading ? [] : [`heading: ${textOf(heading)}`]),
          ...(elements.indexOf(region) < elements.indexOf(one(elements, 'main')) ? [] : ['after the main part']),
        ];
      }),
    ).toEqual([]);
  });

  it('shows the first paragraph, and holds the rest back behind "Read more"', () => {
    const paragraphs = copyOf(appeal.id).split(/\n{2,}/);
    expect(paragraphs.length).toBeGreaterThan(2);
    expect(
      faultsOf(others, ({ elements }) => {
        const region = one(classed(elements, 'appeal'), 'section');
        const details = one(below(region), 'details');
        const open = textOf(tagged(below(region), 'p')[0] ?? region);
        const rest = tagged(below(details), 'p').map(textOf);
        return [
          ...(wordsOf(open) === wordsOf(paragraphs[0] ?? '') ? [] : [`shows: ${open}`]),
          ...(rest.map(wordsOf).join('|') === paragraphs.slice(1).map(wordsOf).join('|')
            ? []
            : [`holds back: ${rest.join(' ')}`]),
          ...(textOf(one(below(details), 'summary')) === 'Read more' ? [] : ['no "Read more"']),
          ...(attribute(details, 'open') === undefined ? [] : ['is open from the start']),
        ];
      }),
    ).toEqual([]);
  });

  it('has a button that leads to where gifts go', () => {
    const expected = [[appeal.button, appeal.to ?? publication.support]];
    const buttons = ({ elements }: PrintedPage): Element[] =>
      classed(classed(elements, 'appeal').flatMap(below), 'button');
    const seen = others.map((each) => buttons(each).map((button) => [textOf(button), attribute(button, 'href')]));
    expect(new Set(seen.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(expected)]));
  });

  it('has a button to close it, hidden until a script has made it work', () => {
    expect(
      faultsOf(others, ({ elements }) => {
        const button = one(classed(elements, 'appeal').flatMap(below), 'button');
        return attribute(button, 'hidden') === undefined ? ['the button is shown without a script'] : [];
      }),
    ).toEqual([]);
  });

  it('asks for nothing on a page where it must not stand: no link to give, no words of any appeal', () => {
    const gifts = [publication.support, ...appeals.map(({ to }) => to)].filter((to) => to !== undefined);
    expect(
      faultsOf(silent, ({ elements }) =>
        elements
          .flatMap((each) => attribute(each, 'href') ?? [])
          .filter((href) => gifts.some((gift) => href.startsWith(gift))),
      ),
    ).toEqual([]);
    const phrases = appeals.flatMap(({ id, heading, button }) => [heading, button ?? '', copyOf(id)]).flatMap(fours);
    expect(phrases.length).toBeGreaterThan(200);
    const said = ({ text }: PrintedPage): string => wordsOf(text.replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' '));
    expect(faultsOf(silent, (each) => phrases.filter((phrase) => said(each).includes(phrase)))).toEqual([]);
    expect(said(page(base))).toContain(phrases[0]);
  });

  it('is said nowhere else: in no feed, no sitemap, no data', () => {
    const texts = [...files].filter((file) => /\.(xml|json|txt|webmanifest)$/.test(file));
    const heading = wordsOf(appeal.heading);
    expect(texts.filter((file) => wordsOf(read(file).toString()).includes(heading))).toEqual([]);
  });
});

/** An appeal's copy as its editor wrote it. */
function copyOf(id: string): string {
  const folder = path.join('content', 'appeals');
  const file = readdirSync(folder).find((each) => each === `${id}.md`) ?? '';
  return readFileSync(path.join(folder, file), 'utf8')
    .replace(/^---\n[^]*?\n---\n/, '')
    .trim();
}

/** A text's words alone: quotation marks and spaces are the typographer's. */
const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Every four words in a row. */
function fours(text: string): string[] {
  const words = wordsOf(text).split(' ');
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
}
