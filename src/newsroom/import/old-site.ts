import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

import { isTable } from './front-matter.ts';
import type { Tree } from './tree.ts';
import { plain, valueAt } from './values.ts';

/** What the old site's own settings say. */
export interface OldSite {
  name?: string;
  url?: string;
  language?: string;
  timeZone?: string;
  /** Hugo: section to rule. Jekyll: one rule under the empty name. */
  permalinks: Record<string, string>;
}

const settingsFiles = [
  'hugo',
  'config',
  'config/_default/hugo',
  'config/_default/config',
  '_config',
  '_data/site',
  '_data/metadata',
].flatMap((name) => ['.toml', '.yaml', '.yml', '.json'].map((ending) => name + ending));

/** Reads the settings of the old site, where the tree holds any that can be read without running them. */
export function readOldSite(tree: Tree): OldSite {
  const file = settingsFiles.find((name) => tree.files.has(name));
  const data = file === undefined ? {} : readData(tree, file);
  const text = (...names: string[]): string | undefined =>
    names.map((name) => plain(valueAt(data, name))).find((value) => value !== '');
  const [name, url, language] = [
    text('title', 'name'),
    text('baseURL', 'url'),
    text('languageCode', 'defaultContentLanguage', 'lang', 'language'),
  ];
  const timeZone = text('timeZone', 'timezone');
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && URL.canParse(url) && { url }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    permalinks: permalinksOf(data),
  };
}

/** A data file of the tree as plain data; nothing where it does not parse. */
export function readData(tree: Tree, file: string): unknown {
  const text = readFileSync(path.join(tree.root, file), 'utf8');
  try {
    if (file.endsWith('.toml')) return parseToml(text);
    if (file.endsWith('.json')) return JSON.parse(text);
    return parseDocument(text, { uniqueKeys: false }).toJS({ maxAliasCount: 100 });
  } catch {
    return {};
  }
}

function permalinksOf(data: unknown): Record<string, string> {
  const whole = plain(valueAt(data, 'permalink'));
  if (whole !== '') return { '': whole };
  const bySection = valueAt(data, 'permalinks');
  const pages = valueAt(bySection, 'page');
  const table = isTable(pages) ? pages : isTable(bySection) ? bySection : {};
  return Object.fromEntries(
    Object.entries(table).flatMap(([section, rule]) => (typeof rule === 'string' ? [[section, rule]] : [])),
  );
}
