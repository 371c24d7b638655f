import { heaviestOf } from '../check/weights.ts';
import { ContentError, problemLine } from '../schema/problem.ts';
import { proofOf, readOptions } from './build.ts';
import type { BuildOptions, Proof } from './build.ts';
import { command } from './command.ts';
import { located, stoppingOf } from './judging.ts';

/**
 * `npm run check`: prints the site as a build would, publishes nothing, and tells of all that is wrong with it, older faults too, and
 * which of its pages are the heaviest. Throws a `ContentError` with what would stop a build.
 */
export async function check(options: BuildOptions): Promise<void> {
  await proofOf(options, (proof) => {
    console.log(heaviest(proof));
    const { old } = proof.findings;
    if (options.strict !== true && old.length > 0)
      console.log(
        `\nOlder faults, which stop no build:\n${new ContentError(located(old)).problems.map(problemLine).join('\n')}`,
      );
    const stopping = stoppingOf(proof.findings, options);
    if (stopping.length > 0) throw new ContentError(stopping);
    console.log(`\nNothing that stops a build.`);
  });
}

/** The ten heaviest pages, a line each. */
function heaviest({ site }: Proof): string {
  const lines = heaviestOf(site.lines, site).map(({ file, markup, firstView, parts }) => {
    const most = parts.map(([name, bytes]) => `${name} ${bytes.toLocaleString('en-GB')}`).join(', ');
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return `${bytesIn(markup, 9)} ${bytesIn(firstView, 11)}  ${address} (${most})`;
  });
  return [
    'The heaviest pages, in bytes: HTML and styles as Brotli, all that a phone loads at once, and what weighs most',
    ...lines,
  ].join('\n');
}

function bytesIn(bytes: number, wide: number): string {
  return bytes.toLocaleString('en-GB').padStart(wide);
}

if (import.meta.main) await command(() => check(readOptions(process.argv.slice(2))));
