import { dev } from 'astro';

import { editorsView } from '../edition/view.ts';
import { command, onEnd } from './command.ts';
import { servingOptions } from './options.ts';

await command(async () => {
  const { port } = servingOptions(process.argv.slice(2));
  process.env[editorsView] = '1';
  const server = await dev({ server: { port } });
  onEnd(() => server.stop());
});
