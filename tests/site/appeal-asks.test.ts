import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { goalOf } from '../../src/i18n/goal.ts';
import { words } from '../../src/i18n/words.ts';
import { printedIn } from './appeals.ts';
import { attribute, below, classed, one, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, fileAt, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

describe.each(Object.keys(sites) as SiteName[])('what the appeals of the site "%s" ask', (name) => {
  const site = printed(name);
  const { pages, page, edition, base, files, read } = site;
  const { language, timeZone } = edition.publication;
  const sectionsOf = ({ elements }: PrintedPage): Element[] => tagged(classed(elements, 'appeal'), 'section');
  const links = (section: Element | undefined, kind: string): [string, string | undefined][] =>
    classed(section ? below(section) : [], kind)
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => [attribute(link, 'aria-label') ?? textOf(link), attribute(link, 'href')]);

  it('is an address for each amount, character by character', () => {
    const to = (sum: number, every: string): string =>
      `https://give.example/lantern?sum=${String(sum)}&every=${every}&in=GBP&from=your-paper`;
    expect(links(printedIn('top', page(base))[0], 'gift')).toEqual([
      ['Give £10 once', to(10, 'once')],
      ['Give £25 once', to(25, 'once')],
      ['Give £50 once', to(50, 'once')],
      ['Give £3 every month', to(3, 'month')],
      ['Give £6 every month', to(6, 'month')],
      ['Give £12 every month', to(12, 'month')],
    ]);
    const suggested = classed(printedIn('top', page(base)).flatMap(below), 'suggested').map(textOf);
    expect(suggested).toEqual(['£6']);
  });

  it('is an address without an amount where none is asked for, which tells the wording where there are two', () => {
    const inPolitics = pages.filter((each) => printedIn('inline', each).length > 0);
    const seen = new Set(inPolitics.map((each) => JSON.stringify(links(printedIn('inline', each)[0], 'button'))));
    expect([...seen]).toEqual([
      JSON.stringify([['Keep us in the room', 'https://give.example/lantern/council-desk?from=council-desk']]),
    ]);
    const ended = pages.filter((each) => printedIn('end', each).length > 0);
    expect(ended.length).toBeGreaterThan(10);
    for (const each of ended) {
      expect(printedIn('end', each).map((section) => links(section, 'button'))).toEqual([
        [['Give to the Lantern', 'https://give.example/lantern?from=winter-2026&words=a']],
        [['Pay for the next one', 'https://give.example/lantern?from=winter-2026&words=b']],
      ]);
    }
  });

  it('is a form for an amount of the reader’s own, with what the provider must know in hidden fields', () => {
    const form = one(printedIn('top', page(base)).flatMap(below), 'form');
    const fields = tagged(below(form), 'input', 'select', 'button').map((field) =>
      ['type', 'name', 'value', 'min', 'step'].map((key) => attribute(field, key)),
    );
    expect([attribute(form, 'action'), attribute(form, 'method')]).toEqual(['https://give.example/lantern', undefined]);
    expect(fields).toEqual([
      ['hidden', 'in', 'GBP', undefined, undefined],
      ['hidden', 'from', 'your-paper', undefined, undefined],
      ['number', 'sum', undefined, '0.01', '0.01'],
      [undefined, 'every', undefined, undefined, undefined],
      ['submit', undefined, undefined, undefined, undefined],
    ]);
    const often = tagged(below(form), 'option').map((option) => [
      attribute(option, 'value'),
      textOf(option),
      attribute(option, 'selected'),
    ]);
    expect(often).toEqual([
      ['once', 'Once', undefined],
      ['month', 'Every month', ''],
    ]);
  });

  it('goes nowhere but to https, in a form of hidden fields and named ones', () => {
    let forms = 0;
    expect(
      faultsOf(pages, (each) =>
        sectionsOf(each).flatMap((section) => {
          const inside = below(section);
          const reminder = tagged(inside, 'a').filter((link) => attribute(link, 'download') !== undefined);
          const to = tagged(inside, 'a')
            .filter((link) => !reminder.includes(link))
            .map((link) => attribute(link, 'href') ?? '');
          const actions = tagged(inside, 'form').map((form) => attribute(form, 'action') ?? '');
          forms += actions.length;
          const inputs = tagged(inside, 'input').map((input) => attribute(input, 'type') ?? '');
          return [
            ...[...to, ...actions].filter((address) => !address.startsWith('https://')),
            ...inputs.filter((type) => !['hidden', 'number'].includes(type)),
            ...tagged(inside, 'input', 'select').flatMap((field) =>
              attribute(field, 'name') ? [] : ['a field without a name'],
            ),
            ...[...to, ...actions].flatMap((address) =>
              /[{}]/.test(decodeURIComponent(address)) ? [`a placeholder: ${address}`] : [],
            ),
            ...(inside.some((field) => attribute(field, 'formaction') !== undefined) ? ['another action'] : []),
          ];
        }),
      ),
    ).toEqual([]);
    expect(forms).toBeGreaterThan(100);
  });

  it('tells no provider which story is read, unless a newsroom’s template asks it', () => {
    const slugs = edition.stories.map(({ slug }) => slug);
    const told = pages
      .flatMap((each) => sectionsOf(each).flatMap(below))
      .flatMap((each) => attribute(each, 'href') ?? []);
    expect(told.filter((href) => slugs.some((slug) => href.includes(slug)))).toEqual([]);
  });

  it('is a goal in a labelled bar, with its numbers in words', () => {
    const withGoal = edition.appeals.filter(({ goal }) => goal);
    expect(withGoal.length).toBeGreaterThan(0);
    for (const appeal of withGoal) {
      const goal = goalOf(appeal, language, timeZone, words(language));
      const bars = pages.flatMap((each) =>
        printedIn(appeal.placement, each)
          .flatMap((section) => tagged(below(section), 'progress'))
          .map((bar) => ({
            bar,
            label: each.elements.find((other) => attribute(other, 'id') === attribute(bar, 'aria-labelledby')),
          })),
      );
      expect(bars.length).toBeGreaterThan(10);
      const said = bars.map(({ bar, label }) =>
        [attribute(bar, 'max'), attribute(bar, 'value'), label && textOf(label)].join(' '),
      );
      expect([...new Set(said)]).toEqual([`${String(goal?.max)} ${String(goal?.value)} ${goal?.words ?? ''}`]);
      expect(goal?.words).toBe('£41,250 of £60,000 given by 20 November 2026');
    }
  });

  it('is a reminder that is there: a calendar file, and one alone for each appeal that reminds', () => {
    const offered = new Set(
      pages
        .flatMap((each) =>
          tagged(sectionsOf(each).flatMap(below), 'a').filter((link) => attribute(link, 'download') !== undefined),
        )
        .map((link) => attribute(link, 'href') ?? ''),
    );
    const named = [...offered].map((address) => fileAt(address, site));
    expect(named).toEqual(['reminders/03-a-light-left-on.ics']);
    expect([...files].filter((file) => file.startsWith('reminders/') || file.endsWith('.ics'))).toEqual(named);
    const calendar = new ICAL.Component(ICAL.parse(read(named[0] ?? '').toString()) as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('url')).toBe('https://give.example/lantern?from=winter-2026');
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-12-20');
  });
});
