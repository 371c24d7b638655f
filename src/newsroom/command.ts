import { ContentError } from '../schema/problem.ts';
import { Refusal } from './refusal.ts';

/**
 * Runs a command to its end. What it throws is shown, and becomes exit status 1: a Refusal or a ContentError by its message
 * alone, as is an option that is not known, and what a disk refuses; a fault of ours with its trace. The process then ends at once: a build of the
 * framework that failed leaves a server behind, which would keep it waiting for ever.
 */
export async function command(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(isMeantForReaders(error) ? error.message : (diskLine(error) ?? error));
    process.exit(1);
  }
}

function isMeantForReaders(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof Refusal) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** What a disk can refuse, by the system's name of it, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room there, then run this again',
  EDQUOT: 'no more may be written there by this user; make room, then run this again',
  EROFS:
    'nothing can be written there: the disk is set to be read only; write the name of another folder, or change that',
  EACCES: 'this user may not read or write it; change who may, then run this again',
  EPERM: 'this user may not do this to it; change who may, then run this again',
};

/** What a disk refused, in a line that names the file; undefined where an error, and what caused it, is none of that. */
function diskLine(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = 'code' in error ? refusals[String(error.code)] : undefined;
  if (said === undefined) return diskLine(error.cause);
  const file = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return `${typeof file === 'string' ? file : 'A file'}: ${said}`;
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
