import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach } from 'vitest';

import { builtSite } from '../../src/publish/built.ts';
import type { Published } from '../../src/publish/to-folder.ts';
import { publishToFolder } from '../../src/publish/to-folder.ts';
import { filesIn } from './newsroom.ts';

/** The moment of publishing in tests, and how long a day is: milliseconds. */
export const noon = Date.parse('2026-11-20T12:00:00Z');
export const day = 24 * 60 * 60 * 1000;

/** What every site of ours holds. */
export const marks = {
  'robots.txt': 'User-agent: *',
  'feed.json': '{"home_page_url":"https://paper.example/"}',
  'news-sitemap.xml': '<urlset/>',
  'manifest.webmanifest': '{}',
};

/** A folder of each test's own, with a site that is built in it and a folder that it is published to. */
export interface Place {
  folder: () => string;
  dir: () => string;
  staging: () => string;
  target: () => string;
  /** Builds a site of these files, each a new one. */
  built: (files: Record<string, string>) => void;
  publish: (now?: number, keep?: number) => Promise<Published>;
  publishTo: (to: string, now: number, keep?: number) => Promise<Published>;
  /** What is served, by file. */
  served: () => Record<string, string>;
}

/** Makes one before each test, and removes it after. */
export function place(): Place {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-publish-test-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const dir = (): string => path.join(folder, 'dist');
  const staging = (): string => path.join(folder, 'staging');
  const target = (): string => path.join(folder, 'srv', 'site');
  const publishTo = (to: string, now: number, keep = 5): Promise<Published> =>
    publishToFolder({ target: to, dir: dir(), site: builtSite(dir(), staging()), now, keep });
  return {
    folder: () => folder,
    dir,
    staging,
    target,
    built: (files) => {
      rmSync(dir(), { recursive: true, force: true });
      for (const [file, text] of Object.entries({ ...marks, ...files })) {
        mkdirSync(path.dirname(path.join(dir(), file)), { recursive: true });
        writeFileSync(path.join(dir(), file), text);
      }
    },
    publish: async (now = noon, keep = 5) => publishTo(target(), now, keep),
    publishTo,
    served: () =>
      Object.fromEntries([...filesIn(path.join(target(), 'current'))].map(([file, bytes]) => [file, bytes.toString()])),
  };
}
