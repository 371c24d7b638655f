import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { ImportMap } from './map.ts';

export type Generator = 'hugo' | 'jekyll' | 'eleventy';

/** What a Markdown file of the old tree is. An Eleventy file is a story only if it has a date: `perhaps`. */
export type Role = 'story' | 'draft' | 'perhaps' | 'author' | 'topic' | 'other';

export interface SourceFile {
  /** Path under the tree's root, with forward slashes. */
  path: string;
  role: Role;
  /** Why it is no story, where it is none. */
  why?: string;
}

/** The old tree: what made it, and every file in it. */
export interface Tree {
  /** Absolute. */
  root: string;
  generator: Generator;
  /** Folder, under the root, that addresses and references are counted from: `content`, or nothing. */
  contentRoot: string;
  /** Markdown and HTML, in an order that is the same everywhere. */
  documents: SourceFile[];
  /** Every file, for pictures and settings. */
  files: ReadonlySet<string>;
}

const skipped = new Set(['node_modules', '_site', '.git', 'vendor', 'resources']);
const notContent =
  /(?:^|\/)(?:_includes|_layouts|_data|layouts|archetypes|themes|README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY)(?:\/|\.|$)/i;

/**
 * Looks through a folder: which generator it was made for, and what each document in it is.
 * Links out of the tree are not followed. Throws where the folder cannot be read.
 */
export function findTree(root: string, map: ImportMap): Tree {
  const files = walk(root, '').sort();
  const generator = map.generator ?? generatorOf(files);
  const contentRoot = generator === 'hugo' && files.some((file) => file.startsWith('content/')) ? 'content' : '';
  const role = { hugo: hugoRole, jekyll: jekyllRole, eleventy: eleventyRole }[generator];
  const documents = files
    .filter((file) => /\.(?:md|markdown|mdown|mkd|html?)$/i.test(file) && !notContent.test(file))
    .filter((file) => within(contentRoot, file))
    .map((file): SourceFile => ({ path: file, ...roleOf(file, map, contentRoot, role) }));
  return { root, generator, contentRoot, documents, files: new Set(files) };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : walk(root, name);
    return entry.isFile() ? [name] : [];
  });
}

function generatorOf(files: string[]): Generator {
  const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
  if (has(/^_config\.ya?ml$|(?:^|\/)_(?:posts|drafts)\//)) return 'jekyll';
  if (has(/^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/)) return 'eleventy';
  if (has(/^(?:hugo|config)\.(?:toml|ya?ml|json)$|^content\/|(?:^|\/)_index\.md$/)) return 'hugo';
  return 'eleventy';
}

type Found = Omit<SourceFile, 'path'>;
const other = (why: string): Found => ({ role: 'other', why });

/** Is a file in a folder? In: paths under the root; the empty folder is the root. */
export function within(folder: string, file: string): boolean {
  const name = folder.replace(/^\.?\/+|\/+$/g, '');
  return name === '' || file.startsWith(`${name}/`);
}

function roleOf(file: string, map: ImportMap, contentRoot: string, byGenerator: (inside: string) => Found): Found {
  const inside = contentRoot === '' ? file : file.slice(contentRoot.length + 1);
  const folders = (named: string | undefined, usual: string): string => named ?? path.posix.join(contentRoot, usual);
  if (within(folders(map.authors, 'authors'), file) || within('_authors', file)) {
    return isList(file, folders(map.authors, 'authors'))
      ? other('a list page; the site makes its own')
      : { role: 'author' };
  }
  if (within(folders(map.topics, 'topics'), file) || /(?:^|\/)(?:tags|categories)\/[^/]+\/_index\.md$/.test(file)) {
    return isList(file, folders(map.topics, 'topics'))
      ? other('a list page; the site makes its own')
      : { role: 'topic' };
  }
  if (!/\.(?:md|markdown|mdown|mkd)$/i.test(file)) return other('not Markdown');
  if (/(?:^|\/)_index(?:\.[a-z-]+)?\.md$/.test(file)) return other('a list page; the site makes its own');
  if (map.stories === undefined) return byGenerator(inside);
  if (map.stories.some((folder) => within(folder, file))) return { role: within('_drafts', file) ? 'draft' : 'story' };
  return other('outside the folders that the map names for stories');
}

function isList(file: string, folder: string): boolean {
  return path.posix.relative(folder, file).split('/').length === 1 && /^_?index\./.test(path.posix.basename(file));
}

function hugoRole(inside: string): Found {
  return inside.includes('/') ? { role: 'story' } : other('a standing page; write it anew under pages/');
}

function jekyllRole(inside: string): Found {
  if (/(?:^|\/)_drafts\//.test(inside)) return { role: 'draft' };
  return /(?:^|\/)_posts\//.test(inside) ? { role: 'story' } : other('a standing page; write it anew under pages/');
}

function eleventyRole(inside: string): Found {
  return /(?:^|\/)_?drafts\//.test(inside) ? { role: 'draft' } : { role: 'perhaps' };
}
