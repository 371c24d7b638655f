import { SingleBar } from 'cli-progress';

/** Tells whoever waits for a build how far it is: a bar where there is a terminal, else a line a stage, once it has ended. */
export interface Progress {
  /** A stage begins. Whatever stage was under way has ended. */
  stage: (name: string) => void;
  /** So much of the stage is done. */
  at: (ready: number, of: number) => void;
  /** The last stage has ended. Out: each stage by its name with the seconds it took, in their order. */
  end: () => [name: string, seconds: number][];
  /** The stage under way will not come to its end: nothing more is told of it. */
  abandon: () => void;
}

const format = '{stage} {bar} {value}/{total}, {rate} a second, {left} left';

/** In: where the bar is drawn, if that is a terminal, and what takes a line a stage where it is none. */
export function progressTo(
  stream: NodeJS.WritableStream & { isTTY?: boolean },
  log: (line: string) => void = console.log,
): Progress {
  const tty = stream.isTTY === true;
  const took: [string, number][] = [];
  let bar: SingleBar | undefined;
  let current: { name: string; began: number; count: number; stood?: number } | undefined;
  const abandon = (): void => {
    bar?.stop();
    bar = undefined;
    current = undefined;
  };
  const end = (): void => {
    const ended = current;
    abandon();
    if (!ended) return;
    const seconds = (performance.now() - ended.began) / 1000;
    took.push([ended.name, seconds]);
    if (!tty) log(stageLine(ended.name, ended.count, seconds));
  };
  return {
    stage: (name) => {
      end();
      current = { name, began: performance.now(), count: 0 };
    },
    at: (ready, of) => {
      if (!current) return;
      current.count = of;
      // What stood already was not made in this time.
      current.stood ??= ready;
      if (!tty || of < 50) return;
      const seconds = (performance.now() - current.began) / 1000;
      const rate = Math.round((ready - current.stood) / Math.max(seconds, 0.001));
      const left = `${String(Math.ceil((of - ready) / Math.max(rate, 1)))} s`;
      const payload = { stage: current.name, rate, left };
      if (!bar) {
        bar = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true, barsize: 24 });
        bar.start(of, ready, payload);
      } else {
        bar.setTotal(of);
        bar.update(ready, payload);
      }
    },
    end: () => {
      end();
      return took;
    },
    abandon,
  };
}

/** `pages: 206 in 1.9 s`; of a stage that counts nothing, or had nothing to do, `templates: 2.8 s`. */
function stageLine(name: string, count: number, seconds: number): string {
  const counted = count > 0 ? `${String(count)} in ` : '';
  return `${name}: ${counted}${seconds.toFixed(1)} s`;
}
