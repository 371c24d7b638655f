import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { serve } from '../../src/newsroom/serve.ts';
import type { Served } from '../../src/newsroom/serve.ts';
import { sites } from '../site/sites.ts';
import { test as reader } from './reader.ts';

/** A copy of a tested site with a server to itself, which a test may change and stop. */
export interface OwnServer extends Served {
  /** The folder of the copy. */
  dir: string;
}

interface Own {
  /** `base`: the one under a base path. */
  ownSite: keyof typeof sites;
  own: OwnServer;
}

/** A test with a reader's page on a site of its own. What a stopped server makes a browser complain of is expected. */
export const test = reader.extend<Own>({
  ownSite: ['demo', { option: true }],
  expectedTroubles: /^asks localhost:|Failed to load resource|ERR_|bad HTTP response code/,
  own: async ({ ownSite }, use) => {
    const { options, base } = sites[ownSite];
    const dir = await mkdtemp(path.join(tmpdir(), 'own-site-'));
    await cp(options.outDir, dir, { recursive: true });
    const server = await serve({ dir, port: 0, base });
    await use({ ...server, dir });
    await server.close();
    await rm(dir, { recursive: true, force: true });
  },
});

export { expect } from './reader.ts';
