import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another build prints the same site just now, or whatever else the lock keeps to one process at a time. */
export class Busy extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`another build (process ${String(pid)}) prints this site: wait for its end, or stop it, then build again`);
    this.pid = pid;
  }
}

/**
 * Keeps a site to one build at a time. In: the lock's file. Out: what gives it back. A lock whose process is gone does not count.
 * Throws `Busy`.
 */
export function lock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    if (take(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw new Busy(holder);
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
