import { ContentError } from '../schema/problem.ts';
import { Refusal } from './refusal.ts';

/**
 * Runs a command to its end. What it throws is shown, and becomes exit status 1: a Refusal or a ContentError by its message
 * alone, as is an option that is not known; a fault of ours with its trace. The process then ends at once: a build of the
 * framework that failed leaves a server behind, which would keep it waiting for ever.
 */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(isMeantForReaders(error) ? error.message : error);
    process.exit(1);
  }
}

function isMeantForReaders(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof Refusal) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** Runs `tidy` when the reader of the terminal, or the system, asks this process to end; then ends it, with status 0. */
export function onEnd(tidy: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Ctrl-C may arrive twice: from the terminal, and from whatever started this process.
      if (ending) return;
      ending = true;
      void tidy().finally(() => process.exit(0));
    });
  }
}
