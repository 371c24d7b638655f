import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';

import { isElement } from './blocks.ts';
import { drawing } from './chart-drawing.ts';
import { readFigures } from './chart-figures.ts';
import type { Figures } from './chart-figures.ts';
import { chartSpec } from './chart-spec.ts';
import type { ChartWish } from './chart-wish.ts';
import { wordsAlong } from './chart-words.ts';
import type { Wish } from './furniture.ts';
import { element } from './hast.ts';
import { leavesTheSite } from './links.ts';
import type { Labels, Place } from './place.ts';
import type { Troubles } from './trouble.ts';

interface Setting {
  place: Place;
  labels: Labels;
  /** Stands before the ids in the drawing. */
  id: string;
  troubles: Troubles;
}

/**
 * A chart: its caption, the drawing with a title and a sentence for those who cannot see it, and the figures as a table, folded
 * away. Where the HTML is read elsewhere, the table alone. Undefined where something is wrong; it is then among the troubles.
 *
 * @param figure With the caption.
 */
export async function printChart(
  figure: Element,
  wish: ChartWish & Pick<Wish, 'node'>,
  { place, labels, id, troubles }: Setting,
): Promise<Element | undefined> {
  const file = leavesTheSite(wish.src)
    ? { what: `\`::chart\` has \`src="${wish.src}"\``, write: 'the name of a CSV file beside this one' }
    : await place.figures?.(wish.src);
  if (!file || 'what' in file) {
    if (file) troubles.add(wish.node, file);
    return undefined;
  }
  const { figures, problems } = readFigures(file.text, file.file, wish);
  for (const problem of problems) troubles.addProblem(problem);
  if (!figures) return undefined;
  const caption = figure.children.filter((child) => isElement(child, 'figcaption'));
  const table = tableOf(wish, figures, place.language);
  if (place.absolute !== undefined) return element('figure', {}, ...caption, table);
  const svg = await drawing(chartSpec(wish.kind, figures, place.language), place.language, place.drawings);
  const list = new Intl.ListFormat(place.language, { type: 'conjunction' });
  svg.properties = { ...svg.properties, role: 'img', ariaLabelledBy: [`${id}-title`], ariaDescribedBy: [`${id}-desc`] };
  svg.children.unshift(
    element('title', { id: `${id}-title` }, toString(figure).replace(/\s+/g, ' ').trim()),
    element('desc', { id: `${id}-desc` }, labels.chartAbout[wish.kind](list.format(wish.y), wish.x)),
  );
  const unit = wish.unit === undefined ? [] : [element('p', { className: ['chart-unit'] }, wish.unit)];
  const folded = element('details', {}, element('summary', {}, labels.chartFigures), table);
  return element('figure', { className: ['chart'] }, ...caption, ...unit, svg, folded);
}

function tableOf({ x }: ChartWish, figures: Figures, language: string): Element {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  const head = (scope: 'col' | 'row', text: string): Element => element('th', { scope }, text);
  const cells = (row: number): Element[] =>
    figures.columns.map(({ values }) => element('td', { align: 'right' }, ...numberIn(values[row], numbers)));
  const rows = wordsAlong(figures, language).map((name, row) => element('tr', {}, head('row', name), ...cells(row)));
  const names = figures.columns.map(({ name }) => element('th', { scope: 'col', align: 'right' }, name));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, head('col', x), ...names)),
    element('tbody', {}, ...rows),
  );
}

function numberIn(value: number | undefined, numbers: Intl.NumberFormat): string[] {
  return value === undefined ? [] : [numbers.format(value)];
}
