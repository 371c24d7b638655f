import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it, vi } from 'vitest';

import { readFigures } from '../../../src/markdown/chart-figures.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { story } from './places.ts';

const csv = 'year,trips,"fares, all"\n2024,1200,3.5\n2025,900,\n2026,1500.5,4\n';
const file = 'content/articles/2025/trips.csv';
const placeWith = (text: string): Place => ({ ...story, figures: () => Promise.resolve({ text, file }) });
const html = async (body: string, place: Place = placeWith(csv)): Promise<string> =>
  (await renderMarkdown(body, place)).html;
const chart = (more: string): string => `::chart[Trips & "fares"]{src=trips.csv ${more}}`;
const bars = chart('x=year y=trips kind=bar');

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-charts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a chart', () => {
  it('is a drawing with a title and a description, and its figures as a table', async () => {
    const printed = await html(bars);
    expect(printed).toMatch(
      /^<figure class="chart"><figcaption>Trips &#x26; “fares”<\/figcaption><svg viewBox="[\d ]+" role="img" aria-labelledby="text-chart-1-title" aria-describedby="text-chart-1-desc">/,
    );
    expect(printed).toContain('<title id="text-chart-1-title">Trips &#x26; “fares”</title>');
    expect(printed).toContain('<desc id="text-chart-1-desc">A bar chart of trips by year.');
    expect(printed).toContain('<details><summary>The figures</summary><div class="table-scroll"');
    expect(printed).toContain('<th scope="row">2026</th><td class="align-right">1,500.5</td>');
    expect((await renderMarkdown(bars, placeWith(csv))).parts).toEqual(['table', 'chart']);
  });

  it.each(['bar', 'line', 'area', 'dot'])(
    'of the kind %s holds shapes and presentation attributes only',
    async (kind) => {
      const printed = await html(
        chart(`x=year y="trips,fares" kind=${kind}`),
        placeWith(csv.replace('"fares, all"', 'fares')),
      );
      const svg = /<svg.*<\/svg>/.exec(printed)?.[0] ?? '';
      expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(
        new Set(['svg', 'title', 'desc', 'g', 'path', 'line', 'text'].filter((name) => svg.includes(`<${name}`))),
      );
      expect(svg).not.toMatch(/\s(?:style|on\w+|href|xlink:\w+|xmlns\S*)=|url\(|#0000/);
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
      expect(new Set(colours.filter((colour) => colour !== 'none'))).toEqual(new Set(['currentColor']));
      expect(svg).toContain('class="series-2"');
    },
  );

  it('tells lines apart without colours too', async () => {
    const place = placeWith('year,trips,fares\n2024,1,2\n2025,3,4\n2026,5,6\n');
    const printed = await html(chart('x=year y="trips,fares" kind=line'), place);
    const lines = printed.match(/<path class="series-\d"[^>]*d="M[^"]*L[^"]*L[^>]*>/g) ?? [];
    expect(lines.map((line) => /stroke-dasharray="([^"]*)"/.exec(line)?.[1])).toEqual([undefined, '6,3']);
  });

  it('leaves a gap where a cell is empty', async () => {
    const gap = await html(
      chart('x=year y=trips kind=line'),
      placeWith('year,trips\n2023,1\n2024,2\n2025,\n2026,5\n2027,6\n'),
    );
    expect(/<path class="series-1" d="([^"]*)"/.exec(gap)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it('has ids of its own where there are two', async () => {
    const ids = [...(await html(`${bars}\n\n${bars}`)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['text-chart-1-title', 'text-chart-1-desc', 'text-chart-2-title', 'text-chart-2-desc']);
  });

  it('writes numbers and dates as the story’s language does', async () => {
    const german = await html(bars, { ...placeWith(csv), language: 'de' });
    expect(german).toContain('>1.500,5</td>');
    expect(german).toMatch(/<text[^>]*>1\.000<\/text>/);
    const months = csv.replace('2024', '2026-03').replace('2025', '2026-04').replace('\n2026,', '\n2026-05,');
    expect(await html(chart('x=year y=trips kind=line'), { ...placeWith(months), language: 'fr' })).toMatch(
      /<text[^>]*>avr\. 2026</,
    );
  });

  it('counts in the digits of the story’s language, along both axes', async () => {
    const printed = await html(chart('x=year y=trips kind=line'), { ...placeWith(csv), language: 'ar-EG' });
    const svg = /<svg.*<\/svg>/.exec(printed)?.[0] ?? '';
    const labels = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, label]) => label);
    expect(labels).toContain('٢٠٢٤');
    expect(labels).toContain('١٬٠٠٠');
    expect(printed.replace(/<[^>]*>|&#\w+;/g, '')).not.toMatch(/\d/);
    const bars = await html(chart('x=year y=trips kind=bar'), { ...placeWith(csv), language: 'ar-EG' });
    expect(bars.replace(/<[^>]*>|&#\w+;/g, '')).not.toMatch(/\d/);
  });

  it('leaves names in wide letters their room beside each other', async () => {
    const between = async (first: string): Promise<number> => {
      const place = placeWith(`year,${first},b\n2024,1,2\n2025,2,3\n`);
      const printed = await html(chart(`x=year y="${first},b" kind=bar`), place);
      const at = (name: string): number => printed.indexOf(`>${name}</text>`);
      const places = [...printed.slice(0, at('b')).matchAll(/translate\(([\d.]+),/g)].map(([, x]) => Number(x));
      return Math.max(...places.slice(-4));
    };
    expect((await between('渡し船の便数')) - (await between('abcdef'))).toBeGreaterThanOrEqual(6 * 13 * 0.2);
  });

  it('is a table in a feed', async () => {
    const printed = await html(bars, { ...placeWith(csv), absolute: 'https://post.example/1/' });
    expect(printed).toMatch(/^<figure><figcaption>[^<]*<\/figcaption><table>/);
    expect(printed).not.toMatch(/<svg|<details|class=/);
  });

  it('does not count the letters in its drawing as the story’s', async () => {
    expect((await renderMarkdown(bars, placeWith(csv))).text().match(/2024/g)).toHaveLength(1);
  });

  it('is drawn once and kept by its description', async () => {
    const place = { ...placeWith('a,b\n1,2\n2,3\n'), drawings: folder };
    const body = '::chart[A]{src=a.csv x=a y=b kind=line}';
    const first = await html(body, place);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await html(body, place)).toBe(first);
    await html(body.replace('[A]', '[B]'), place);
    expect(readdirSync(folder)).toHaveLength(1);
    await html(body.replace('line', 'dot'), place);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is not drawn again by a later build', async () => {
    const place = { ...placeWith('a,b\n5,6\n7,8\n'), drawings: path.join(folder, 'later') };
    const body = '::chart[A]{src=a.csv x=a y=b kind=line}';
    await html(body, place);
    const [name = ''] = readdirSync(place.drawings);
    const file = path.join(place.drawings, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('stroke-width="2.5"', 'stroke-width="9"'));
    vi.resetModules();
    const later = await import('../../../src/markdown/render.ts');
    expect((await later.renderMarkdown(body, place)).html).toContain('stroke-width="9"');
  });

  it('cannot be made to do anything by a hostile file', async () => {
    const hostile = `"x'];alert(1)//","<script>alert(1)</script>"\n"<img src=x onerror=y>",1\n"""onload=""z",2\n`;
    const printed = await html(
      `::chart[A]{src=a.csv x="x'];alert(1)//" y="<script>alert(1)</script>" kind=bar}`,
      placeWith(hostile),
    );
    expect(printed).not.toMatch(/<script|<img|<[^>]*\sonload=/);
    expect(printed).toContain('&#x3C;img src=x onerror=y>');
  });
});

describe('the file of a chart', () => {
  const faults = (text: string, more = 'x=year y=trips kind=bar'): Promise<string> =>
    html(chart(more), placeWith(text)).then(
      () => 'nothing',
      (error: unknown) => String(error instanceof Error ? error.message : error),
    );

  it.each([
    ['', `${file}:1: the file holds no figures; write a line with the names of the columns, and a line each under it`],
    [
      'year,trips\n',
      `${file}:1: the file holds no figures; write a line with the names of the columns, and a line each under it`,
    ],
    ['year,trip\n2024,1\n', `${file}:1: there is no column \`trips\`; write \`trip\` in the story, or the name here`],
    ['year,trips,trips\n2024,1,2\n', `${file}:1: two columns are called \`trips\`; write a name of its own for each`],
    ['year,trips\n2024,1\n2025,"1,200"\n', `${file}:3: \`1,200\` under \`trips\` is not a number; write \`1200\``],
    [
      'year,trips\n"20\n24",1\n2025,few\n',
      `${file}:4: \`few\` under \`trips\` is not a number; write a number such as \`1250.5\`, or nothing`,
    ],
    ['year,trips\n\n,1\n', `${file}:3: the cell under \`year\` is empty; write what the figures of this row are about`],
    [`year,trips\n${'a,1\n'.repeat(41)}`, `${file}:42: 41 rows are more than a bar chart can show; write at most 40`],
  ])('is refused where it is %j', async (text, expected) => {
    expect(await faults(text)).toBe(expected);
  });

  it('is told of at once with what else is wrong', async () => {
    expect((await faults('year,trips\n2024,x\n2025,y\n')).split('\n')).toHaveLength(2);
  });

  it.each([
    ['x=year y=trips kind=pie', '`::chart` has the kind `pie`, which is none'],
    ['x=year y="a,b,c,d,e" kind=bar', 'one to 4 columns'],
    ['x=year y="a,,b" kind=bar', 'one to 4 columns'],
    ['x=year y="a,a" kind=bar', 'none twice'],
    ['x=year kind=bar', '`::chart` has no `y`'],
  ])('is not even looked at for %s', async (more, expected) => {
    expect(await faults(csv, more)).toContain(expected);
  });

  it('is never on another server', async () => {
    const body = '::chart[A]{src="https://evil.example/a.csv" x=a y=b kind=bar}';
    await expect(html(body)).rejects.toThrow('write the name of a CSV file beside this one');
  });

  it('may have dates, numbers or names to run along', () => {
    const wish = { kind: 'line' as const, src: '', x: 'a', y: ['b'], unit: undefined };
    const scale = (...cells: string[]): string | undefined =>
      readFigures(`a,b\n${cells.map((cell) => `${cell},1\n`).join('')}`, file, wish).figures?.scale;
    expect(scale('2024', '2025-03', '2025-03-04')).toBe('dates');
    expect(scale('1', '-2.5')).toBe('numbers');
    expect(scale('2024', 'spring')).toBe('names');
  });
});
