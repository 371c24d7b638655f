import type {
  CorrectionCommentLeaf,
  BlogPostingLeaf,
  CreativeWorkLeaf,
  LiveBlogPosting,
  LiveBlogPostingLeaf,
  NewsArticle,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';

import type { Edition, Story } from '../edition/edition.ts';
import type { Live, PrintedEntry } from '../edition/live.ts';
import type { Kind } from '../schema/article.ts';
import { changeOf } from './changes.ts';
import type { PageHead } from './page.ts';
import { articleId, organizationId, pageId, partId, personId, websiteId } from './node-ids.ts';

type ArticleType =
  'NewsArticle' | 'LiveBlogPosting' | 'AnalysisNewsArticle' | 'OpinionNewsArticle' | 'BackgroundNewsArticle';

/**
 * What schema.org calls each kind. `news` is what a story is when nobody said otherwise, so that no more is claimed of it:
 * schema.org's ReportageNewsArticle promises reporting of one's own.
 */
const typeOf: Record<Kind, ArticleType> = {
  news: 'NewsArticle',
  feature: 'NewsArticle',
  live: 'LiveBlogPosting',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
};

/** What stands with a story on its page: its card and its lead picture where it has them; the entries of live coverage. */
export type WithStory = Pick<Extract<PageHead, { type: 'story' }>, 'card' | 'picture' | 'entries'>;

/** A story. Its people, its picture, its page and the title are named by id: the picture's node is for `graphOf` to add. */
export function articleNode(
  story: Story,
  description: string | undefined,
  { card, picture, entries = [] }: WithStory,
  edition: Edition,
): NewsArticle | LiveBlogPosting {
  const images = [card?.url, picture && partId(story.address, 'picture', edition)].filter((each) => each !== undefined);
  const [image] = images;
  const { headline, published, section, topics, language, corrections, source, kind } = story;
  return {
    '@type': typeOf[kind],
    ...articleId(story, edition),
    headline,
    ...(description !== undefined && { description }),
    datePublished: published.iso,
    dateModified: changeOf(story).iso,
    author: authorsOf(story, edition),
    publisher: organizationId(edition),
    ...(image !== undefined && { image: images.length > 1 ? images : image }),
    articleSection: section.name,
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    inLanguage: language,
    isAccessibleForFree: true,
    ...(corrections.length > 0 && { correction: corrections.map(correctionNode) }),
    ...(source && { isBasedOn: sourceNode(source) }),
    ...versionNodes(story, edition),
    ...(story.live && coverageNodes(story, story.live, entries, edition)),
    isPartOf: websiteId(edition),
    mainEntityOfPage: pageId(story.address, edition),
  };
}

/** From when to when it is live, and its entries. An end that nobody wrote is not claimed. */
function coverageNodes(
  { published, address }: Story,
  { end }: Live,
  entries: readonly PrintedEntry[],
  edition: Edition,
): Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'> {
  const first = entries.at(-1)?.time ?? published;
  const start = first.instant < published.instant ? first : published;
  return {
    coverageStartTime: start.iso,
    ...(end && { coverageEndTime: end.iso }),
    liveBlogUpdate: entries.map(({ headline, time, text, anchor }): BlogPostingLeaf => ({
      '@type': 'BlogPosting',
      headline,
      datePublished: time.iso,
      ...articleBody(text()),
      url: `${edition.addresses.absolute(address)}#${anchor}`,
    })),
  };
}

const articleBody = (text: string): Pick<BlogPostingLeaf, 'articleBody'> => (text === '' ? {} : { articleBody: text });

/** What it is a translation of, or its translations: each named by the id it has on its own page. */
function versionNodes(
  { id, translationOf }: Story,
  edition: Edition,
): Pick<NewsArticleLeaf, 'translationOfWork' | 'workTranslation'> {
  const versions = edition.versions.get(id) ?? [];
  const original = versions.find((each) => each.id === translationOf);
  if (original) return { translationOfWork: articleId(original, edition) };
  const translations = versions.filter((each) => each.translationOf === id);
  return translations.length === 0 ? {} : { workTranslation: translations.map((each) => articleId(each, edition)) };
}

/**
 * Those with a page by id, then the free byline. A byline over wire copy is an agency's, any other is taken for a person's; where
 * nobody is named the title answers for the story.
 */
function authorsOf({ authors, byline, source }: Story, edition: Edition): NonNullable<Authors> {
  const free: (PersonLeaf | OrganizationLeaf)[] =
    byline === undefined ? [] : [{ '@type': source ? 'Organization' : 'Person', name: byline }];
  const all = [...authors.map((person) => personId(person, edition)), ...free];
  return all.length > 0 ? all : organizationId(edition);
}

type Authors = Exclude<NewsArticle, string>['author'];

function correctionNode({ text, date }: Story['corrections'][number]): CorrectionCommentLeaf {
  return { '@type': 'CorrectionComment', text, datePublished: date.iso };
}

function sourceNode({ name, url }: NonNullable<Story['source']>): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    ...(url !== undefined && { url }),
    creator: { '@type': 'Organization', name },
  };
}
