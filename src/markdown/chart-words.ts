import type { Figures } from './chart-figures.ts';

/** How a language writes dates as exact as those of a file: years, months or days. In: the cells, as `2026`, `2026-03`, `2026-03-12`. */
export function dateFormat(cells: readonly string[], language: string): Intl.DateTimeFormat {
  const longest = Math.max(...cells.map(({ length }) => length));
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    timeZone: 'UTC',
    ...(longest > 4 && { month: 'short' }),
    ...(longest > 7 && { day: 'numeric' }),
  });
}

/** What a chart runs along, each cell as the language writes it. Names stay as they are. */
export function wordsAlong({ x, scale }: Pick<Figures, 'x' | 'scale'>, language: string): string[] {
  if (scale === 'names') return [...x];
  if (scale === 'numbers') {
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
    return x.map((cell) => numbers.format(Number(cell)));
  }
  const dates = dateFormat(x, language);
  return x.map((cell) => dates.format(Date.parse(cell)));
}
