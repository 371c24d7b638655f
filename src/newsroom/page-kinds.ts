import { everyCorrection } from '../edition/corrections.ts';
import type { Edition } from '../edition/edition.ts';
import { pageSize } from '../edition/pages.ts';
import { kinds } from '../schema/article.ts';
import { listGround, pageGround, storyGround } from '../support/ground.ts';
import type { PageKind } from '../support/scenes.ts';

/**
 * Every page of an edition that may carry an appeal, by kind, in the order of the masthead and then of the foot: the front page,
 * the lists, the standing pages, the stories. A list of more than a page counts as many. Kinds without a page are left out.
 */
export function pageKinds({ publication, stories, bySection, byTopic, byAuthor, ...edition }: Edition): PageKind[] {
  const { language, sections } = publication;
  const plain = listGround(language);
  const list = (about: Parameters<typeof listGround>[1], items: readonly unknown[] = []): Grounds[number] => ({
    ground: listGround(language, about),
    pages: Math.max(1, Math.ceil(items.length / pageSize)),
  });
  const index = { ground: plain, pages: 1 };
  const days = [edition.byYear, edition.byMonth, edition.byDay].map(({ size }) => ({ ground: plain, pages: size }));
  const all: PageKind[] = [
    { name: 'Front page', words: 'the front page', grounds: [index] },
    {
      name: 'Sections',
      words: 'section pages',
      grounds: sections.map(({ id }) => list({ section: id }, bySection.get(id))),
    },
    {
      name: 'Topics',
      words: 'topic pages',
      grounds: [index, ...[...byTopic.values()].map((topic) => list({ topics: [topic.slug] }, topic.stories))],
    },
    {
      name: 'Authors',
      words: 'author pages',
      grounds: [index, ...[...byAuthor].map(([id, own]) => list({ authors: [id] }, own))],
    },
    { name: 'Corrections', words: 'the list of corrections', grounds: [list({}, everyCorrection({ stories }))] },
    { name: 'Archives', words: 'archives', grounds: days.filter(({ pages }) => pages > 0) },
    {
      name: 'Pages',
      words: 'standing pages',
      grounds: edition.pages.map((page) => ({ ground: pageGround(page, language), pages: 1 })),
    },
    ...kinds.map((kind) => ({
      name: `Stories: ${kind}`,
      words: `${kind} stories`,
      grounds: stories
        .filter((story) => story.kind === kind)
        .map((story) => ({ ground: storyGround(story), pages: 1 })),
    })),
  ];
  return all.filter(({ grounds }) => grounds.length > 0);
}

type Grounds = PageKind['grounds'];
