import { settingsOf } from '../build/settings.ts';
import { command, onEnd } from './command.ts';
import { servingOptions } from './options.ts';
import type { ServingOptions } from './options.ts';
import { serve } from './serve.ts';

/** Serves a site that is built already, says where, and stays until it is told to end. */
export async function preview(options: ServingOptions): Promise<void> {
  const base = options.base ?? settingsOf(process.env, process.cwd()).base;
  const { address, port, close } = await serve({ ...options, base });
  if (port !== options.port && options.port !== 0) console.log(`Port ${options.port} is taken: using ${port}.`);
  onEnd(close);
  console.log(`${address}  (Ctrl-C ends)`);
}

if (import.meta.main) await command(() => preview(servingOptions(process.argv.slice(2))));
