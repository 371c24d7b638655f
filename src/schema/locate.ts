import { readFileSync } from 'node:fs';
import path from 'node:path';

import { decode, readMarkdownFile, readYamlFile } from './document.ts';
import type { Problem } from './problem.ts';

/**
 * Gives a problem that names a field its line, by reading the file again: lines are asked for only when something is wrong,
 * so they are not kept. In: the problem, and the folder its path starts from.
 */
export function locate(problem: Problem, cwd: string): Problem {
  const { field, ...rest } = problem;
  if (field === undefined || problem.line !== undefined) return rest;
  try {
    const text = decode(readFileSync(path.resolve(cwd, problem.file)), problem.file).value ?? '';
    const read = problem.file.endsWith('.md') ? readMarkdownFile : readYamlFile;
    const line = read(text, problem.file).value?.lineOf(field);
    return line === undefined ? rest : { ...rest, line };
  } catch {
    return rest;
  }
}
