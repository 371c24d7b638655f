import { csvParseRows } from 'd3-dsv';

import { nearest, oneOf } from '../schema/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import type { ChartWish } from './chart-wish.ts';

/** What a chart is drawn of, read and checked. */
export interface Figures {
  /** A cell as it was written for each row. */
  x: string[];
  /** Dates (years, months, days) and numbers run along a scale; anything else stands in the order of the file. */
  scale: 'dates' | 'numbers' | 'names';
  /** A column each; a number for each row, or nothing where the cell is empty. */
  columns: { name: string; values: (number | undefined)[] }[];
}

/** As many rows as can be told apart on a phone, and as a reader of the table would scroll through. */
const mostRows = { bar: 40, line: 400, area: 400, dot: 400 };

/**
 * Reads the columns a chart wants from a CSV file: commas, a first line with the names of the columns, numbers with a point and no
 * separators (RFC 4180, section 2). Out: the figures, or what is wrong with which line of the file.
 */
export function readFigures(
  text: string,
  file: string,
  { x, y, kind }: ChartWish,
): { figures?: Figures; problems: Problem[] } {
  const [head, ...rows] = numbered(text);
  const problem = (line: number, what: string, write: string): Problem => ({ file, line, what, write });
  if (!head || rows.length === 0) {
    return {
      problems: [
        problem(1, 'the file holds no figures', 'a line with the names of the columns, and a line each under it'),
      ],
    };
  }
  const names = head.cells.map((cell) => cell.trim());
  const missing = [x, ...y].filter((name) => !names.includes(name));
  const double = [x, ...y].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  const problems = [
    ...missing.map((name) => {
      const near = nearest(name, names);
      return problem(
        1,
        `there is no column \`${name}\``,
        near === undefined ? oneOf(names) : `\`${near}\` in the story, or the name here`,
      );
    }),
    ...double.map((name) => problem(1, `two columns are called \`${name}\``, 'a name of its own for each')),
  ];
  const most = mostRows[kind];
  if (rows.length > most) {
    const what = `${String(rows.length)} rows are more than a ${kind} chart can show`;
    problems.push(problem(rows[most]?.line ?? 1, what, `at most ${String(most)}`));
  }
  if (problems.length > 0) return { problems };
  const columns = y.map((name) => ({
    name,
    values: rows.map(({ cells, line }) => number(cells[names.indexOf(name)] ?? '', name, line)),
  }));
  const cells = rows.map((row) => ({ line: row.line, cell: (row.cells[names.indexOf(x)] ?? '').trim() }));
  for (const { line, cell } of cells) {
    if (cell === '')
      problems.push(problem(line, `the cell under \`${x}\` is empty`, 'what the figures of this row are about'));
  }
  if (problems.length > 0) return { problems };
  const written = cells.map(({ cell }) => cell);
  return { figures: { x: written, scale: scaleOf(written), columns }, problems };

  function number(written: string, column: string, line: number): number | undefined {
    const cell = written.trim();
    if (cell === '') return undefined;
    if (/^-?\d{1,15}(?:\.\d{1,12})?$/.test(cell)) return Number(cell);
    const plain = cell.replace(/[,\s’'%]/g, '');
    const write = /^-?\d+(?:\.\d+)?$/.test(plain) ? `\`${plain}\`` : 'a number such as `1250.5`, or nothing';
    problems.push(problem(line, `\`${cell}\` under \`${column}\` is not a number`, write));
    return undefined;
  }
}

/** The rows that hold anything, each with its line in the file: a cell in quotes may go over several. */
function numbered(text: string): { cells: string[]; line: number }[] {
  let line = 1;
  return csvParseRows(text).flatMap((cells) => {
    const row = { cells, line };
    line += 1 + cells.join('').split('\n').length - 1;
    return cells.every((cell) => cell.trim() === '') ? [] : [row];
  });
}

function scaleOf(cells: readonly string[]): Figures['scale'] {
  const all = (is: RegExp): boolean => cells.every((cell) => is.test(cell));
  if (all(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)) return 'dates';
  return all(/^-?\d{1,15}(?:\.\d{1,12})?$/) ? 'numbers' : 'names';
}
