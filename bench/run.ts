import { command } from '../src/newsroom/command.ts';
import { Refusal } from '../src/newsroom/refusal.ts';

/*
 * `npm run bench -- lighthouse` measures pages as a reader's phone gets them; `npm run bench -- --stories 1000,10000` (or
 * `speed`, with its options) how long it takes to print them. Each writes its table into docs/.
 */

/** Each measurement, loaded when it is asked for: they need tools that the others do without. */
const benches = {
  lighthouse: async (args: string[]) => (await import('./lighthouse.ts')).main(args),
  speed: async (args: string[]) => (await import('./speed.ts')).main(args),
};

/** The measurement that the words of a command line ask for, and what is left for it. Throws a Refusal where they ask for none. */
function asked([name = '', ...rest]: string[]): () => Promise<void> {
  if (name.startsWith('--')) return () => benches.speed([name, ...rest]);
  if (name === 'lighthouse' || name === 'speed') return () => benches[name](rest);
  throw new Refusal(`no measurement "${name}": write one of ${Object.keys(benches).join(', ')}`);
}

await command(async () => asked(process.argv.slice(2))());
