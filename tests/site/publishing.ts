import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** What a build and a publish print, as two commands one after the other would. In: see tests/site/build-and-publish.ts. */
export function startBuildAndPublish(content: string, out: string, target: string): ChildProcess {
  const args = ['tests/site/build-and-publish.ts', content, out, target];
  // A group of its own, so that whatever it starts can be killed with it.
  return spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Waits for its end. Out: its exit status (null where it was killed), and what it said was wrong. */
export function ended(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

/** Ends it and all it started, at once and without a word to them. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // It has ended.
  }
}
