import path from 'node:path';

import { aliasPath } from '../../edition/aliases.ts';
import type { People } from './people.ts';
import type { Topics } from './topics.ts';
import { decodedPath } from './values.ts';

/** A story as links find it. */
export interface Shelved {
  /** Path under the old tree's content root. */
  source: string;
  /** Path under our content folder. */
  target: string;
  /** The addresses it had. */
  addresses: readonly string[];
}

/** Finds what an address or a path of the old tree has become. */
export class Library {
  readonly #byPath = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  readonly #people: People;
  readonly #topics: Topics;
  readonly #topicsInUse: ReadonlySet<string>;

  constructor(stories: readonly Shelved[], people: People, topics: Topics, topicsInUse: ReadonlySet<string>) {
    this.#people = people;
    this.#topics = topics;
    this.#topicsInUse = topicsInUse;
    for (const { source, target, addresses } of stories) {
      const bare = pathKey(source);
      const names = [bare.split('/').at(-1) ?? bare, bare.replace(/^.*?_(?:posts|drafts)\//, '')];
      this.#byPath.set(bare, target);
      for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, target);
      for (const address of addresses)
        if (!this.#byAddress.has(addressKey(address))) this.#byAddress.set(addressKey(address), target);
    }
  }

  /**
   * What a reference leads to now: a path under the content folder, or an address of the site; undefined where it leads nowhere.
   * In: an address without scheme and host, or a path, as a file of the old tree wrote it; and that file.
   */
  find(reference: string, from: string): { file: string } | { address: string } | undefined {
    const bare = decodedPath(reference)
      .replace(/[?#].*$/s, '')
      .trim();
    if (bare === '') return undefined;
    const beside = bare.startsWith('/') ? bare : path.posix.join(path.posix.dirname(from), bare);
    const file =
      this.#byPath.get(pathKey(beside)) ?? this.#byAddress.get(addressKey(bare)) ?? this.#byPath.get(pathKey(bare));
    if (file !== undefined) return { file };
    const named = bare.startsWith('/')
      ? undefined
      : (this.#byName.get(pathKey(bare)) ?? this.#byName.get(pathKey(path.posix.basename(bare))));
    if (named !== undefined) return { file: named };
    return this.#otherPage(pathKey(bare));
  }

  #otherPage(key: string): { file: string } | { address: string } | undefined {
    const id = /^authors?\/([^/]+)$/.exec(key)?.[1];
    const person = id === undefined ? undefined : this.#people.find(id);
    if (person) return { file: `authors/${person.id}.md` };
    const slug = this.#topics.slugAt(key);
    return slug !== undefined && this.#topicsInUse.has(slug) ? { address: `/topics/${slug}/` } : undefined;
  }
}

function addressKey(address: string): string {
  return aliasPath(address)
    .replace(/\/index\.html$/, '')
    .toLowerCase();
}

/** A path without what a reference may leave out: slashes at the ends, the file's ending, a bundle's index. */
function pathKey(reference: string): string {
  const bare = path.posix.normalize(reference.normalize('NFC')).replace(/^\/+|\/+$/g, '');
  return bare
    .replace(/\.(?:md|markdown|mdown|mkd)$/i, '')
    .replace(/(?:^|\/)_?index$/, '')
    .toLowerCase();
}
