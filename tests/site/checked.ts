import { spawnSync } from 'node:child_process';

import type { TestedSite } from './sites.ts';

/** What `npm run check` says of a site that was built, its older faults not let through. */
export function checked({ options }: TestedSite): { status: number | null; stdout: string; stderr: string } {
  const { outDir, contentDir = 'content', asOf = '' } = options;
  const args = ['--content', contentDir, '--out', outDir, '--as-of', asOf, '--strict'];
  return spawnSync(process.execPath, ['src/newsroom/check.ts', ...args], { encoding: 'utf8' });
}
