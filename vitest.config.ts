import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** What takes a minute, or nearly: begun first, so that nothing waits for it at the end. */
const slowest = ['edits', 'same-bytes', 'hostile', 'bad-inputs', 'check', 'killed'];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = slowest.findIndex((name) => moduleId.endsWith(`tests/site/${name}.test.ts`));
      return at === -1 ? slowest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** unit: pure code, without a site. site: what the built sites in .cache/sites hold. */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      // No test is about time: a busy machine gets as long as it needs. Files share what they import: to load it for each takes longer
      // than all the tests.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          // Many build sites, each in a folder of its own: as many at once as a small machine has cores.
          maxWorkers: 2,
          // Each reads a whole site, and the sites are read only.
          testTimeout: 60_000,
        },
      },
    ],
  },
});
