import { parentPort, workerData } from 'node:worker_threads';

import { hand } from '../edition/handed.ts';
import type { Handed } from '../edition/handed.ts';
import { faultOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { machine } from './machine.ts';
import type { Staging } from './impression.ts';
import { printJobs } from './jobs.ts';
import type { Job, Work } from './jobs.ts';

/* One of the press's hands: a thread with plates of its own, that prints the sheets it is given. See `hands.ts`. */

/** What a hand is given to start with. */
export interface HandData {
  plates: string;
  staging: Staging;
  handed: Handed;
}

/** What a hand says of the sheets it was given. A fault that is none of the content ends the run. */
export interface Said extends Work {
  fault?: Fault;
}

const { plates, staging, handed } = workerData as HandData;
hand({ ...handed, keyed: false });
const ready = machine(plates).then(async (press) => {
  // So that the first share need not wait for it.
  await press.sheets();
  return press;
});
// What goes wrong is told to whoever gives this hand its first share.
ready.catch(() => undefined);

parentPort?.on('message', (jobs: Job[]) => {
  void ready
    .then((press) => printJobs(jobs, press, staging))
    .catch((error: unknown): Said => ({ printed: [], problems: [], fault: faultOf(error) }))
    .then((said) => parentPort?.postMessage(said));
});
