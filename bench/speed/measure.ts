import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** A program to run, in its own folder and with nothing of the environment but what is named here. */
export interface Command {
  program: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

/** What one run took. */
export interface Run {
  /** Seconds by the clock on the wall, from start to end of the whole process. */
  wall: number;
  /** Seconds of processor time, user and system, of the process and all it started and waited for. */
  cpu: number;
  /** The most memory resident at once in all processes together, in megabytes of 1,000,000 bytes; undefined where there is no /proc. */
  peak: number | undefined;
  ended: 'well' | 'badly' | 'too late';
  /** What it printed last, to say why where it did not end well. */
  said: string;
}

const sampleEvery = 250;
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The shell's own sum of what its children used (POSIX `times`), on a channel beside the program's output. */
const script = '"$@"; status=$?; times >&3; exit $status';

/**
 * Runs a program to its end, or to `limit` seconds, and measures it. Memory is the sum of the resident sets of the program's
 * session, looked at every 250 ms, and never less than the largest single process's own record: pages that two processes share
 * count twice. Needs a POSIX shell.
 */
export async function measured({ program, args, cwd, env }: Command, limit: number): Promise<Run> {
  const began = performance.now();
  const child = spawn('/bin/sh', ['-c', script, 'sh', program, ...args], {
    cwd,
    env,
    // A session of its own: what belongs to the run is told by it, and can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const channels = Promise.all([1, 2, 3].map((channel) => textOf(child, channel)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
  const memory = watchMemory(child.pid ?? 0);
  const watch = setInterval(memory.look, sampleEvery);
  // Ctrl-C reaches this process alone: what it runs has a session of its own, and would go on.
  const stop = (): never => {
    endGroup(child.pid);
    process.exit(1);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  const tooLate = AbortSignal.timeout(limit * 1000);
  const end = (): void => endGroup(child.pid);
  tooLate.addEventListener('abort', end);
  try {
    const status = await ended;
    const wall = (performance.now() - began) / 1000;
    const [printed = '', failed = '', used = ''] = await channels;
    const cpu = childrensTime(used);
    const said = `${printed}${failed}`.trim().slice(-2000);
    const outcome = status === 0 ? 'well' : 'badly';
    return { wall, cpu, peak: memory.peak(), ended: tooLate.aborted ? 'too late' : outcome, said };
  } finally {
    clearInterval(watch);
    tooLate.removeEventListener('abort', end);
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

async function textOf(child: ChildProcess, channel: number): Promise<string> {
  const stream = child.stdio[channel];
  return stream && 'read' in stream ? text(stream) : '';
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** Seconds in the second line of what `times` prints: `1m2.34s 0m5.67s`, user and system of all children. */
export function childrensTime(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Looks at the memory of a session's processes, whose number is that of the process that began it. */
function watchMemory(session: number): { look: () => void; peak: () => number | undefined } {
  const strangers = new Set<string>();
  let most = 0;
  const look = (): void => {
    let sum = 0;
    for (const pid of processes()) {
      if (strangers.has(pid)) continue;
      if (sessionOf(pid) !== session) {
        strangers.add(pid);
        continue;
      }
      const { resident, record } = residentOf(pid);
      sum += resident;
      most = Math.max(most, record);
    }
    most = Math.max(most, sum);
  };
  return { look, peak: () => (most > 0 ? (most * 1024) / 1_000_000 : undefined) };
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

// A process may end between two looks at it: then it has no session and no memory.
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The sixth field of /proc/PID/stat; the second is a name in brackets, which may hold anything. */
function sessionOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3] ?? 0);
}

/** Kibibytes resident now, and the most there ever were in that process. */
function residentOf(pid: string): { resident: number; record: number } {
  const status = read(`/proc/${pid}/status`);
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { resident: field('VmRSS'), record: field('VmHWM') };
}
