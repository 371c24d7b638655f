import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A browser that waits for what a debugger tells it. */
export interface Browser {
  /** Where it listens, on this machine alone. */
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts a Chromium with a profile of its own and as few switches as can be, so that it behaves as a reader's does.
 * In: its file. Throws where it does not come up within 30 seconds.
 */
export async function startBrowser(chromium: string): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'measured-'));
  const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  // Chromium's sandbox refuses root, as which a container runs.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = spawn(chromium, [...args, '--disable-dev-shm-usage', 'about:blank'], { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    if (browser.exitCode === null && browser.kill()) await once(browser, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for (let tries = 0; tries < 300 && browser.exitCode === null; tries++) {
    const told = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number(told.split('\n')[0]);
    if (told.includes('\n') && port > 0) return { port, close };
    await setTimeout(100);
  }
  await close();
  throw new Error(`${chromium} did not come up`);
}
