import { readFile, writeFile } from 'node:fs/promises';

import { shapes, withFieldTables } from '../schema/describe.ts';
import { command } from './command.ts';
import { importMap } from './import/map.ts';
import { withRecipes } from './recipes.ts';

/** Pages of documentation with tables of fields, and what the tables are made from. */
export const documented = {
  'docs/content.md': shapes,
  'docs/importing.md': { map: importMap },
};

/** The page with a recipe for each provider of giving. */
const recipes = 'docs/giving.md';

/** `npm run docs`: writes what the documentation takes from the schema anew: tables of fields, and recipes. */
async function writeTables(): Promise<void> {
  for (const [file, tables] of Object.entries(documented)) {
    await writeFile(file, withFieldTables(await readFile(file, 'utf8'), tables));
    console.log(`${file}: the tables of fields are those of the schema.`);
  }
  await writeFile(recipes, withRecipes(await readFile(recipes, 'utf8')));
  console.log(`${recipes}: the recipes are those of the schema.`);
}

if (import.meta.main) await command(writeTables);
