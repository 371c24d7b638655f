import type { Loader, LoaderContext } from 'astro/loaders';

import type { CollectionName, Collections, Entry } from '../schema/entry.ts';
import { ContentError } from '../schema/problem.ts';
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
      await report(name, await load(), context);
      watch(name, context, desk, load);
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
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { entry, stamp } of read) {
    if (kept.get(entry.id)?.stamp !== stamp)
      store.set({ id: entry.id, data: { entry, stamp }, digest: context.generateDigest(stamp) });
  }
  return { entries: read.map(({ entry }) => entry), problems } as Gathered[K];
}

function watch<T>(
  name: CollectionName,
  { watcher, logger }: LoaderContext,
  { contentDir }: Desk,
  load: () => Promise<T & { problems: Gathered['pages']['problems'] }>,
): void {
  if (!watcher) return;
  const folder = `${contentDir}/${name}/`;
  watcher.add(folder);
  const reload = async (file: string): Promise<void> => {
    if (!file.startsWith(folder)) return;
    const { problems } = await load();
    if (problems.length > 0) logger.error(`\n${new ContentError(problems).message}`);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (file: string) => void reload(file));
}
