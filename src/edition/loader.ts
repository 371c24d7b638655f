import type { Loader, LoaderContext } from 'astro/loaders';

import type { CollectionName, Collections, Entry } from '../schema/entry.ts';
import { ContentError } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { Desk, Stamped } from '../schema/read.ts';
import { readCollection } from '../schema/read.ts';
import { problemsOf } from './gather.ts';
import type { Gathered } from './gather.ts';
import { revisionOf } from './revision.ts';

/** What the store keeps of a file: all but its body. */
export interface Stored<K extends CollectionName> extends Record<string, unknown> {
  entry: Entry<Collections[K]>;
  stamp: string;
}

/**
 * Loaders for the four collections. They put front matter, digest and file stamp in Astro's store and leave bodies on disk
 * (docs/decisions/0002). The last to finish holds all files against each other: in a build whatever is wrong is thrown
 * once, whole; in `dev` it is printed, and what can be shown is shown.
 */
export function loaders(desk: Desk): (name: CollectionName) => Loader {
  const revision = revisionOf(desk.cwd, ['src/schema']);
  let round = newRound();
  const latest: Partial<Gathered> = {};
  const report = async <K extends CollectionName>(
    name: K,
    part: Gathered[K],
    context: LoaderContext,
  ): Promise<void> => {
    const here = round;
    here.parts[name] = part;
    const parts = complete(here.parts);
    if (parts) {
      round = newRound();
      const problems = problemsOf(parts, desk);
      if (problems.length === 0) here.settle(undefined);
      else here.fail(new ContentError(problems));
    }
    await here.settled.catch((error: unknown) => {
      if (!context.watcher) throw error;
      if (parts && error instanceof Error) context.logger.error(`\n${error.message}`);
    });
  };

  return (name) => ({
    name: `standfirst-${name}`,
    load: async (context) => {
      const load = async (): Promise<Gathered[typeof name]> => fill(name, context, desk, revision);
      // The key and the part belong together; TypeScript cannot follow a name through the mapped type.
      const keep = (part: Gathered[typeof name]): void => void Object.assign(latest, { [name]: part });
      const first = await load();
      keep(first);
      await report(name, first, context);
      watch(name, context, desk, async () => {
        keep(await load());
        const parts = complete(latest);
        return parts ? problemsOf(parts, desk) : [];
      });
    },
  });
}

interface Round {
  parts: Partial<Gathered>;
  settled: Promise<undefined>;
  settle: (nothing: undefined) => void;
  fail: (error: ContentError) => void;
}

function newRound(): Round {
  let settle: Round['settle'] = () => undefined;
  let fail: Round['fail'] = () => undefined;
  const settled = new Promise<undefined>((resolve, reject) => ([settle, fail] = [resolve, reject]));
  return { parts: {}, settled, settle, fail };
}

function complete(parts: Partial<Gathered>): Gathered | undefined {
  const { articles, authors, appeals, pages } = parts;
  return articles && authors && appeals && pages ? { articles, authors, appeals, pages } : undefined;
}

/** Brings the store up to the folder. Entries of files that are gone or cannot be read go too. */
async function fill<K extends CollectionName>(
  name: K,
  context: LoaderContext,
  desk: Desk,
  revision: string,
): Promise<Gathered[K]> {
  const { store } = context;
  const kept = new Map(store.values().map(({ id, data }) => [id, data as unknown as Stamped<Collections[K]>]));
  const { read, problems } = await readCollection(name, desk, kept, revision);
  const ids = new Set(read.map(({ entry }) => entry.id));
  // While someone writes, a file that cannot be read just now is shown as it was when it last could be.
  const broken = new Set(context.watcher ? problems.map(({ file }) => file) : []);
  for (const id of store.keys()) {
    if (!ids.has(id) && !broken.has(kept.get(id)?.entry.file ?? '')) store.delete(id);
  }
  for (const { entry, stamp } of read) {
    if (kept.get(entry.id)?.stamp !== stamp)
      store.set({ id: entry.id, data: { entry, stamp }, digest: context.generateDigest(stamp) });
  }
  return { entries: read.map(({ entry }) => entry), problems } as Gathered[K];
}

/** Editors save in several steps: milliseconds to wait for the last of them. */
const afterSaving = 100;

/** Reads a collection's folder again when something in it changes, and prints all that is wrong then. */
function watch(
  name: CollectionName,
  { watcher, logger }: LoaderContext,
  { contentDir }: Desk,
  readAgain: () => Promise<Problem[]>,
): void {
  if (!watcher) return;
  const folder = `${contentDir}/${name}/`;
  watcher.add(folder);
  let soon: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const problems = await readAgain();
    if (problems.length > 0) logger.error(`\n${new ContentError(problems).message}`);
  };
  const changed = (file: string): void => {
    if (!file.startsWith(folder)) return;
    clearTimeout(soon);
    soon = setTimeout(
      () =>
        void look().catch((error: unknown) => {
          logger.error(String(error));
        }),
      afterSaving,
    );
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
