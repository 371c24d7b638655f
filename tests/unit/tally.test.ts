import { describe, expect, it } from 'vitest';

import { sum, tallyLine, tallyPlaywright, tallyVitest } from '../tally.ts';

const vitestFile = (status: string, tests: Record<string, string>): object => ({
  name: 'a.test.ts',
  status,
  assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
});

describe('the tally', () => {
  it('counts what Vitest reports, and names what was left out', () => {
    const tests = { a: 'passed', b: 'failed', c: 'skipped', d: 'todo', e: 'pending', f: 'passed' };
    expect(tallyVitest({ testResults: [vitestFile('failed', tests)] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['c', 'd', 'e'],
    });
  });

  it('counts a file that could not be read as one failed', () => {
    expect(tallyVitest({ testResults: [vitestFile('failed', {}), vitestFile('passed', { a: 'passed' })] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
    });
  });

  it('counts what Playwright reports, in every project and suite, errors outside tests included', () => {
    const spec = (title: string, ...states: string[]): object => ({
      title,
      tests: states.map((status) => ({ projectName: 'phone', status })),
    });
    const report = {
      errors: [{ message: 'cannot read b.spec.ts' }],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('one', 'expected', 'unexpected')],
          suites: [{ title: 'inner', specs: [spec('two', 'skipped', 'flaky')] }],
        },
      ],
    };
    expect(tallyPlaywright(report)).toEqual({ passed: 1, failed: 3, skipped: ['phone › a.spec.ts › inner › two'] });
  });

  it('refuses a report it does not understand', () => {
    expect(() => tallyVitest({})).toThrow();
    expect(() => tallyPlaywright({ suites: [] })).toThrow();
  });

  it('ends in one line over all stages', () => {
    const tallies = [
      { passed: 2, failed: 0, skipped: ['x'] },
      { passed: 1, failed: 1, skipped: ['y'] },
    ];
    expect(tallyLine(sum(tallies))).toBe('3 passed, 1 failed, 2 skipped');
  });
});
