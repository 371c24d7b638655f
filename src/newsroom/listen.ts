import type { Server } from 'node:http';

import { Refusal } from './refusal.ts';

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** How many ports are tried before giving up: as many as a person is likely to have in use side by side. */
const tries = 50;

/**
 * Listens on this machine alone, on IPv4 and, where the machine has it, on IPv6, since browsers take `localhost` for either.
 * In: what makes a server; the port wished for; whether it must be that one. Tries the next when it is taken.
 * Throws a Refusal when no port could be had.
 */
export async function listen(make: () => Server, wished: number, exact: boolean): Promise<Listening> {
  for (let port = wished; ; port += 1) {
    try {
      return await listenOnBoth(make, port);
    } catch (error) {
      if (!isCode(error, 'EADDRINUSE')) throw error;
      if (exact) throw new Refusal(`port ${port} is taken`, { cause: error });
      if (port - wished >= tries) throw new Refusal(`no port from ${wished} to ${port} is free`, { cause: error });
    }
  }
}

async function listenOnBoth(make: () => Server, wished: number): Promise<Listening> {
  const first = make();
  await open(first, '127.0.0.1', wished);
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : wished;
  const second = make();
  try {
    await open(second, '::1', port);
  } catch (error) {
    if (isCode(error, 'EADDRINUSE')) {
      await shut(first);
      throw error;
    }
    return { port, close: () => shut(first) };
  }
  return {
    port,
    close: async () => {
      await Promise.all([shut(first), shut(second)]);
    },
  };
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
