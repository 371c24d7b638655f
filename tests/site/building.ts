import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { writeNewsroom } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

/** What a build said, and how it ended. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A place to build the small newsroom in: its content, its site, and `npm run build` of it, changed. */
export interface Workshop {
  content: string;
  out: string;
  build: (changes?: Changes, ...options: string[]) => Run;
  /** `npm run check` of it, as it stands there. */
  check: (...options: string[]) => Run;
}

/**
 * Whole builds of a small newsroom must come one after the other: they share the framework's folders. In: a name that stays the same
 * from run to run, so that what is kept between builds is not kept anew for each.
 */
export function workshop(name: string): Workshop {
  const content = path.resolve(`.cache/${name}/content`);
  const out = path.resolve(`.cache/${name}/out`);
  const run = (command: string, options: string[]): Run => {
    // What a shell may be set up for, and what the runner of these tests sets up itself, must not matter.
    const env = { ...process.env, NODE_ENV: 'development', DEV: '1', STANDFIRST_EDITORS_VIEW: '1' };
    const clock = options.includes('--as-of') ? [] : ['--as-of', '2026-11-20T12:00:00Z'];
    const args = [`src/newsroom/${command}.ts`, '--content', content, '--out', out, ...clock, ...options];
    // A build that fails must also end: what it leaves open would keep a server's job running for ever.
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, timeout: 900_000 });
    return { status, stdout, stderr };
  };
  return {
    content,
    out,
    build: (changes = {}, ...options) => {
      writeNewsroom(content, changes);
      return run('build', options);
    },
    check: (...options) => run('check', options),
  };
}
