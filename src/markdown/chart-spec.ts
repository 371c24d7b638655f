import type { TopLevelSpec } from 'vega-lite';

import type { Figures } from './chart-figures.ts';
import type { ChartKind } from './chart-wish.ts';
import { dateFormat, wordsAlong } from './chart-words.ts';

/**
 * Colours that stand for those of the page until the drawing is printed, one a column. None is ever shown: where they stand, the
 * drawing gets the class `series-1` and so on, and the style sheet says which colour that is in light and in dark.
 */
export const seriesColours = ['#000001', '#000002', '#000003', '#000004'];

/** Units of the drawing: as wide as a phone shows it, so that its letters are a label’s there and the text’s on a wide page. */
const wide = 400;
const high = 240;
const barHigh = 22;
const letters = 13;

/** Letters of all names that fit side by side under the bars. */
const lettersUnder = 48;

/**
 * A chart as Vega-Lite describes it. Fields have names of our own: what an editor called a column is only ever a value. Bars with
 * long names lie on their side, so that the names can be read.
 */
export function chartSpec(kind: ChartKind, { x, scale, columns }: Figures, language: string): TopLevelSpec {
  const placeOf = (cell: string): number => (scale === 'numbers' ? Number(cell) : Date.parse(cell));
  const places = kind === 'bar' || scale === 'names' ? wordsAlong({ x, scale }, language) : x.map(placeOf);
  // Nothing where the cell is empty: a line then has a gap, and what stands alone between two is a dot.
  const values = columns.flatMap(({ name, values: cells }) =>
    cells.map((y, row) => ({ x: places[row], y: y ?? null, s: name })),
  );
  const gaps = columns.some(({ values: cells }) => cells.includes(undefined));
  const names = columns.map(({ name }) => name);
  const along = kind === 'bar' || scale === 'names' ? 'ordinal' : scale === 'dates' ? 'temporal' : 'quantitative';
  const lying = kind === 'bar' && places.join('').length > lettersUnder;
  const ticks = along === 'temporal' ? dateTicks(x, language) : undefined;
  const xAxis = {
    field: 'x',
    type: along,
    sort: null,
    ...(along === 'temporal' && { scale: { type: 'utc' as const } }),
    ...(along === 'quantitative' && { scale: { zero: false } }),
    axis: {
      title: null,
      labelAngle: 0,
      grid: false,
      labelLimit: lying ? 150 : 120,
      labelOverlap: 'greedy',
      ...ticks?.axis,
    },
  } as const;
  const yAxis = {
    field: 'y',
    type: 'quantitative',
    stack: null,
    ...(kind === 'dot' && { scale: { zero: false } }),
    axis: { title: null, tickCount: 5, domain: false, ticks: false },
  } as const;
  const several = columns.length > 1;
  const offset = kind === 'bar' && several ? { [lying ? 'yOffset' : 'xOffset']: { field: 's', sort: null } } : {};
  const colour = {
    field: 's',
    type: 'nominal',
    sort: null,
    scale: { domain: names, range: seriesColours.slice(0, names.length) },
    legend: several
      ? {
          title: null,
          orient: 'top',
          direction: 'horizontal',
          columns: 2,
          columnPadding: 10 + roomFor(names),
          labelLimit: 160,
          symbolStrokeWidth: 2.5,
        }
      : null,
  } as const;
  // In black and white, and to who sees no colours, lines still differ.
  const dash =
    kind === 'line' && several
      ? {
          strokeDash: {
            field: 's',
            type: 'nominal',
            sort: null,
            scale: {
              domain: names,
              range: [
                [1, 0],
                [6, 3],
                [2, 2],
                [8, 3, 2, 3],
              ],
            },
            legend: colour.legend,
          },
        }
      : {};
  const shape =
    kind === 'dot' && several
      ? { shape: { field: 's', type: 'nominal', sort: null, scale: { domain: names }, legend: colour.legend } }
      : {};
  return {
    width: lying ? 240 : wide,
    height: lying ? { step: several ? barHigh * 0.7 : barHigh } : high,
    background: 'transparent',
    ...(ticks && { params: [{ name: 'labels', value: ticks.labels }] }),
    padding: 2,
    data: { values },
    mark: { ...marks[kind], ...(kind === 'line' && gaps && { point: { size: 20 } }) },
    encoding: { x: lying ? yAxis : xAxis, y: lying ? xAxis : yAxis, color: colour, ...offset, ...dash, ...shape },
    config: {
      view: { stroke: null },
      axis: {
        labelColor: 'currentColor',
        labelFontSize: letters,
        gridColor: 'currentColor',
        gridOpacity: 0.15,
        domainColor: 'currentColor',
        tickColor: 'currentColor',
      },
      legend: { labelColor: 'currentColor', labelFontSize: letters, symbolSize: 90 },
    },
  } as TopLevelSpec;
}

/** What Vega, which takes every letter to be eight tenths as wide as it is high, leaves too little beside the widest of some names. */
function roomFor(names: readonly string[]): number {
  const wideLetters = names.map(
    (name) => name.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/gu)?.length ?? 0,
  );
  return Math.ceil(Math.max(0, ...wideLetters) * letters * 0.25);
}

/** The dates that are written under the chart, at most six of those in the file, as the language writes them. */
function dateTicks(cells: readonly string[], language: string): { axis: object; labels: Record<string, string> } {
  const names = dateFormat(cells, language);
  const exact = Math.max(...cells.map(({ length }) => length)) > 4;
  const step = Math.ceil(cells.length / (exact ? 4 : 6));
  const values = cells.map((cell) => Date.parse(cell)).filter((_, index) => index % step === 0);
  const labels = Object.fromEntries(values.map((moment) => [String(moment), names.format(moment)]));
  return { axis: { values, labelExpr: 'labels[toNumber(datum.value)]' }, labels };
}

const marks = {
  bar: { type: 'bar' },
  line: { type: 'line', strokeWidth: 2.5 },
  area: { type: 'area', opacity: 0.6 },
  dot: { type: 'point', filled: true, size: 50, opacity: 1 },
} as const;
