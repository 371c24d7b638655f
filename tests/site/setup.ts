import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { sites } from './sites.ts';

const script = fileURLToPath(new URL('build.ts', import.meta.url));

/** Builds the tested sites, unless `npm test` has just done so. Throws where one could not be built. */
export default function setup(): void {
  if (process.env.SITES_BUILT !== undefined) return;
  for (const name of Object.keys(sites)) {
    const { status } = spawnSync(process.execPath, [script, name], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the site "${name}" could not be built`);
  }
}
