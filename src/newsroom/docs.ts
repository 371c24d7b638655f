import { readFile, writeFile } from 'node:fs/promises';

import { withFieldTables } from '../schema/describe.ts';
import { command } from './command.ts';

/** `npm run docs`: writes the tables of fields in docs/content.md anew, from the schema. */
await command(async () => {
  const file = 'docs/content.md';
  await writeFile(file, withFieldTables(await readFile(file, 'utf8')));
  console.log(`${file}: the tables of fields are those of src/schema.`);
});
