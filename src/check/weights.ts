import { weigh } from './budgets.ts';
import type { Budget } from './budgets.ts';
import type { Fault } from './facts.ts';
import { partsOf, withoutScripts } from './parts.ts';
import type { PageKind, Place } from './place.ts';
import type { Line } from './site.ts';

/** What weights are taken from. */
export interface Scales {
  read: (file: string) => string;
  size: (file: string) => number;
  files: ReadonlySet<string>;
  place: Pick<Place, 'budgets'>;
}

const names: Record<PageKind, string> = {
  story: 'a story',
  front: 'the front page',
  list: 'a list',
  archive: 'an archive',
  page: 'a page',
};

/** What of a page is over its budget. */
export function weightFaults(line: Line, kind: PageKind, scales: Scales): Fault[] {
  const { facts, file } = line;
  if (facts?.markup === undefined) return [];
  const budget = scales.place.budgets[kind];
  const faults: Fault[] = [];
  if (facts.packed !== undefined && facts.packed > budget.markup) {
    const [heaviest] = partsOf(scales.read(file));
    faults.push(over('HTML and styles', facts.packed, 'markup', kind, budget, heaviest && shown(heaviest)));
  }
  const loaded = loadedBy(line, scales);
  const most = facts.packed ?? Math.min(facts.markup, budget.markup);
  if (loaded + most > budget.firstView) {
    const whole = loaded + (facts.packed ?? weigh(withoutScripts(scales.read(file))));
    const heaviest = piecesOf(line, scales).sort((a, b) => b[1] - a[1])[0];
    if (whole > budget.firstView)
      faults.push(
        over('all that a phone loads at once', whole, 'firstView', kind, budget, heaviest && shown(heaviest)),
      );
  }
  return faults;
}

function over(
  of: string,
  bytes: number,
  name: keyof Budget,
  kind: PageKind,
  budget: Budget,
  heaviest: string | undefined,
): Fault {
  const what = `${names[kind]} may weigh ${number(budget[name])} bytes (${of}), and this one weighs ${number(bytes)}`;
  const room = Math.ceil(bytes / 500) * 500;
  return {
    rule: 'weight',
    what: what + (heaviest === undefined ? '' : `; most are ${heaviest}`),
    write: `less of that, or \`budgets: { ${kind}: { ${name}: ${room} } }\` in the settings`,
  };
}

/** Bytes that come with a page’s HTML: pictures, fonts, scripts. */
function loadedBy(line: Line, scales: Scales): number {
  return piecesOf(line, scales).reduce((sum, [, bytes]) => sum + bytes, 0);
}

function piecesOf({ facts = {} }: Line, { files, size }: Scales): [name: string, bytes: number][] {
  const sizes = (names: readonly string[] = []): number =>
    names.filter((name) => files.has(name)).reduce((sum, name) => sum + size(name), 0);
  return [
    ['its pictures', sizes(facts.pictures)],
    ['its fonts', sizes(facts.fonts)],
    ['its scripts', facts.scripts ?? 0],
  ];
}

/** A page of the list of the heaviest: bytes of HTML and styles, of all that comes at once, and what of it weighs most. */
export interface Weighed {
  file: string;
  markup: number;
  firstView: number;
  parts: [name: string, bytes: number][];
}

/** Of our pages none packs to less than a fifth of its bytes, hardly one to more than a quarter. */
const usualShare = 0.22;

/** The heaviest pages of a site, the heaviest first. Takes a third of a second a page. */
export function heaviestOf(lines: readonly Line[], scales: Scales, count = 10): Weighed[] {
  const guess = ({ facts = {} }: Line): number => facts.packed ?? (facts.markup ?? 0) * usualShare;
  return lines
    .filter(({ facts }) => facts?.markup !== undefined)
    .toSorted((a, b) => guess(b) - guess(a))
    .slice(0, count * 2)
    .map((line) => ({ line, markup: line.facts?.packed ?? weigh(withoutScripts(scales.read(line.file))) }))
    .sort((a, b) => b.markup - a.markup)
    .slice(0, count)
    .map(({ line, markup }) => ({
      file: line.file,
      markup,
      firstView: markup + loadedBy(line, scales),
      parts: partsOf(scales.read(line.file)).slice(0, 3),
    }));
}

function shown([name, bytes]: [string, number]): string {
  return `${name} (${number(bytes)})`;
}

const number = (bytes: number): string => bytes.toLocaleString('en-GB');
