import type { Appeal } from './appeal.ts';
import { appeal } from './appeal.ts';
import type { Article } from './article.ts';
import { article } from './article.ts';
import type { Author } from './author.ts';
import { author } from './author.ts';
import type { BodyFacts } from './body.ts';
import { readBody } from './body.ts';
import { check } from './check.ts';
import { digestOf } from './digest.ts';
import { decode, readMarkdownFile } from './document.ts';
import type { Front } from './front.ts';
import { readLive } from './live.ts';
import type { Page } from './page.ts';
import { page } from './page.ts';
import type { Problem, Reading } from './problem.ts';
import type { Publication } from './publication.ts';

/** A Markdown file of a collection, read: everything but its body, which stays on disk until its page is printed. */
export interface Entry<T> {
  /** Path under the collection's folder, less `.md`, with forward slashes. */
  id: string;
  /** Path as the editor knows it, for errors; it leads to the file from where the command runs. */
  file: string;
  data: T;
  body: BodyFacts;
  /** Of the file's bytes: two files with the same digest say the same. */
  digest: string;
  bodyLine: number;
}

/** The folders under content/ that hold Markdown, and what a file in each of them is. */
export interface Collections {
  articles: Article;
  authors: Author;
  appeals: Appeal;
  pages: Page;
}
export type CollectionName = keyof Collections;
export const collectionNames = ['articles', 'authors', 'appeals', 'pages'] as const satisfies readonly CollectionName[];

/** All that a newsroom wrote, read and well-formed file by file; whether the files agree is the edition's to say. */
export interface Content {
  publication: Publication;
  front: Front;
  articles: Entry<Article>[];
  authors: Entry<Author>[];
  appeals: Entry<Appeal>[];
  pages: Entry<Page>[];
}

const shapes = { articles: article, authors: author, appeals: appeal, pages: page };

/** Reads one file of a collection from its bytes. Problems: all that can be said of the file by itself. */
export function readEntry<K extends CollectionName>(
  collection: K,
  id: string,
  file: string,
  bytes: Uint8Array,
): Reading<Entry<Collections[K]>> {
  const text = decode(bytes, file);
  if (text.value === undefined) return { problems: text.problems };
  const document = readMarkdownFile(text.value, file);
  if (document.value === undefined) return { problems: document.problems };
  const { body, bodyLine } = document.value;
  const { facts, problems } = readBody(body, file, bodyLine);
  const checked = check(document.value, shapes[collection]);
  const live = document.value.data['kind'] === 'live';
  const coverage = collection === 'articles' ? readLive(body, live, file, bodyLine) : { entries: [], problems: [] };
  const all = [
    ...checked.problems,
    ...problems,
    ...coverage.problems,
    ...emptiness(collection, facts, document.value.data, file, bodyLine),
    ...(collection === 'appeals' ? lengthiness(body, file, bodyLine) : []),
  ];
  if (checked.value === undefined || all.length > 0) return { problems: all };
  // The table `shapes` and the type `Collections` name the same shapes; TypeScript cannot follow a generic key through both.
  const data = checked.value as Collections[K];
  const { entries } = coverage;
  return {
    value: {
      id,
      file,
      data,
      body: entries.length > 0 ? { ...facts, entries } : facts,
      digest: digestOf(bytes),
      bodyLine,
    },
    problems: [],
  };
}

/** How long an appeal's copy may be, in characters: it comes with every page, before what the reader came for. */
const most = 5_000;

function lengthiness(body: string, file: string, line: number): Problem[] {
  if (body.length <= most) return [];
  const what = `the appeal’s text has ${String(body.length)} characters, and comes with every page`;
  return [{ file, line, what, write: `at most ${String(most)}, and link to a page that says the rest` }];
}

function emptiness(
  collection: CollectionName,
  facts: BodyFacts,
  { source }: Record<string, unknown>,
  file: string,
  line: number,
): Problem[] {
  if (!facts.empty) return [];
  // Asked of the text as it was written, so that an empty story with a mistake in its fields is told of both.
  const pointsElsewhere = typeof source === 'object' && source !== null && 'url' in source;
  if (collection === 'articles' && !pointsElsewhere) {
    return [
      {
        file,
        line,
        what: 'the story has no text',
        write: 'its text under the front matter, or `source` with a `url` to point to',
      },
    ];
  }
  if (collection === 'appeals')
    return [{ file, line, what: 'the appeal has no text', write: 'its copy under the front matter' }];
  return [];
}
