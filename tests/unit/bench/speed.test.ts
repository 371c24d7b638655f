import { describe, expect, it } from 'vitest';

import { difference, inShort } from '../../../bench/speed/addresses.ts';
import { document } from '../../../bench/speed/document.ts';
import { childrensTime } from '../../../bench/speed/measure.ts';
import { speedOptions } from '../../../bench/speed/options.ts';
import { plot } from '../../../bench/speed/plot.ts';
import { median, ratio, typical } from '../../../bench/speed/results.ts';
import type { Result } from '../../../bench/speed/results.ts';
import { comparison, notes, shown, table } from '../../../bench/speed/tables.ts';

function result(name: string, seconds: number[], more: Partial<Result> = {}): Result {
  const runs = seconds.map((wall) => ({ wall, cpu: wall * 2, peak: 500, ended: 'well' as const, said: '' }));
  const none = { cold: [], unchanged: [], edit: [], new: [] };
  return {
    ...{
      id: name.toLowerCase(),
      name,
      version: '1.0.0',
      stories: 1000,
      pictured: 0,
      printed: 1234,
      failure: undefined,
    },
    runs: { ...none, cold: runs },
    ...more,
  };
}

describe('what is made of the runs', () => {
  it('is their median', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 2])).toBe(3);
    expect(median([])).toBeUndefined();
    expect(typical(result('Ours', [3, 30, 4]), 'cold', 'wall')).toBe(4);
    expect(typical(result('Ours', [3]), 'edit', 'wall')).toBeUndefined();
  });

  it('is set against ours as a multiple of it', () => {
    expect(ratio(5, 10)).toBe(0.5);
    expect(ratio(undefined, 10)).toBeUndefined();
    expect(ratio(5, 0)).toBeUndefined();
  });

  it('is shown to three figures at most', () => {
    expect([0.2861, 5.74, 41.4, 1234.4].map(shown)).toEqual(['0.29', '5.7', '41', '1,234']);
  });
});

describe('the table', () => {
  it('has a row for each, ours first, with ratios to ours and a dash for what was not measured', () => {
    const lines = table([result('Ours', [10]), result('Other', [5])], 'wall').split('\n');
    expect(lines).toEqual([
      '| Wall time, s | Cold | Unchanged | One edit | One new story |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| Ours 1.0.0 | 10 | – | – | – |',
      '| Other 1.0.0 | 5.0 (0.5×) | – | – | – |',
    ]);
  });

  it('leaves memory out where it could not be measured', () => {
    const blind = result('Ours', [10]);
    blind.runs.cold = blind.runs.cold.map((run) => ({ ...run, peak: undefined }));
    expect(table([blind], 'peak')).toContain('| Ours 1.0.0 | – | – | – | – |');
  });

  it('says who did not finish, and why', () => {
    expect(notes([result('Other', [], { failure: 'cold: stopped after 30 minutes' })])).toBe(
      '- Other printed 1,234 files. It did not finish: cold: stopped after 30 minutes.',
    );
  });

  it('stands in the page, by size, with the plot and what each prints', async () => {
    const results = [1000, 10_000].flatMap((stories) => [
      result('Ours', [10], { stories }),
      result('Other', [stories / 100], { stories }),
    ]);
    const differences = [{ name: 'Other', difference: { lacks: ['/search/'], more: [] } }];
    const page = document({ results, whole: [], differences, comparedAt: 300, machine: '2 cores', seed: 'one' });
    expect(page.indexOf('## 1,000 stories')).toBeGreaterThan(0);
    expect(page.indexOf('## 10,000 stories')).toBeGreaterThan(page.indexOf('## 1,000 stories'));
    expect(page).toContain('| Other 1.0.0 | 100 (10×) |');
    expect(page).toContain('**Other** It has not: `/search/`.');
    const svg = await plot(results);
    expect(svg).toMatch(/^<svg/);
    for (const words of ['Ours', 'Other', 'Cold build', '10,000']) expect(svg).toContain(`>${words}</text>`);
  });
});

describe('addresses', () => {
  it('are compared in both directions', () => {
    expect(difference(['/', '/a/', '/b/'], ['/', '/b/', '/c/'])).toEqual({ lacks: ['/a/'], more: ['/c/'] });
    expect(comparison('Other', { lacks: [], more: [] })).toBe('**Other** prints the same addresses.');
  });

  it('are told in few words where many are of one sort', () => {
    const pages = [
      '/topics/a/1/',
      '/topics/b/1/',
      '/news/1/',
      '/_search/en/x.bin',
      '/_search/en/y.bin',
      '/sitemap-1.xml',
    ];
    expect(inShort(pages)).toEqual(['/topics/…/1/ (2)', '/news/1/', '/_search/… (2)', '/sitemap-1.xml']);
    expect(inShort(['/2024/01/02/a/', '/2025/01/02/b/'])).toEqual(['/YYYY/…/ (2)']);
  });
});

describe('what is asked for', () => {
  it('is three rounds, and one where a round takes hours, unless it is said', () => {
    const { rounds } = speedOptions(['--stories', '50000,1000']);
    expect([rounds(1000), rounds(50_000)]).toEqual([3, 1]);
    expect(speedOptions(['--rounds', '5']).rounds(50_000)).toBe(5);
  });

  it('is sizes in order, the smallest of them with everything', () => {
    const { stories, whole } = speedOptions(['--stories', '50000,1000']);
    expect([stories, whole]).toEqual([[1000, 50_000], [1000]]);
    expect(speedOptions(['--whole', '0']).whole).toEqual([]);
  });

  it('is refused where it is no number', () => {
    expect(() => speedOptions(['--stories', 'many'])).toThrow('--stories many is no list of whole numbers');
  });
});

describe('processor time', () => {
  it('is what the shell says of its children, user and system together', () => {
    expect(childrensTime('0m0.01s 0m0.02s\n1m2.50s 0m7.25s\n')).toBeCloseTo(69.75);
    expect(childrensTime('')).toBe(0);
  });
});
