import { defineConfig, devices } from '@playwright/test';

import { findChromium, findShell } from './tests/chromium.ts';
import { sites } from './tests/site/sites.ts';

const executablePath = findShell() ?? findChromium();
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };
const phone = { width: 390, height: 844 };

/**
 * Tests run in every project, save those with a tag. @scripts: not without them. @no-script: only so. @desktop: on the
 * desktop alone. @not-desktop: not there, where something else does the same. @keys: not on a phone, which has none.
 */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // No test is about time: a busy machine gets as long as it needs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['dot'], ['json', { outputFile: '.cache/tests/browser.json' }]],
  use: {
    baseURL: sites.demo.address,
    trace: 'off',
    video: 'off',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Chromium's sandbox refuses root, as which a container runs.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    {
      name: 'phone',
      use: { ...desktop, viewport: phone, screen: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 3 },
      grepInvert: /@no-script|@desktop|@keys/,
    },
    { name: 'desktop', use: desktop, grepInvert: /@no-script|@not-desktop/ },
    { name: 'no-script', use: { ...desktop, javaScriptEnabled: false }, grepInvert: /@scripts|@desktop/ },
  ],
  webServer: Object.values(sites).map(({ options, base, port, address }) => ({
    command: `"${process.execPath}" src/newsroom/preview.ts --dir ${options.outDir} --base ${base} --port ${port} --exact`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  })),
});
