import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { putWhole } from '../schema/whole-file.ts';
import { command } from './command.ts';
import { Refusal } from './refusal.ts';

/** What of npm's bill of materials is read here; the rest is handed on. */
interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: unknown[];
}

/**
 * `npm run sbom`: writes the bill of materials of all that a build runs (CycloneDX 1.5, as npm makes it from package-lock.json, without
 * the network) to sbom.json, or where `--out` says. What is random or of the moment in it is left out: the same lockfile gives the same
 * bytes. Packages that only tests need are no part of it. Throws a `Refusal` where npm cannot make one.
 */
function writeBill(args: string[]): void {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'sbom.json' } } });
  const { serialNumber: _random, metadata, ...bill } = askNpm();
  const { timestamp: _moment, component, ...others } = metadata;
  // npm takes the name of the folder.
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const whole = { ...bill, metadata: { ...others, component: { ...component, name } } };
  putWhole(values.out, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${values.out}: ${String(bill.components.length)} packages.`);
}

function askNpm(): Bill {
  const asked = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev', '--offline', '--loglevel=error'];
  const windows = process.platform === 'win32';
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr, error } =
    npm !== undefined && path.basename(npm) === 'npm-cli.js'
      ? spawnSync(node, [npm, ...asked], options)
      : spawnSync(windows ? 'npm.cmd' : 'npm', asked, { ...options, shell: windows });
  if (error) throw new Refusal(`npm could not be run (${error.message}): install Node with npm, then try again`);
  if (status !== 0) throw new Refusal(`npm could make no bill of materials of package-lock.json:\n${stderr.trim()}`);
  return JSON.parse(stdout) as Bill;
}

if (import.meta.main) {
  await command(() => {
    writeBill(process.argv.slice(2));
    return Promise.resolve();
  });
}
