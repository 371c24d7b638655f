import { build } from '../../src/newsroom/build.ts';
import { command } from '../../src/newsroom/command.ts';
import { publish } from '../../src/newsroom/publish.ts';
import { asOf } from './sites.ts';

/** Builds a newsroom's folder into another and publishes that to a third, named on the command line in this order. */
await command(async () => {
  const [contentDir, outDir = '', folder = ''] = process.argv.slice(2);
  await build({ ...(contentDir !== undefined && { contentDir }), outDir, asOf });
  const target = { by: 'folder', folder } as const;
  await publish({ target, dir: outDir, keep: 5, rollback: false, list: false }, Date.now());
});
