import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { faultOfPlace, pictureFile } from '../schema/beside.ts';
import { collectionNames } from '../schema/entry.ts';
import type { CollectionName, Collections, Content, Entry } from '../schema/entry.ts';
import { locate } from '../schema/locate.ts';
import { nearest } from '../schema/nearest.ts';
import { ContentError } from '../schema/problem.ts';
import type { Problem, Reading } from '../schema/problem.ts';
import type { Desk } from '../schema/read.ts';
import { readCollection } from '../schema/read.ts';
import { readFront, readPublication } from '../schema/settings.ts';
import { crossCheck } from './crosscheck.ts';
import { nothingKept } from './kept.ts';
import type { Kept } from './kept.ts';

/** The collections as they were last read, each with what is wrong with its files. */
type Gathered = { [K in CollectionName]: { entries: Entry<Collections[K]>[]; problems: Problem[] } };

/** The title's own two files, as they were read. */
interface Settings {
  publication: Reading<Content['publication']>;
  front: Reading<Content['front']>;
}

/** All that is wrong with a content folder: file by file, then between the files. Problems come with their lines. */
function problemsOf(gathered: Gathered, { publication, front }: Settings, desk: Desk): Problem[] {
  const own = [
    ...misnamedFolders(desk),
    ...publication.problems,
    ...front.problems,
    ...Object.values(gathered).flatMap(({ problems }) => problems),
  ];
  if (!publication.value) return own.map((problem) => locate(problem, desk.cwd));
  const content = contentOf(gathered, publication.value, front.value ?? {});
  const settings = {
    publication: path.relative(desk.cwd, path.join(desk.contentDir, 'publication.yaml')),
    front: path.relative(desk.cwd, path.join(desk.contentDir, 'front.yaml')),
  };
  const together = [...badLogo(content.publication, settings.publication, desk), ...crossCheck(content, settings)];
  return [...own, ...withoutEchoes(together, own)].map((problem) => locate(problem, desk.cwd));
}

/** A file that could not be read is not there for the others; that it is missing is then an echo of its own error. */
function withoutEchoes(problems: Problem[], own: Problem[]): Problem[] {
  const unread = new Set(own.map(({ file }) => path.basename(file, '.md')));
  return problems.filter(
    ({ what }) => ![...what.matchAll(/`([^`]+)`/g)].some(([, word = '']) => unread.has(path.basename(word, '.md'))),
  );
}

function badLogo({ logo }: Content['publication'], file: string, { contentDir, cwd }: Desk): Problem[] {
  const fault = logo === undefined ? undefined : faultOfLogo(pictureFile(path.resolve(cwd, file), logo), contentDir);
  if (logo === undefined || fault === undefined) return [];
  const write = 'the name of an SVG or PNG file beside this one';
  return [{ file, field: ['logo'], what: `the logo \`${logo}\` ${fault}`, write }];
}

function faultOfLogo(target: string, contentDir: string): string | undefined {
  const fault = faultOfPlace(target, contentDir);
  if (fault !== undefined) return fault;
  return /\.(?:svg|png)$/i.test(target) && statSync(target).isFile() ? undefined : 'is no SVG or PNG file';
}

/** A folder with a slip in its name would be passed over, and the site come out empty. */
function misnamedFolders({ contentDir, cwd }: Desk): Problem[] {
  const found = existsSync(contentDir) ? readdirSync(contentDir, { withFileTypes: true }) : [];
  const known: readonly string[] = collectionNames;
  return found
    .filter((each) => each.isDirectory() && !known.includes(each.name))
    .flatMap(({ name }) => {
      const near = nearest(name, known);
      const file = path.relative(cwd, path.join(contentDir, name));
      return near ? [{ file, what: `an unknown folder \`${name}\``, write: `\`${near}\` for its name` }] : [];
    });
}

function contentOf(gathered: Gathered, publication: Content['publication'], front: Content['front']): Content {
  return {
    publication,
    front,
    articles: gathered.articles.entries,
    authors: gathered.authors.entries,
    appeals: gathered.appeals.entries,
    pages: gathered.pages.entries,
  };
}

/**
 * Reads and checks a whole content folder. In: besides the desk, what was kept of an earlier reading; files that are as they were
 * then are not read again. It is brought up to date. Throws a `ContentError` that holds every problem at once.
 */
export function readContent(desk: Desk, kept: Kept = nothingKept()): Content {
  const { content, problems } = readDesk(desk, kept);
  if (problems.length > 0 || !content) throw new ContentError(problems);
  return content;
}

/** As `readContent`, for whoever shows what can be shown: all that could be read, and all that is wrong. */
export function readDesk(desk: Desk, kept: Kept): { content?: Content; problems: Problem[] } {
  const read = <K extends CollectionName>(name: K): Gathered[K] => {
    const { read: stamped, problems } = readCollection(name, desk, kept.entries[name], kept.revision);
    kept.entries[name] = new Map(stamped.map((each) => [each.entry.id, each])) as Kept['entries'][K];
    // The value for key K is what Gathered says it is; TypeScript does not see through the mapped type.
    return { entries: stamped.map(({ entry }) => entry), problems } as Gathered[K];
  };
  const gathered: Gathered = {
    articles: read('articles'),
    authors: read('authors'),
    appeals: read('appeals'),
    pages: read('pages'),
  };
  const publication = readPublication(desk.contentDir, desk.cwd, desk.url);
  const front = readFront(desk.contentDir, desk.cwd);
  const problems = problemsOf(gathered, { publication, front }, desk);
  if (!publication.value) return { problems };
  return { content: contentOf(gathered, publication.value, front.value ?? {}), problems };
}
