import { build } from './build.ts';
import { command } from './command.ts';
import { servingOptions } from './options.ts';
import { preview } from './preview.ts';

/** Milliseconds as a person reads them. */
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

async function start(args: string[]): Promise<void> {
  const options = servingOptions(args);
  const began = performance.now();
  await build({ outDir: options.dir });
  const installed = Number(process.env.STANDFIRST_INSTALL_MS ?? 0);
  console.log(
    `Installed: ${installed > 0 ? seconds(installed) : 'already'}. Built: ${seconds(performance.now() - began)}.`,
  );
  await preview(options);
}

await command(() => start(process.argv.slice(2)));
