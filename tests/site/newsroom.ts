import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readContent } from '../../src/edition/gather.ts';
import { ContentError } from '../../src/schema/problem.ts';

const good = fileURLToPath(new URL('../fixtures/newsroom/', import.meta.url));

/** What becomes of a file: other text or bytes, what a function makes of its text, or (null) nothing. */
export type Change = string | Uint8Array | null | ((text: string) => string);

/** Files of the small newsroom by their path in it, and what becomes of each; the others stay as they are. */
export type Changes = Record<string, Change>;

/** One mistake an editor can make in it, and the one line that is said of it, paths from the folder it lies in. */
export interface Mistake {
  mistake: string;
  changes: Changes;
  said: string;
}

/** Its files. */
export const slip = 'articles/2026/slip-reopens.md';
export const choir = 'articles/2026/choir-by-lamplight.md';
export const post = 'articles/2026/2026-11-17-post-comes-on-tuesdays.md';
export const editor = 'authors/asta-moor.md';
export const appeal = 'appeals/keep-the-bell.md';
export const page = 'pages/putting-it-right.md';
export const settings = 'publication.yaml';

/** Makes `dir` a copy of the small newsroom of tests/fixtures, changed. What was there is gone. */
export function writeNewsroom(dir: string, changes: Changes = {}): void {
  rmSync(dir, { recursive: true, force: true });
  cpSync(good, dir, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(dir, name);
    if (change === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof change === 'function' ? change(readFileSync(file, 'utf8')) : change);
  }
}

/** Puts other words in the place of some. Throws where they are not there, so that no test changes nothing. */
export function swap(some: string, others: string): (text: string) => string {
  return (text) => {
    if (!text.includes(some)) throw new Error(`no "${some}" to swap`);
    return text.replace(some, () => others);
  };
}

/** Its appeal with more fields, one a line from line 4 on. */
export const appealWith = (...lines: string[]): Changes => ({
  [appeal]: swap('button: Keep it ringing', ['button: Keep it ringing', ...lines].join('\n')),
});

/** Its settings with other lines, from line 24 on, for where gifts go. */
export const giftsGo = (...lines: string[]): Changes => ({
  [settings]: swap('support: https://give.example/bell', lines.join('\n')),
});

/** Its settings with templates that tell amount and frequency. */
export const amountsTold = giftsGo(
  'giving: { amount: "https://give.example/bell?sum={amount}&every={frequency}" }',
  'support: https://give.example/bell',
);

/** A file that is the second wording of an appeal. In: the lines of its front matter. */
export const wording = (...lines: string[]): string =>
  `---\nheading: Rung by you\n${lines.join('\n')}\n---\n\nRing it.\n`;

/** Every file under a folder by its path, with its bytes. */
export function filesIn(dir: string): Map<string, Buffer> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => !file.isDirectory());
  return new Map(
    found
      .map((file) => path.join(file.parentPath, file.name))
      .sort()
      .map((file) => [path.relative(dir, file), readFileSync(file)]),
  );
}

/** What is said of a newsroom before anything is printed; empty where nothing is wrong. In: its folder, and where paths start from. */
export function saidOf(contentDir: string, cwd: string): string {
  try {
    readContent({ contentDir, cwd });
    return '';
  } catch (error) {
    return error instanceof ContentError ? error.message : 'a fault of ours';
  }
}
