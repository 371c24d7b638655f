/*
 * The way in to every command: `node src/newsroom/run.mjs start`. Installs what is needed, finds a Node that runs
 * TypeScript, and goes on under it. The only file in plain JavaScript here, since Node 20 must be able to run it.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The oldest Node that runs everything here as it is: what the lockfile brings along, and what the tests run on. */
const neededMajor = 24;

/** Each command: the file it runs, and what it adds to the environment. */
const commands = {
  start: { file: 'src/newsroom/start.ts' },
  dev: { file: 'src/newsroom/dev.ts' },
  build: { file: 'src/newsroom/build.ts' },
  publish: { file: 'src/newsroom/publish.ts' },
  preview: { file: 'src/newsroom/preview.ts' },
  new: { file: 'src/newsroom/new.ts' },
  import: { file: 'src/newsroom/import.ts' },
  check: { file: 'src/newsroom/check.ts' },
  appeals: { file: 'src/newsroom/appeals.ts' },
  hosting: { file: 'src/newsroom/hosting.ts' },
  sign: { file: 'src/newsroom/sign.ts' },
  sbom: { file: 'src/newsroom/sbom.ts' },
  docs: { file: 'src/newsroom/docs.ts' },
  bench: { file: 'bench/run.ts' },
  test: { file: 'tests/run.ts' },
  'test:long': { file: 'tests/run.ts', env: { TEST_LONG: '1' } },
};

/**
 * Whether what is installed is what the lockfile asks for.
 * In: the `packages` of package-lock.json, and those of npm's own note of what it put into node_modules.
 * A package for another platform may be absent; one that is there must be of the version and content that was locked.
 */
export function isInstalled(locked, installed) {
  const isThere = ([place, wanted]) => {
    const found = installed[place];
    if (found === undefined) return Boolean(wanted.optional ?? wanted.devOptional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  };
  return (
    Object.entries(locked)
      .filter(([place]) => place !== '')
      .every(isThere) && Object.keys(installed).every((place) => place in locked)
  );
}

/** Whether a version such as `v24.21.0` is new enough. */
export function isNewEnough(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= neededMajor;
}

/** Where the packages that bring Node along keep it, for a platform and processor as Node names them. */
export function packagedNodes(platform, arch) {
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${system}-${arch}`, `node-bin-${system}-${arch}`].map((name) =>
    path.join(root, 'node_modules', name, 'bin', file),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Installs from the lockfile unless that is done. Out: how many milliseconds it took, 0 when nothing was to do. */
function install() {
  const locked = readPackages('package-lock.json');
  if (locked === undefined) fail('package-lock.json is missing or broken: take it from the repository again.');
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed !== undefined && isInstalled(locked, installed)) return 0;

  const windows = process.platform === 'win32';
  if (windows && process.execPath.startsWith(path.join(root, 'node_modules'))) {
    // Windows keeps a running program from being replaced, and this one is about to be.
    fail('What is installed is not what package-lock.json asks for: run "npm ci", then this command again.');
  }
  console.log('Installing from package-lock.json …');
  const began = Date.now();
  // What a user's or a server's npm leaves out by default (NODE_ENV=production) is asked for by name.
  const asked = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const viaNpm = npm !== undefined && path.basename(npm) === 'npm-cli.js';
  // The Node that runs npm, rather than one in the folder npm is about to empty.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const result = viaNpm
    ? spawnSync(node, [npm, ...asked], { cwd: root, stdio: 'inherit' })
    : spawnSync(windows ? 'npm.cmd' : 'npm', asked, { cwd: root, stdio: 'inherit', shell: windows });
  if (result.error) fail(`npm could not be run (${result.error.message}): install Node with npm, then try again.`);
  if (result.status !== 0) fail('Installing failed; npm says why above. Nothing was started.');
  return Date.now() - began;
}

const runs = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout);
};

/** The Node to go on under: the one installed here, or the machine's own where there is none for it. */
function findNode() {
  const packaged = packagedNodes(process.platform, process.arch).find((file) => fs.existsSync(file) && runs(file));
  if (packaged !== undefined) return packaged;
  const here = `${process.platform} on ${process.arch}`;
  if (!isNewEnough(process.version)) {
    fail(`Node ${neededMajor} or newer is needed: this is ${process.version}, and npm has none for ${here}.`);
  }
  console.log(`Using this machine's Node ${process.version}: npm has none for ${here}.`);
  return process.execPath;
}

function environment(extra) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = path.join(root, 'node_modules', '.bin');
  const others = (process.env[name] ?? '').split(path.delimiter).filter((folder) => folder !== bin);
  return {
    ...process.env,
    // Nothing here reports to anyone.
    ASTRO_TELEMETRY_DISABLED: '1',
    // Compiled code is kept: a build in which little changed spends half a second less on loading.
    NODE_COMPILE_CACHE: path.join(root, '.cache', 'node'),
    ...extra,
    [name]: [bin, ...others].join(path.delimiter),
  };
}

/** Runs a command to its end, hands on the signals sent to this process, and ends as it ended. */
function run({ file, env }, args, installMs) {
  const child = spawn(findNode(), [path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment({ ...env, STANDFIRST_INSTALL_MS: String(installMs) }),
  });
  // Ctrl-C at a terminal reaches the child by itself; a second one would cut its tidying short.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${file} could not be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (command === undefined) fail(`Write one of: ${Object.keys(commands).join(', ')}.`);
  if (!fs.existsSync(path.join(root, command.file))) fail(`${command.file} is missing: there is no "${name}" here.`);
  run(command, args, install());
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2));
}
