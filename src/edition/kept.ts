import { readFileSync } from 'node:fs';

import type { CollectionName, Collections } from '../schema/entry.ts';
import type { Stamped } from '../schema/read.ts';
import { putWhole } from '../schema/whole-file.ts';

/** What an earlier reading of a content folder gave: all but the bodies, by collection and id (docs/decisions/0002). */
export interface Kept {
  /** Of the code that read it: what older code read does not count. */
  revision: string;
  entries: { [K in CollectionName]: ReadonlyMap<string, Stamped<Collections[K]>> };
}

/** Where nothing was read yet. */
export function nothingKept(revision = ''): Kept {
  return { revision, entries: { articles: new Map(), authors: new Map(), appeals: new Map(), pages: new Map() } };
}

/** What was kept in a file by the same revision; nothing where there is none, or it is broken. */
export function readKept(file: string, revision: string): Kept {
  try {
    const { revision: old, ...lists } = JSON.parse(readFileSync(file, 'utf8')) as Filed;
    if (old !== revision) return nothingKept(revision);
    const byId = <T>(list: Stamped<T>[]): Map<string, Stamped<T>> => new Map(list.map((each) => [each.entry.id, each]));
    const { articles, authors, appeals, pages } = lists;
    return {
      revision,
      entries: { articles: byId(articles), authors: byId(authors), appeals: byId(appeals), pages: byId(pages) },
    };
  } catch {
    return nothingKept(revision);
  }
}

/** Keeps a reading in a file for the next. */
export function writeKept(file: string, { revision, entries }: Kept): void {
  const filed: Filed = {
    revision,
    articles: [...entries.articles.values()],
    authors: [...entries.authors.values()],
    appeals: [...entries.appeals.values()],
    pages: [...entries.pages.values()],
  };
  putWhole(file, JSON.stringify(filed));
}

type Filed = { revision: string } & { [K in CollectionName]: Stamped<Collections[K]>[] };
