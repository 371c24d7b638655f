import path from 'node:path';

import { aliasPath } from '../../edition/aliases.ts';
import { readEntry } from '../../schema/entry.ts';
import type { Composed } from './compose.ts';
import type { SourceDocument } from './front-matter.ts';
import type { ImportMap } from './map.ts';
import type { TakeNote } from './notes.ts';
import { personOf } from './people.ts';
import type { Person } from './people.ts';
import { readDocument } from './stories.ts';
import type { KnownTopic } from './topics.ts';
import type { SourceFile, Tree } from './tree.ts';
import { plain, plainList } from './values.ts';

/** Reads the files that the tree keeps of its authors. Files that cannot be read are noted. */
export function peopleInFiles(tree: Tree, map: ImportMap, noteOn: (file: string) => TakeNote): Person[] {
  return read(tree, 'author', noteOn).map(({ file, document }) => {
    const { data, body, bodyLine } = document;
    return personOf({ id: idOf(file.path), data, body, bodyLine, file: file.path }, map, noteOn(file.path));
  });
}

/** Reads the files that the tree keeps of its topics: their names, and the addresses they had. */
export function topicsInFiles(tree: Tree, noteOn: (file: string) => TakeNote): KnownTopic[] {
  return read(tree, 'topic', noteOn).map(({ file, document: { data } }) => {
    const id = plain(data['slug']) || idOf(file.path);
    return { id, name: plain(data['title']) || id, aliases: plainList(data['aliases']).map(aliasPath) };
  });
}

function read(
  tree: Tree,
  role: 'author' | 'topic',
  noteOn: (file: string) => TakeNote,
): { file: SourceFile; document: SourceDocument }[] {
  return tree.documents
    .filter((file) => file.role === role)
    .flatMap((file) => {
      const document = readDocument(tree.root, file.path);
      if (!('reason' in document)) return [{ file, document }];
      noteOn(file.path)('refused', document.reason, document.line);
      return [];
    });
}

/** `authors/jane-doe/_index.md` and `authors/jane-doe.md` are both `jane-doe`. */
function idOf(file: string): string {
  const name = path.posix.parse(file).name;
  return /^_?index$/.test(name) ? path.posix.basename(path.posix.dirname(file)) : name;
}

/** Why the build would refuse an author's file, in its own words. */
export function reasonAgainstPerson({ target, text }: Composed): string | undefined {
  const id = target.slice('authors/'.length, -'.md'.length);
  const { problems } = readEntry('authors', id, target, Buffer.from(text));
  return problems.length === 0 ? undefined : problems.map(({ what, write }) => `${what}; write ${write}`).join('. ');
}
