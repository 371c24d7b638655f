import type { TopLevelSpec } from 'vega-lite';

import { typical } from './results.ts';
import type { Result } from './results.ts';

/** Told apart by who cannot tell red from green too (Okabe and Ito), and by the form of their points. */
const colours = ['#0b4f5c', '#d55e00', '#0072b2', '#8a6d00', '#7b3294'];

const powersOfTen = [0.1, 1, 10, 100, 1000];

/** One point of the drawing. */
interface Point {
  name: string;
  stories: number;
  stage: string;
  seconds: number;
}

/** Wall time against the number of stories, both by powers of ten: a cold build on the left, one edit on the right. As SVG. */
export async function plot(results: readonly Result[]): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(specOf(points(results))).spec), { renderer: 'none' });
  return `${await view.toSVG()}\n`;
}

function points(results: readonly Result[]): Point[] {
  const named = [
    ['cold', 'Cold build'],
    ['edit', 'One edit'],
  ] as const;
  return results.flatMap((result) =>
    named.flatMap(([stage, title]) => {
      const seconds = typical(result, stage, 'wall');
      return seconds === undefined ? [] : [{ name: result.name, stories: result.stories, stage: title, seconds }];
    }),
  );
}

function specOf(values: Point[]): TopLevelSpec {
  const names = [...new Set(values.map(({ name }) => name))];
  const legend = { title: null, orient: 'bottom' } as const;
  const sizes = [...new Set(values.map(({ stories }) => stories))];
  return {
    background: 'white',
    padding: 12,
    data: { values },
    facet: {
      column: { field: 'stage', type: 'nominal', title: null, header: { labelFontSize: 14, labelFontWeight: 'bold' } },
    },
    spec: {
      width: 320,
      height: 260,
      mark: { type: 'line', strokeWidth: 2, point: { size: 60, filled: true } },
      encoding: {
        x: {
          field: 'stories',
          type: 'quantitative',
          scale: { type: 'log', nice: false, padding: 16 },
          axis: { title: 'Stories', values: sizes, format: ',', grid: false },
        },
        y: {
          field: 'seconds',
          type: 'quantitative',
          scale: { type: 'log' },
          axis: { title: 'Seconds', format: ',~r', values: powersOfTen },
        },
        color: { field: 'name', type: 'nominal', scale: { domain: names, range: colours }, legend },
        shape: { field: 'name', type: 'nominal', scale: { domain: names }, legend },
      },
    },
    config: {
      font: 'system-ui, sans-serif',
      axis: { labelFontSize: 12, titleFontSize: 12 },
      legend: { labelFontSize: 12 },
    },
  };
}
