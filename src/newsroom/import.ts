import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isFolder } from '../schema/folder.ts';
import { command } from './command.ts';
import { emptyMap, readMap } from './import/map.ts';
import { closingWords } from './import/report.ts';
import { importTree } from './import/run.ts';
import { Refusal } from './refusal.ts';

const usage = 'write: npm run import -- markdown <folder> --into <content folder> [--map map.yaml]';

/** What was asked for, with absolute paths. In: the arguments, and the folder that paths start from. Throws one line on what is wrong. */
export function importOptions(args: string[], cwd: string): { folder: string; into: string; map: string | undefined } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { into: { type: 'string' }, map: { type: 'string' } },
  });
  const [kind, folder, ...more] = positionals;
  if (kind !== 'markdown' || folder === undefined || more.length > 0 || values.into === undefined)
    throw new Refusal(usage);
  const from = path.resolve(cwd, folder);
  if (!isFolder(from)) throw new Refusal(`${folder} is no folder; ${usage}`);
  const map = values.map === undefined ? undefined : path.resolve(cwd, values.map);
  if (map !== undefined && !existsSync(map)) throw new Refusal(`${values.map ?? ''} is not there; ${usage}`);
  return { folder: from, into: path.resolve(cwd, values.into), map };
}

function run(args: string[], cwd: string): void {
  const { folder, into, map } = importOptions(args, cwd);
  const { counts, notes, report } = importTree({
    ...{ folder, into },
    map: map === undefined ? emptyMap : readMap(map, cwd),
    now: Date.now(),
  });
  console.log(closingWords(counts, notes, path.relative(cwd, report)));
}

if (import.meta.main) await command(() => run(process.argv.slice(2), process.cwd()));
