import type { Difference } from './addresses.ts';
import { inShort } from './addresses.ts';
import { ratio, stages, typical } from './results.ts';
import type { Measure, Result, Stage } from './results.ts';

const stageNames: Record<Stage, string> = {
  cold: 'Cold',
  unchanged: 'Unchanged',
  edit: 'One edit',
  new: 'One new story',
};
const measureNames: Record<Measure, string> = { wall: 'Wall time', cpu: 'Processor time', peak: 'Peak memory' };

/** A table of one measure: a row a contestant, a column a build, each with its ratio to the first row's. */
export function table(results: readonly Result[], measure: Measure): string {
  const [ours] = results;
  const rows = results.map((result) => [
    `${result.name} ${result.version}`,
    ...stages.map((stage) => cell(result, ours, stage, measure)),
  ]);
  return markdownTable([
    [`${measureNames[measure]}, ${measure === 'peak' ? 'MB' : 's'}`, ...stages.map((stage) => stageNames[stage])],
    ...rows,
  ]);
}

function cell(result: Result, ours: Result | undefined, stage: Stage, measure: Measure): string {
  const value = typical(result, stage, measure);
  if (value === undefined) return '–';
  const times = ours && ours !== result ? ratio(value, typical(ours, stage, measure)) : undefined;
  return `${shown(value)}${times === undefined ? '' : ` (${shown(times)}×)`}`;
}

/** Three figures are all that such a measurement is good for: `0.29`, `5.7`, `41`, `1,234`. */
export function shown(value: number): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: value < 10 ? 1 : 0,
    maximumFractionDigits: value < 1 ? 2 : value < 10 ? 1 : 0,
  });
}

function markdownTable([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** What does not fit a table: how much each printed, and who did not finish. */
export function notes(results: readonly Result[]): string {
  return results
    .map(({ name, printed, failure }) =>
      [
        `- ${name} printed ${printed.toLocaleString('en')} files.`,
        failure === undefined ? [] : `It did not finish: ${failure}.`,
      ]
        .flat()
        .join(' '),
    )
    .join('\n');
}

/** How the site a peer printed differs from ours, in a paragraph. */
export function comparison(name: string, { lacks, more }: Difference): string {
  const list = (addresses: readonly string[]): string =>
    inShort(addresses)
      .map((each) => `\`${each}\``)
      .join(', ');
  const parts = [
    lacks.length > 0 ? `It has not: ${list(lacks)}.` : '',
    more.length > 0 ? `It has besides: ${list(more)}.` : '',
  ].filter((part) => part !== '');
  return `**${name}** ${parts.length === 0 ? 'prints the same addresses.' : parts.join(' ')}`;
}
