import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { aptInstall, canInstall, findCommand } from './system.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsFiles = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** What to say where there is no browser and none could be had. */
export const howToGetChromium = 'No Chromium was found: install Chromium or Chrome, or name its file in CHROMIUM_PATH.';

/** The places where an installed Chromium, Chrome or Edge may be, the likeliest first. In: the environment, the platform. */
export function chromiumPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((name) => name !== undefined);
    return folders.flatMap((folder) => windowsFiles.map((file) => path.join(folder, file)));
  }
  return commands.map(findCommand).filter((file) => file !== undefined);
}

/** The Chromium to test in: the one CHROMIUM_PATH names, else an installed one, else Playwright's own. */
export function findChromium(env: Environment = process.env): string | undefined {
  if (env.CHROMIUM_PATH !== undefined) return env.CHROMIUM_PATH;
  return [...chromiumPlaces(env, process.platform), chromium.executablePath()].find(runs);
}

/**
 * Chromium without its windows, where it is installed: the same engine, for half the time a test. It keeps no page for the Back button.
 */
export const findShell = (): string | undefined => findCommand('chromium-headless-shell');

/** The same as `findChromium`, installed where it is missing: by the system's package manager, else by Playwright. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  if (canInstall()) {
    aptInstall(['chromium']);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.log('Downloading the Chromium that Playwright keeps …');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  return findChromium();
}

/** Whether it is there and starts. Some systems keep a `chromium-browser` that only tells how to install one. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  // Chrome on Windows opens a window when it is asked for its version.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
