import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { command } from '../src/newsroom/command.ts';

/** What the scanner says of one matter. */
export interface Matter {
  name: string;
  result: string;
  modifier: number;
  pass: boolean;
}

/** What it says of a site. */
export interface Scan {
  grade: string;
  score: number;
  matters: Matter[];
}

interface Scanner {
  retrieve: (host: string, ports: { httpPort: string; httpsPort: string }) => Promise<unknown>;
  tests: ((requests: unknown) => { result: string; pass: boolean })[];
  grader: {
    getScoreModifier: (result: string) => number;
    getGradeForScore: (score: number) => { grade: string; score: number };
  };
}

/**
 * Mozilla's scanner on a site at two ports of this machine, its own tests, sums and grades; its command line knows but the usual ports.
 * `node tests/observatory.ts <folder of the scanner> <host> <http port> <https port>` prints a `Scan` as JSON. A process of its own, for
 * a certificate to trust is told to Node when it starts (NODE_EXTRA_CA_CERTS).
 */
await command(async () => {
  const [folder = '', host = '', httpPort = '', httpsPort = ''] = process.argv.slice(2);
  const { retrieve, tests, grader } = await scannerIn(folder);
  const requests = await retrieve(host, { httpPort, httpsPort });
  const matters = tests.map((test): Matter => {
    const { result, pass } = test(requests);
    return { name: test.name, result, pass, modifier: grader.getScoreModifier(result) };
  });
  const sum = (some: readonly Matter[]): number => some.reduce((all, { modifier }) => all + modifier, 100);
  const uncurved = sum(matters.filter(({ modifier }) => modifier < 0));
  // As the scanner does: what is more than asked counts only where all that is asked is there.
  const { grade, score } = grader.getGradeForScore(uncurved >= 90 ? sum(matters) : uncurved);
  console.log(JSON.stringify({ grade, score, matters } satisfies Scan));
});

/** Its parts, which it has no other door to. */
async function scannerIn(folder: string): Promise<Scanner> {
  const part = (name: string): Promise<unknown> => import(pathToFileURL(path.join(folder, 'src', name)).href);
  const { retrieve } = (await part('retriever/retriever.js')) as Pick<Scanner, 'retrieve'>;
  const { ALL_TESTS: tests } = (await part('constants.js')) as { ALL_TESTS: Scanner['tests'] };
  return { retrieve, tests, grader: (await part('grader/grader.js')) as Scanner['grader'] };
}
