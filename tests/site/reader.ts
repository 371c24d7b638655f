import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';

/** What a reader got. */
export interface Answer {
  status: number;
  /** Of the body, as the server announced it; bytes. */
  announced: number;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Asks a server on this machine. Throws where the connection breaks before the answer has ended. */
export function ask(port: number, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ port, path: address, agent, host: '127.0.0.1' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          announced: Number(response.headers['content-length']),
          body: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject);
  });
}

/** Editions of a site: by the address of each file, the digests that are right for it. */
export type Editions = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with an answer; undefined where it is whole and of one of the editions. */
export function faultIn(address: string, { status, announced, body }: Answer, editions: Editions): string | undefined {
  if (status !== 200) return `${address}: status ${String(status)}`;
  if (announced !== body.byteLength) return `${address}: ${String(body.byteLength)} of ${String(announced)} bytes`;
  if (address.endsWith('/') && !body.toString('latin1').trimEnd().endsWith('</html>')) return `${address}: cut off`;
  const digest = createHash('sha256').update(body).digest('hex');
  return editions.get(address)?.has(digest) ? undefined : `${address}: of neither edition`;
}

/** Addresses of pictures and fonts that a page names. */
export function namedIn(page: Buffer): string[] {
  return [...new Set(page.toString('latin1').match(/\/(?:_pictures|_astro)\/[\w./-]+\.\w+/g))];
}

/**
 * Reads a site, 50 times a second until it is told to stop: a page, and some moments later what that page names, which by then
 * may be another edition's. In: the port, the pages, what is right, and random numbers from 0 to 1. Out: what stops it, and gives the
 * number of answers and what was wrong with any.
 */
export function keepReading(
  port: number,
  pages: readonly string[],
  editions: Editions,
  random: () => number,
): () => Promise<{ answers: number; faults: string[] }> {
  const faults: string[] = [];
  const waiting = new Set<Promise<void>>();
  const named: string[] = [];
  let answers = 0;
  const one = async (address: string): Promise<void> => {
    try {
      const answer = await ask(port, address);
      answers++;
      const fault = faultIn(address, answer, editions);
      if (fault !== undefined) faults.push(fault);
      if (address.endsWith('/')) named.push(...namedIn(answer.body));
    } catch (error) {
      faults.push(`${address}: ${String(error)}`);
    }
  };
  const timer = setInterval(() => {
    // Named long enough ago that the site has changed meanwhile, now and then.
    const follow =
      named.length > 100 || random() < 0.5 ? named.splice(Math.floor(random() * named.length), 1)[0] : undefined;
    if (named.length > 400) named.splice(0, 200);
    const reading = one(follow ?? pages[Math.floor(random() * pages.length)] ?? '/');
    waiting.add(reading);
    void reading.finally(() => waiting.delete(reading));
  }, 20);
  return async () => {
    clearInterval(timer);
    await Promise.all(waiting);
    agent.destroy();
    return { answers, faults };
  };
}
