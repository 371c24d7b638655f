import { nearest, oneOf } from '../schema/nearest.ts';
import type { Refusal } from './place.ts';

export const chartKinds = ['bar', 'line', 'area', 'dot'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a chart is drawn of. */
export interface ChartWish {
  kind: ChartKind;
  /** A CSV file, from where the story lies. */
  src: string;
  /** The column along which it runs. */
  x: string;
  /** The columns it shows, one to four. */
  y: string[];
  /** What is counted, over the chart. */
  unit: string | undefined;
}

/** As many lines or bars side by side as a reader can tell apart. */
const mostColumns = 4;

/** What `::chart` asks for. In: its attributes as the editor wrote them. Refused: a kind nobody knows, no column or too many. */
export function chartWish({
  src,
  x,
  y,
  kind: written,
  unit,
}: Record<'src' | 'x' | 'y' | 'kind', string> & { unit: string | undefined }): ChartWish | Refusal {
  const kind = chartKinds.find((each) => each === written);
  if (kind === undefined) {
    const near = nearest(written, chartKinds);
    return {
      what: `\`::chart\` has the kind \`${written}\`, which is none`,
      write: near === undefined ? oneOf(chartKinds) : `\`${near}\``,
    };
  }
  const columns = y.split(',').map((name) => name.trim());
  if (columns.includes('') || columns.length > mostColumns || new Set(columns).size < columns.length) {
    return {
      what: `\`::chart\` has \`y="${y}"\``,
      write: `one to ${String(mostColumns)} columns with commas between, none twice`,
    };
  }
  return { kind, src, x: x.trim(), y: columns, unit };
}
