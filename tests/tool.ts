import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { Tally } from './tally.ts';

const require = createRequire(import.meta.url);

/** The file of a package's command line. In: the package, and the file inside it, as its package.json has it under `bin`. */
export function bin(name: string, file: string): string {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
}

/** Runs a file under this Node, its output shown as it comes. Out: whether it ended with status 0. */
export function runs(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return ending(spawn(process.execPath, [file, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }));
}

/** The same beside others: what it says is shown once it has ended, whole. */
export async function runsBeside(file: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const well = await ending(child);
  await closed;
  process.stdout.write(Buffer.concat(said));
  return well;
}

function ending(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = (): void => {
      child.kill();
      process.exit(1);
    };
    process.once('SIGTERM', stop);
    const end = (well: boolean): void => {
      process.off('SIGTERM', stop);
      resolve(well);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/** The tally of a tool that does not count: one, passed or failed. */
export function one(well: boolean): Tally {
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: [] };
}

/**
 * Runs a test runner and counts what it reports.
 * In: the run; the JSON file it leaves behind; how to count that.
 * A runner that fails without a failed test, or leaves no report, counts as one failed.
 */
export async function counted(
  run: () => Promise<boolean>,
  reportFile: string,
  count: (report: unknown) => Tally,
): Promise<Tally> {
  // A report of an earlier run must not stand for this one.
  rmSync(reportFile, { force: true });
  mkdirSync(path.dirname(reportFile), { recursive: true });
  const well = await run();
  try {
    const tally = count(JSON.parse(readFileSync(reportFile, 'utf8')));
    return well || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch (error) {
    console.log(`No report in ${reportFile}: ${String(error)}`);
    return one(false);
  }
}
