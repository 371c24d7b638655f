import { readFile, writeFile } from 'node:fs/promises';

import { shapes, withFieldTables } from '../schema/describe.ts';
import { command } from './command.ts';
import { importMap } from './import/map.ts';

/** Pages of documentation with tables of fields, and what the tables are made from. */
export const documented = {
  'docs/content.md': shapes,
  'docs/importing.md': { map: importMap },
};

/** `npm run docs`: writes the tables of fields in the documentation anew, from the schema. */
async function writeTables(): Promise<void> {
  for (const [file, tables] of Object.entries(documented)) {
    await writeFile(file, withFieldTables(await readFile(file, 'utf8'), tables));
    console.log(`${file}: the tables of fields are those of the schema.`);
  }
}

if (import.meta.main) await command(writeTables);
