import { build } from '../../src/newsroom/build.ts';
import { command } from '../../src/newsroom/command.ts';
import { allSites, isSiteName } from './sites.ts';

/** Builds the tested site named on the command line. One process a site: a build leaves nothing behind for the next. */
await command(async () => {
  const name = process.argv[2] ?? '';
  if (!isSiteName(name)) throw new Error(`no site ${name}: write one of ${Object.keys(allSites).join(', ')}`);
  await build(allSites[name].options);
});
