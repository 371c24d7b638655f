import type { StandingPage, Story } from '../edition/edition.ts';
import type { Ground } from './rules/standing.ts';

/** What a story is about. `paragraphs`: of its text, where they are counted. */
export function storyGround(
  { sensitive, section, topics, kind, authors, language }: Story,
  paragraphs?: number,
): Ground {
  return {
    type: 'story',
    sensitive,
    section: section.id,
    topics: topics.map(({ slug }) => slug),
    kind,
    authors: authors.map(({ id }) => id),
    language,
    paragraphs,
  };
}

/** A standing page; silent where it declines appeals. */
export function pageGround({ appeal }: StandingPage, language: string): Ground {
  return { type: appeal === 'none' ? 'silent' : 'page', language };
}

/** A list of stories: of a section, a topic or an author, or of none of them (the front page, an archive, an index). */
export function listGround(language: string, about: Pick<Ground, 'section' | 'topics' | 'authors'> = {}): Ground {
  return { type: 'list', language, ...about };
}

/** 404, search, `/thank-you/`: where no appeal ever stands. */
export function silentGround(language: string): Ground {
  return { type: 'silent', language };
}
