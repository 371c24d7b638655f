import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { pictureProblem } from '../../schema/beside.ts';
import type { ImportMap } from './map.ts';
import type { Tree } from './tree.ts';
import { decodedPath } from './values.ts';

/** A file that goes along with a story or an author. */
export interface Luggage {
  /** Absolute path in the old tree. */
  from: string;
  /** Path under the content folder. */
  to: string;
}

/** Finds pictures in the old tree, and gives each a name beside the file that shows it. */
export class PictureShelf {
  readonly #tree: Tree;
  readonly #folders: readonly string[];
  readonly #into: string;
  /** Path under the content folder, lower case, to the digest of what stands there. */
  readonly #taken = new Map<string, string>();

  constructor(tree: Tree, map: ImportMap, into: string) {
    this.#tree = tree;
    this.#folders = [...(map.pictures ?? []), 'static', 'assets', 'public', 'src', tree.contentRoot, ''];
    this.#into = into;
  }

  /**
   * The picture that `src` means in a document of the tree, by its path under the root; undefined where it is not there, lies on
   * another server or outside the tree, or is no picture that can be printed.
   */
  find(src: string, document: string): string | undefined {
    const bare = decodedPath(src.trim()).replace(/[?#].*$/s, '');
    if (bare === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(bare)) return undefined;
    const beside = path.posix.join(path.posix.dirname(document), bare);
    const rooted = this.#folders.map((folder) => path.posix.join(folder, bare.replace(/^\/+/, '')));
    const found = [...(bare.startsWith('/') ? [] : [beside]), ...rooted].find((file) => this.#tree.files.has(file));
    if (found === undefined) return undefined;
    const file = path.join(this.#tree.root, found);
    const name = { src: encodeURIComponent(path.basename(found)) };
    return pictureProblem(name, file, found, this.#tree.root) === undefined ? found : undefined;
  }

  /** A place for a picture in a folder of ours: its own name where that is free or holds the same picture, else one with `owner`. */
  shelve(found: string, folder: string, owner: string): Luggage {
    const from = path.join(this.#tree.root, found);
    const digest = digestOf(from) ?? '';
    const { name, ext } = path.posix.parse(found.replaceAll(/[\s()<>]+/g, '-'));
    const free = [name, `${owner}-${name}`]
      .map((each) => `${folder}/${each}${ext}`)
      .find((to) => this.#isFree(to, digest));
    const to = free ?? `${folder}/${owner}-${digest.slice(0, 8)}${ext}`;
    this.#taken.set(to.toLowerCase(), digest);
    return { from, to };
  }

  #isFree(to: string, digest: string): boolean {
    const there = this.#taken.get(to.toLowerCase()) ?? digestOf(path.join(this.#into, to));
    return there === undefined || there === digest;
  }
}

function digestOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}
