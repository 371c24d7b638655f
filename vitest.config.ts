import { defineConfig } from 'vitest/config';

/** unit: pure code, without a site. site: what the built sites in .cache/sites hold. */
export default defineConfig({
  test: {
    projects: [
      // No test is about time: a busy machine gets as long as it needs.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
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
