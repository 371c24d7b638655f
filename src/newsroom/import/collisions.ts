import { addressProblems } from '../../edition/collisions.ts';
import type { Article } from '../../schema/article.ts';
import type { Content, Entry } from '../../schema/entry.ts';
import { blank } from './places.ts';
import type { PlacedStory } from './places.ts';

/**
 * Drops the aliases that meet another address of the site, and refuses stories that stand where another does, by the rule the
 * build itself goes by. In: the placed stories, the names of each one's topics, and what the site will hold besides.
 */
export function withoutCollisions(
  stories: readonly PlacedStory[],
  topicsOf: (story: PlacedStory) => string[],
  present: Pick<Content, 'publication' | 'articles' | 'authors' | 'pages'>,
): PlacedStory[] {
  const ours = new Set(stories.map(({ target }) => target));
  const others = present.articles.filter(({ id }) => !ours.has(`articles/${id}.md`));
  const articles = [...others, ...stories.map((story) => entryOf(story, topicsOf(story)))];
  const doomed = new Map<string, Set<number>>();
  const refused = new Map<string, string>();
  for (const { file, field, what } of addressProblems(
    { ...present, articles, front: {}, appeals: [] },
    'publication.yaml',
  )) {
    const [name, index] = field ?? [];
    if (name === 'aliases' && typeof index === 'number') doomed.set(file, (doomed.get(file) ?? new Set()).add(index));
    if (name === 'published' || name === 'slug') refused.set(file, what);
  }
  return stories.flatMap((story) => {
    const { note, aliases, target } = story;
    const reason = refused.get(target);
    if (reason !== undefined) note('refused', reason);
    const isGone = (_: string, index: number): boolean => doomed.get(target)?.has(index) === true;
    for (const alias of aliases.filter(isGone))
      note('address', `the old address \`${alias}\` is taken by another page`);
    return reason === undefined ? [{ ...story, aliases: aliases.filter((alias, index) => !isGone(alias, index)) }] : [];
  });
}

function entryOf({ target, published, section, slugField, aliases }: PlacedStory, topics: string[]): Entry<Article> {
  const data: Article = {
    ...blank,
    published,
    section,
    aliases,
    topics,
    ...(slugField !== undefined && { slug: slugField }),
  };
  const id = target.slice('articles/'.length, -'.md'.length);
  return {
    id,
    file: target,
    data,
    body: { empty: false, pictures: [], links: [], shown: [] },
    digest: '',
    bodyLine: 1,
  };
}
