import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';

/**
 * Keeps a site to one build at a time, or a target to one that publishes. In: the lock's file, and what to say where another process
 * holds it. Out: what gives it back. A lock whose process is gone does not count. Throws a `Refusal` that says it.
 */
export function lock(file: string, taken: (holder: string) => string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    if (take(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw new Refusal(taken(String(holder)));
    rmSync(file, { force: true });
  }
}

/** Out: whether it was free. It says whose it is from the first moment, so that nobody takes it for one that is left over. */
function take(file: string): boolean {
  const mine = `${file}.${String(process.pid)}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
