import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { putWhole } from '../schema/whole-file.ts';
import { billOf } from './bill.ts';
import type { Lock } from './bill.ts';
import { command } from './command.ts';

/**
 * `npm run sbom`: writes the bill of materials of all that a build runs to sbom.json, or where `--out` says. Asks no network.
 */
function writeBill(args: string[]): void {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'sbom.json' } } });
  const bill = billOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
  putWhole(values.out, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${values.out}: ${String(bill.components.length)} packages.`);
}

if (import.meta.main) {
  await command(() => {
    writeBill(process.argv.slice(2));
    return Promise.resolve();
  });
}
