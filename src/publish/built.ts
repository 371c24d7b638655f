import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { isSite, recordBeside } from '../build/staging.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { manifestOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { notesBeside } from './note.ts';
import { survey } from './survey.ts';

/**
 * What a built site consists of, as it lies in its folder now. In: that folder, and the staging folder of the builds into it, beside
 * which digests are remembered. Throws a `Refusal` where there is no site, or a build was stopped while it brought it up to date.
 */
export function builtSite(dir: string, staging: string): Manifest {
  if (!isSite(dir))
    throw new Refusal(`${dir} holds no site: run "npm run build" first, or write --dir with a folder of one`);
  if (existsSync(staging) && !existsSync(recordBeside(staging)))
    throw new Refusal(
      `${dir} is half of one site and half of another, for its last build was stopped: build again first`,
    );
  return manifestOf(homeIn(dir), survey(dir, { memory: notesBeside(staging).stamps }));
}

/** Where the site is read, as its feed says. */
function homeIn(dir: string): string {
  const file = path.join(dir, 'feed.json');
  try {
    const { home_page_url: home } = JSON.parse(readFileSync(file, 'utf8')) as { home_page_url?: unknown };
    return new URL(String(home)).href;
  } catch {
    throw new Refusal(`${file} does not say where the site is read (home_page_url): build again`);
  }
}
