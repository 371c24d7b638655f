import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { moment, ourFiles, peerFiles, peerStoryFile } from '../newspaper/files.ts';
import type { TextFile } from '../newspaper/files.ts';
import { hugoFiles, hugoStoryFile } from '../newspaper/hugo-files.ts';
import type { Newspaper, Story } from '../newspaper/newspaper.ts';
import type { Command } from './measure.ts';

/** One that prints the newspaper. Folders and files are under the folder it works in, its place. */
export interface Contestant {
  id: string;
  name: string;
  /** Undefined where it is not installed. */
  version: () => string | undefined;
  howToInstall: string;
  /** What is copied into its place, and what is linked there, by the path in the project. */
  copies: { from: string; to: string }[];
  links: { from: string; to: string }[];
  files: (paper: Newspaper) => Iterable<TextFile>;
  storyFile: (story: Story, paper: Newspaper) => TextFile;
  command: (place: string, paper: Newspaper) => Command;
  /** Where its site stands when it is done. */
  output: string;
  /** What else a build leaves behind that the next one is faster for. */
  caches: string[];
}

// The build itself and not "npm run build", which first looks whether node_modules is what the lockfile says and else installs it
// anew: here node_modules is a link to the project's own.
const ourBuild = 'src/newsroom/build.ts';

const ours: Contestant = {
  id: 'standfirst',
  name: 'Standfirst',
  version: () => versionIn('package.json'),
  howToInstall: 'npm ci',
  copies: ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'].map((name) => ({
    from: name,
    to: name,
  })),
  links: [{ from: 'node_modules', to: 'node_modules' }],
  files: inContent(ourFiles),
  storyFile: peerStoryFile,
  // No peer has a search index.
  command: (place, paper) => node(place, [ourBuild, '--as-of', moment(paper.clock), '--no-search'], kept(place)),
  output: 'dist',
  caches: ['.cache', '.astro'],
};

/** The same with everything it has: the search index, the compressed copies, and whatever pictures the newspaper has. */
export const oursWhole: Contestant = {
  ...ours,
  id: 'standfirst-whole',
  name: 'Standfirst with search, compression and pictures',
  command: (place, paper) => node(place, [ourBuild, '--as-of', moment(paper.clock), '--compress'], kept(place)),
};

/** What `npm run build` sets: Node keeps the code it has compiled. */
function kept(place: string): Record<string, string> {
  return { NODE_COMPILE_CACHE: path.join(place, '.cache/node') };
}

const hugo: Contestant = {
  id: 'hugo',
  name: 'Hugo',
  version: () => {
    const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    return status === 0 ? /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] : undefined;
  },
  howToInstall: 'install Hugo from your system’s packages, or from gohugo.io',
  copies: [{ from: 'bench/peers/hugo', to: '.' }, styleAt('static')],
  links: [],
  files: hugoFiles,
  storyFile: hugoStoryFile,
  command: (place) => ({
    program: 'hugo',
    args: ['--config', 'hugo.yaml,paper.json', '--quiet'],
    cwd: place,
    env: environment(place),
  }),
  output: 'public',
  caches: ['resources', '.hugo_build.lock'],
};

const eleventy = npmPeer({
  id: 'eleventy',
  name: 'Eleventy',
  package: '@11ty/eleventy',
  args: ['node_modules/@11ty/eleventy/cmd.cjs'],
  styles: '.',
  output: '_site',
  caches: ['.cache'],
});

const astro = npmPeer({
  id: 'astro',
  name: 'Astro',
  package: 'astro',
  args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  styles: 'public',
  output: 'dist',
  caches: ['.cache', '.astro'],
});

/** Ours first: the others are held against it. */
export const contestants: readonly [Contestant, ...Contestant[]] = [ours, hugo, eleventy, astro];

interface NpmPeer extends Pick<Contestant, 'id' | 'name' | 'output' | 'caches'> {
  package: string;
  args: string[];
  /** Where its style sheet goes. */
  styles: string;
}

/** The peers print the same newspaper in the same clothes. In: the folder each hands files out from as they are. */
function styleAt(folder: string): { from: string; to: string } {
  return { from: 'bench/peers/style.css', to: path.join(folder, 'style.css') };
}

function npmPeer({ id, name, package: packageName, args, styles, output, caches }: NpmPeer): Contestant {
  const folder = `bench/peers/${id}`;
  return {
    id,
    name,
    version: () => versionIn(`${folder}/node_modules/${packageName}/package.json`),
    howToInstall: `run "npm ci" in ${folder}`,
    copies: [{ from: folder, to: '.' }, styleAt(styles)],
    links: [{ from: `${folder}/node_modules`, to: 'node_modules' }],
    files: peerFiles,
    storyFile: peerStoryFile,
    command: (place) => node(place, args),
    output,
    caches,
  };
}

function inContent(files: (paper: Newspaper) => Iterable<TextFile>): (paper: Newspaper) => Iterable<TextFile> {
  return function* (paper) {
    for (const { path: name, text } of files(paper)) yield { path: `content/${name}`, text };
  };
}

/** Under the Node that this runs on, so that all who need one have the same. */
function node(place: string, args: string[], extra: Record<string, string> = {}): Command {
  return { program: process.execPath, args, cwd: place, env: { ...environment(place), ...extra } };
}

/** Next to nothing: no setting of this shell makes one faster than another. Temporary files, which some keep as a cache, go to the place. */
function environment(place: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? place,
    TMPDIR: temporaryFolder(place),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

export function temporaryFolder(place: string): string {
  return path.join(place, 'tmp');
}

function versionIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version;
}
