import type { ChildProcess } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { sha256Of } from '../../src/schema/digest.ts';
import { filesIn, settings, swap, writeNewsroom } from './newsroom.ts';
import type { Changes } from './newsroom.ts';
import { nginx, startNginx } from './nginx.ts';
import { ended, killGroup, startBuildAndPublish } from './publishing.ts';
import { dice } from './random-newsroom.ts';
import { keepReading } from './reader.ts';

/** How often a build with its publish is killed, and how many times one after the other before one may end. KILLED_SEED picks the same moments again, as far as the machine does as it did. */
const [kills, inARow] = process.env['TEST_LONG'] === '1' ? [100, 1] : [10, 2];
const seed = Number(process.env['KILLED_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const port = 4512;
const work = path.resolve('.cache/killed');
const [out, target] = [path.join(work, 'out'), path.join(work, 'site')];
const content = path.join(work, 'content');

/** Two states of the newsroom. The name is on every page, and on the cards for sharing, whose own names change with it. */
const states: readonly Changes[] = [{}, { [settings]: swap('The Saltby Bell', 'The Saltby Gong') }];

/** As `npm run hosting` has it, less what has nothing to do with whole files. */
const serverOf = (root: string): string => `server {
  listen ${String(port)};
  root ${root};
  absolute_redirect off;
  error_page 404 /404.html;
  types { text/html html; text/css css; text/javascript js; font/woff2 woff2; image/avif avif; image/jpeg jpg; image/svg+xml svg; }
  location / { try_files $uri $uri/index.html =404; }
}`;

function start(state: number): ChildProcess {
  writeNewsroom(content, states[state]);
  return startBuildAndPublish(content, out, target);
}

/** A site's files by their address, each with its digest. */
const digestsIn = (folder: string): Map<string, string> =>
  new Map([...filesIn(folder)].map(([file, bytes]) => [`/${file}`.replace(/\/index\.html$/, '/'), sha256Of(bytes)]));

describe.skipIf(nginx === undefined)('builds and publishes killed at any moment, read through nginx', () => {
  let stop: (() => Promise<void>) | undefined;
  afterAll(() => stop?.());

  it(
    `never show a reader half a page, nor one of neither edition (KILLED_SEED=${String(seed)})`,
    { timeout: 1_800_000 },
    async () => {
      rmSync(target, { recursive: true, force: true });
      const sites: Map<string, string>[] = [];
      let took = 0;
      for (const state of states.keys()) {
        const began = performance.now();
        expect(await ended(start(state))).toMatchObject({ status: 0 });
        took = performance.now() - began;
        sites.push(digestsIn(out));
      }
      const [bell = new Map<string, string>(), gong = new Map<string, string>()] = sites;
      const editions = new Map([...bell, ...gong].map(([address]) => [address, both(address)]));
      function both(address: string): Set<string> {
        return new Set([bell.get(address), gong.get(address)].filter((digest) => digest !== undefined));
      }
      const pages = [...bell.keys()].filter((address) => address.endsWith('/') && gong.has(address));
      expect(pages.filter((address) => both(address).size === 2).length).toBeGreaterThan(20);

      stop = await startNginx(port, serverOf(path.join(target, 'current')));
      const random = dice(seed);
      const chance = (): number => random.roll(1_000_000) / 1_000_000;
      const finish = keepReading(port, pages, editions, chance);
      for (let kill = 0; kill < kills; kill++) {
        const child = start(Math.floor(kill / inARow) % 2);
        const end = ended(child);
        await Promise.race([end, new Promise((resolve) => setTimeout(resolve, took * 1.1 * chance()))]);
        killGroup(child);
        await end;
        if ((kill + 1) % inARow !== 0) continue;
        // Without help, and another site than the one that was stopped.
        const next = (Math.floor(kill / inARow) + 1) % 2;
        expect(await ended(start(next))).toMatchObject({ status: 0 });
        const served = digestsIn(path.join(target, 'current'));
        for (const [address, digest] of sites[next] ?? []) expect(served.get(address), address).toBe(digest);
      }
      const { answers, faults } = await finish();
      expect(faults).toEqual([]);
      expect(answers).toBeGreaterThan(kills * 10);
      // Nothing half-made is left, and no more editions than are kept.
      const left = readdirSync(path.join(target, 'editions')).filter((name) => !name.endsWith('.jsonl'));
      expect(left.length).toBeLessThanOrEqual(6);
      expect(readdirSync(target).sort()).toEqual(['current', 'editions']);
    },
  );
});
