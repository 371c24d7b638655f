import { SingleBar } from 'cli-progress';

/** Tells whoever waits for a build how far it is: a bar where there is a terminal, else a line a stage. */
export interface Progress {
  /** A stage begins. Whatever stage was under way has ended. */
  stage: (name: string) => void;
  /** So much of the stage is done. */
  at: (ready: number, of: number) => void;
  /** The last stage has ended. Out: each stage by its name with the seconds it took, in their order. */
  end: () => [name: string, seconds: number][];
}

const format = '{stage} {bar} {value}/{total}, {rate} a second, {left} left';

/** In: where it is told, and whether that is a terminal. */
export function progressTo(stream: NodeJS.WritableStream & { isTTY?: boolean }): Progress {
  const tty = stream.isTTY === true;
  const took: [string, number][] = [];
  let bar: SingleBar | undefined;
  let current: { name: string; began: number } | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
    if (!current) return;
    const seconds = (performance.now() - current.began) / 1000;
    took.push([current.name, seconds]);
    current = undefined;
  };
  return {
    stage: (name) => {
      end();
      current = { name, began: performance.now() };
    },
    at: (ready, of) => {
      if (!tty || !current || of < 50) return;
      const seconds = (performance.now() - current.began) / 1000;
      const rate = Math.round(ready / Math.max(seconds, 0.001));
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
  };
}
