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
  /** Serves it again where it was served, once it is stopped. */
  reopen: () => Promise<void>;
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
    let server = await serve({ dir, port: 0, base });
    let open = true;
    const close = async (): Promise<void> => {
      if (open) await server.close();
      open = false;
    };
    const reopen = async (): Promise<void> => {
      server = await serve({ dir, port: server.port, exact: true, base });
      open = true;
    };
    await use({ ...server, dir, close, reopen });
    await close();
    await rm(dir, { recursive: true, force: true });
  },
});

export { expect } from './reader.ts';
