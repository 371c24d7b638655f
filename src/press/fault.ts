import { inspect } from 'node:util';

/** What the system names a fault by: that of the disk, say, and the files. */
interface Named {
  code?: string;
  path?: string;
  dest?: string;
}

/** A fault as it goes to another thread or process, which would get no more of an Error than its message and its trace. */
export interface Fault extends Named {
  message: string;
  /** With all that the fault holds. */
  stack: string;
}

/** In: whatever was thrown. What caused it may be what the system names. */
export function faultOf(error: unknown): Fault {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return { message, stack: inspect(error), ...namedIn(error) };
}

/** The fault as an error, where it has come to. */
export function errorOf(fault: Fault): Error {
  return Object.assign(new Error(fault.message), fault);
}

function namedIn(error: unknown): Named {
  if (!(error instanceof Error)) return {};
  const { code, path, dest }: Named & Error = error;
  if (code === undefined) return namedIn(error.cause);
  return { code, ...(path !== undefined && { path }), ...(dest !== undefined && { dest }) };
}
