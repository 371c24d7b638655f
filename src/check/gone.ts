import { aliasFile, aliasPath, isServable } from '../edition/aliases.ts';
import { addresses } from '../edition/address.ts';
import { dayOfDate } from '../edition/dates.ts';
import { isPublished } from '../edition/make.ts';
import { storySlug } from '../edition/story.ts';
import type { Content } from '../schema/entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { Publication } from '../schema/publication.ts';
import type { Accepted, KnownStory } from './record.ts';

type Entry = Content['articles'][number];

/** The file of the site that is the page of a story, published or not. */
function pageOf({ id, data }: Entry, { url, timeZone }: Publication): string {
  const book = addresses(url);
  return `${book.parameter(book.story(dayOfDate(data.published, timeZone), storySlug({ id, data })))}/index.html`;
}

/** The files of the site at which a story’s old addresses answer. */
function oldPagesOf({ data }: Entry): string[] {
  return (data.aliases ?? []).filter(isServable).map((alias) => aliasFile(aliasPath(alias)));
}

/**
 * The stories of an edition by their files, each with the files of the site at which it answers. In: besides content and clock, the
 * edition before, of which what did not change is taken over (a day in a time zone is costly to tell), and the files of the site now.
 */
export function storiesOf(
  content: Content,
  clock: number,
  before: Accepted,
  files: ReadonlySet<string>,
): Map<string, KnownStory> {
  const { publication, articles } = content;
  return new Map(
    articles.flatMap((entry): [string, KnownStory][] => {
      const old = before.files.get(entry.file) === entry.digest ? before.stories.get(entry.file) : undefined;
      if (old?.pages.every((page) => files.has(page)) === true) return [[entry.file, old]];
      if (!isPublished(entry.data, publication, clock)) return [];
      return [
        [entry.file, { headline: entry.data.headline, pages: [pageOf(entry, publication), ...oldPagesOf(entry)] }],
      ];
    }),
  );
}

/**
 * Addresses of stories of the last edition at which nothing stands any more, and nothing says that this is meant: each with the line to
 * write. In: those stories by their files, the files of the site now, the content, and the build’s clock.
 */
export function goneAddresses(
  known: ReadonlyMap<string, KnownStory>,
  files: ReadonlySet<string>,
  content: Content,
  clock: number,
): Problem[] {
  const lost = [...known].flatMap(([file, { headline, pages }]) =>
    pages.filter((page) => !files.has(page)).map((page): Lost => ({ file, headline, page })),
  );
  if (lost.length === 0) return [];
  const byFile = new Map(content.articles.map((entry) => [entry.file, entry]));
  const meant = pagesMeant(content, clock);
  const strangers = content.articles.filter(
    ({ file, data }) => !known.has(file) && isPublished(data, content.publication, clock),
  );
  return lost
    .filter(({ file, page }) => !meant.has(page) && byFile.get(file)?.data.withdrawn !== true)
    .map((each) => problemOf(each, byFile.get(each.file), strangers, content, clock));
}

interface Lost {
  file: string;
  headline: string;
  /** The page of the last edition. */
  page: string;
}

/** Pages that are not there with good reason: of stories taken back, and of those that wait for their moment. */
function pagesMeant(content: Content, clock: number): Set<string> {
  const meant = content.articles.filter(
    ({ data }) => data.withdrawn || (!data.draft && !isPublished(data, content.publication, clock)),
  );
  return new Set(meant.flatMap((entry) => [pageOf(entry, content.publication), ...oldPagesOf(entry)]));
}

function problemOf(
  { file, headline, page }: Lost,
  entry: Entry | undefined,
  strangers: readonly Entry[],
  content: Content,
  clock: number,
): Problem {
  const address = `/${page.replace(/index\.html$/, '')}`;
  const alias = `\`aliases: [${address}]\``;
  if (entry && isPublished(entry.data, content.publication, clock)) {
    const field = entry.data.aliases === undefined ? ['published'] : ['aliases'];
    const what = `the last edition had this story at ${address}, where nothing stands any more`;
    return {
      file,
      field,
      what,
      write: entry.data.aliases === undefined ? alias : `\`${address}\` among its \`aliases\``,
    };
  }
  if (entry) {
    const what = `the last edition had this story at ${address}, and now it is ${entry.data.draft ? 'a draft' : 'not published yet'}`;
    const write = entry.data.draft ? '`withdrawn: true` in place of `draft: true`' : `${alias}, or \`withdrawn: true\``;
    return { file, field: [entry.data.draft ? 'draft' : 'published'], what, write };
  }
  const moved =
    strangers.find((each) => each.data.headline === headline) ??
    strangers.find((each) => nameOf(each.file) === nameOf(file));
  if (moved) {
    const what = `this story seems to be what ${file} was, which stood at ${address}`;
    return {
      file: moved.file,
      field: [moved.data.aliases === undefined ? 'published' : 'aliases'],
      what,
      write: moved.data.aliases === undefined ? alias : `\`${address}\` among its \`aliases\``,
    };
  }
  const what = `the last edition had this story at ${address}, and its file is gone`;
  return {
    file,
    what,
    write: `the file again, with \`withdrawn: true\` in it, or ${alias} in the story that takes its place`,
  };
}

function nameOf(file: string): string {
  return (
    file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '') ?? file
  );
}
