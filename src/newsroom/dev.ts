import { dev } from 'astro';

import { command, onEnd } from './command.ts';
import { servingOptions } from './options.ts';

await command(async () => {
  const { port } = servingOptions(process.argv.slice(2));
  const server = await dev({ server: { port } });
  onEnd(() => server.stop());
});
