import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where servers are kept, which only root's PATH names. */
const serverFolders = process.platform === 'win32' ? [] : ['/usr/sbin', '/usr/local/sbin'];

/** Whether a file is there and may be run. */
export function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file a command's name stands for, on the PATH or where servers are kept; undefined where it is not installed. */
export function findCommand(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...serverFolders];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isRunnable);
}

/** Whether system packages can be installed here without asking anyone: as root, with apt. */
export const canInstall = (): boolean => process.getuid?.() === 0 && findCommand('apt-get') !== undefined;

/** Installs packages with apt. Out: whether that went well. */
export function aptInstall(packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(' and ')} …`);
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Programs that some tests hold the site against, and the package that brings each. Without them those tests are skipped; without a
 * Chromium of that kind they take another, and longer.
 */
const helpful = [
  { name: 'chromium-headless-shell', pack: 'chromium-headless-shell' },
  { name: 'nginx', pack: 'nginx-light' },
  { name: 'caddy', pack: 'caddy' },
  { name: 'openssl', pack: 'openssl' },
  { name: 'xmllint', pack: 'libxml2-utils' },
  { name: 'rsync', pack: 'rsync' },
  { name: 'rclone', pack: 'rclone' },
  { name: 'minisign', pack: 'minisign' },
];

/** Installs what some tests need where it is missing and can be installed. */
export function installHelpful(): void {
  const missing = helpful.filter(({ name }) => findCommand(name) === undefined).map(({ pack }) => pack);
  if (missing.length === 0 || !canInstall() || aptInstall(missing)) return;
  // Where the system knows one of them not, it installs none.
  for (const pack of missing) aptInstall([pack]);
}
