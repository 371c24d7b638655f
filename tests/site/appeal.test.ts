import { describe, expect, it } from 'vitest';

import type { StandingAppeal } from '../../src/edition/appeals.ts';
import { placements } from '../../src/schema/appeal.ts';
import type { Placement } from '../../src/schema/appeal.ts';
import { expectedOn, groundsOf, printedIn, stylesOf, wordingsOf, wordsIn } from './appeals.ts';
import { attribute, below, classed, one, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

describe.each(Object.keys(sites) as SiteName[])('the appeals in the site "%s"', async (name) => {
  const site = printed(name);
  const { pages, page, edition, base } = site;
  const grounds = await groundsOf(site);
  const standing = ({ address }: PrintedPage): [Placement, StandingAppeal | undefined][] => {
    const ground = grounds.get(address);
    return ground ? expectedOn(ground, edition) : [];
  };

  /** Looks at every section of every appeal that is where it should be. */
  const sectionFaults = (
    look: (section: Element, appeal: StandingAppeal, wording: number, page: PrintedPage) => readonly string[],
  ): string[] =>
    faultsOf(pages, (each) =>
      standing(each).flatMap(([place, appeal]) =>
        appeal === undefined
          ? []
          : printedIn(place, each).flatMap((section, wording) => look(section, appeal, wording, each)),
      ),
    );

  it('stand where and only where their front matter says, one in a place, a section a wording', () => {
    expect(
      faultsOf(pages, (each) =>
        standing(each).flatMap(([place, appeal]) => {
          const expected = appeal ? wordingsOf(appeal).map(({ heading }) => heading) : [];
          const seen = printedIn(place, each).map((section) => textOf(one(below(section), 'h2')));
          return String(seen) === String(expected) ? [] : [`${place}: ${String(seen)}, not ${String(expected)}`];
        }),
      ),
    ).toEqual([]);
    expect(
      faultsOf(pages, ({ elements }) =>
        classed(elements, 'appeal')
          .filter((each) => placeOf(each) === '')
          .map(textOf),
      ),
    ).toEqual([]);
  });

  it('stand in every place, in one or two wordings, and none on some pages', () => {
    const count = (of: (page: PrintedPage) => number): number => pages.filter((each) => of(each) > 0).length;
    for (const place of placements) {
      expect(count((each) => printedIn(place, each).length)).toBeGreaterThan(4);
      expect(count((each) => printedIn(place, each).length)).toBeLessThan(pages.length);
    }
    expect(count(({ elements }) => classed(elements, 'wording-b').length)).toBeGreaterThan(10);
    const none = pages.filter(({ elements }) => classed(elements, 'appeal').length === 0);
    const silent = edition.pages.filter(({ appeal }) => appeal === 'none');
    const sensitive = edition.stories.filter((story) => story.sensitive);
    expect([silent.length, sensitive.length]).not.toContain(0);
    expect(none.map(({ address }) => address).sort()).toEqual(
      [
        ...silent.map(({ address }) => address),
        ...sensitive.map(({ address }) => address),
        `${base}404.html`,
        ...[edition.addresses.thanks, edition.addresses.search, edition.addresses.offline],
      ].sort(),
    );
  });

  it('are regions named by their headings', () => {
    expect(
      sectionFaults((section, _appeal, _wording, { elements }) => {
        const heading = one(below(section), 'h2');
        const [first] = section.childNodes.filter((node) => 'tagName' in node);
        const id = attribute(section, 'aria-labelledby') ?? '';
        return [
          ...(id !== '' && id === attribute(heading, 'id') ? [] : ['not named by its heading']),
          ...(elements.filter((each) => attribute(each, 'id') === id).length === 1 ? [] : [`several of the id ${id}`]),
          ...(first === heading ? [] : ['does not begin with its heading']),
        ];
      }),
    ).toEqual([]);
  });

  it('stand before the page’s main part, after their paragraph, or between a story and its foot', () => {
    expect(
      sectionFaults((section, { placement, after }, _wording, { elements }) => {
        if (placement === 'top')
          return isBefore(elements, section, one(elements, 'main')) ? [] : ['after the main part'];
        if (placement === 'end') {
          const [text, foot] = [...classed(elements, 'text'), ...classed(elements, 'story-foot')];
          const between = text && foot && isBefore(elements, text, section) && isBefore(elements, section, foot);
          return between && !below(text).includes(section) ? [] : ['not between the text and the foot'];
        }
        const [before, rest] = classed(elements, 'body');
        const paragraphs = before?.childNodes.filter((node) => 'tagName' in node && node.tagName === 'p').length;
        return before &&
          rest &&
          isBefore(elements, before, section) &&
          isBefore(elements, section, rest) &&
          paragraphs === after
          ? []
          : [`after ${String(paragraphs)} paragraphs, not ${String(after)}`];
      }),
    ).toEqual([]);
  });

  it('show their first paragraph, and hold the rest back behind "Read more"', () => {
    let held = 0;
    expect(
      sectionFaults((section, appeal, wording) => {
        const copy = wordingsOf(appeal)[wording]?.copy ?? '';
        const [first = '', ...others] = copy.split(/\n{2,}/).map(wordsIn);
        const [wordsOf] = classed(below(section), 'appeal-words');
        const details = wordsOf ? tagged(below(wordsOf), 'details') : [];
        const folded = details.flatMap(below);
        const open = below(section).filter(
          (each) => each.tagName === 'p' && !folded.includes(each) && attribute(each, 'hidden') === undefined,
        );
        const rest = tagged(folded, 'p').map((each) => wordsIn(textOf(each)));
        held += rest.length;
        return [
          ...(open[0] && wordsIn(textOf(open[0])) === first ? [] : [`shows: ${open[0] ? textOf(open[0]) : ''}`]),
          ...(rest.join('|') === others.join('|') ? [] : [`holds back: ${rest.join(' ')}`]),
          ...details.flatMap((each) => (textOf(one(below(each), 'summary')) === 'Read more' ? [] : ['no "Read more"'])),
          ...details.flatMap((each) => (attribute(each, 'open') === undefined ? [] : ['is open from the start'])),
          ...(details.length === 1 ? [] : [`${String(details.length)} times "Read more"`]),
        ];
      }),
    ).toEqual([]);
    expect(held).toBeGreaterThan(500);
  });

  it('tell the script in the head what it must know, and no more', () => {
    expect(
      faultsOf(pages, (each) => {
        const seen = tagged(each.elements, 'meta')
          .filter((meta) => attribute(meta, 'name') === 'appeal')
          .map((meta) =>
            ['content', 'data-quiet', 'data-until', 'data-two'].map((key) => attribute(meta, key) ?? '').join(' '),
          );
        const expected = standing(each).flatMap(([place, appeal]) =>
          appeal
            ? [`${place} ${String(appeal.quietDays)} ${String(appeal.until ?? '')} ${appeal.second ? appeal.id : ''}`]
            : [],
        );
        return seen.join('|') === expected.join('|') ? [] : [`says ${seen.join('|')}, not ${expected.join('|')}`];
      }),
    ).toEqual([]);
    const prints = pages.flatMap(({ elements }) =>
      elements.flatMap((each) => attribute(each, 'data-fingerprint') ?? []),
    );
    expect(new Set(prints).size).toBe(edition.appeals.length);
    expect(prints.filter((print) => !/^[\w-]{8}$/.test(print))).toEqual([]);
  });

  it('have a second wording in the HTML that styles alone hide', () => {
    expect(
      sectionFaults((section) =>
        [section, ...below(section)]
          .filter((each) => !classed([each], 'read-count').length)
          .flatMap((each) => ['hidden', 'style', 'inert'].filter((key) => attribute(each, key) !== undefined)),
      ),
    ).toEqual([]);
    const hiding = hidden(page(edition.stories[0]?.address ?? base));
    for (const place of placements) {
      expect(hiding).toContain(`:root:not([data-${place}=b]) .appeal-${place}.wording-b`);
      expect(hiding).toContain(`[data-${place}=b] .appeal-${place}.wording-a`);
      expect(hiding).toContain(`[data-${place}=none] .appeal.appeal-${place}`);
    }
  });

  it('have buttons to close them and to say who supports, seen only where a script has said what is shown', () => {
    expect(
      sectionFaults((section, { placement, quietDays }) => {
        const buttons = tagged(below(section), 'button').filter((each) => attribute(each, 'type') === 'button');
        const seen = buttons.map((each) => [
          attribute(each, 'class'),
          attribute(each, 'data-place'),
          attribute(each, 'aria-label') ?? textOf(each),
        ]);
        const expected = [
          ['appeal-supporter', placement, 'I already support you'],
          ['appeal-close', placement, `Close this appeal for ${String(quietDays)} days`],
        ];
        return JSON.stringify(seen) === JSON.stringify(expected) ? [] : [JSON.stringify(seen)];
      }),
    ).toEqual([]);
    expect(hidden(page(base))).toContain(':root:not([data-top],[data-inline],[data-end]) .appeal button[data-place]');
  });

  it('thank each once, and not before they are told', () => {
    expect(
      faultsOf(pages, (each) => {
        const places = standing(each).flatMap(([place, appeal]) => (appeal ? [place] : []));
        const thanks = classed(each.elements, 'appeal-thanks');
        return [
          ...(thanks.map(placeOf).sort().join() === places.toSorted().join()
            ? []
            : [`thanks at ${thanks.map(placeOf).join()}`]),
          ...thanks.flatMap((thank) => (attribute(thank, 'hidden') === undefined ? ['is seen from the start'] : [])),
        ];
      }),
    ).toEqual([]);
  });
});

/** The selectors, blanks and quotation marks evened out, of what a page's styles hide. */
function hidden(page: PrintedPage): string[] {
  return stylesOf(page)
    .filter(({ rule }) => /display:\s*none/.test(rule))
    .flatMap(({ selectors }) => selectors.split(/,(?![^(]*\))/))
    .map((each) => each.replace(/["']/g, '').replace(/\s+/g, ' ').replace(/, /g, ',').trim());
}

function placeOf(element: Element): string {
  return placements.find((place) => classed([element], `appeal-${place}`).length > 0) ?? '';
}

function isBefore(elements: readonly Element[], one: Element, other: Element): boolean {
  return elements.indexOf(one) < elements.indexOf(other);
}
