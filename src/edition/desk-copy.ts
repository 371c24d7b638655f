import { ContentError } from '../schema/problem.ts';
import type { Content } from '../schema/entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { Desk } from '../schema/read.ts';
import { readDesk } from './gather.ts';
import { nothingKept } from './kept.ts';

/**
 * What an editor who writes just now has before them. Out: reads what changed since it was last called, and says what is wrong;
 * a file that cannot be read just now is there as it was when it last could be. Throws a `ContentError` where the settings of the
 * title never could.
 */
export function deskCopy(desk: Desk): () => { content: Content; problems: Problem[] } {
  const kept = nothingKept();
  let last: Content | undefined;
  return () => {
    const { content = last, problems } = readDesk(desk, kept);
    if (!content) throw new ContentError(problems);
    const broken = new Set(problems.map(({ file }) => file));
    const [now, before] = [content, last];
    last = {
      ...content,
      articles: withBroken(now.articles, before?.articles, broken),
      authors: withBroken(now.authors, before?.authors, broken),
      appeals: withBroken(now.appeals, before?.appeals, broken),
      pages: withBroken(now.pages, before?.pages, broken),
    };
    return { content: last, problems };
  };
}

function withBroken<T extends { file: string }>(now: T[], before: T[] | undefined, broken: ReadonlySet<string>): T[] {
  const there = new Set(now.map(({ file }) => file));
  return [...now, ...(before ?? []).filter(({ file }) => !there.has(file) && broken.has(file))];
}
