import { parseArgs } from 'node:util';

import { Refusal } from './refusal.ts';

/** Where a site is looked at in a browser, unless another port is asked for. */
const usualPort = 4321;

export interface ServingOptions {
  dir: string;
  port: number;
  exact: boolean;
  base?: string;
}

/**
 * Reads what may be written after `npm start --` and `npm run preview --`: `--port 4321`, `--dir dist`, `--base /paper`, and
 * `--exact` to fail when the port is taken. Throws at what it does not know.
 */
export function servingOptions(args: string[]): ServingOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: String(usualPort) },
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      exact: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal(`--port ${values.port} is not a port: write --port ${usualPort}`);
  return { dir: values.dir, port, exact: values.exact, ...(values.base !== undefined && { base: values.base }) };
}
