import type { PutRight } from '../edition/corrections.ts';
import type { Person, StandingPage, Story, TopicName } from '../edition/edition.ts';
import type { PrintedEntry } from '../edition/live.ts';
import type { ListPage } from '../edition/pages.ts';
import type { Section } from '../schema/publication.ts';
import type { SharingCard } from './sharing-card.ts';
import type { SitePicture } from './site-pictures.ts';

/**
 * A page as its head, its breadcrumbs and its structured data describe it. `text` gives the plain text of the body, and is
 * asked where nobody wrote a description; `picture` is `leadPicture` of the story, or `portrait` of the person; `card` is
 * `sharingCard` of the story.
 */
export type PageHead =
  | { type: 'front' }
  | {
      type: 'story';
      story: Story;
      text?: (() => string) | undefined;
      picture?: SitePicture | undefined;
      card?: SharingCard | undefined;
      /** Of live coverage. */
      entries?: readonly PrintedEntry[];
    }
  | { type: 'section'; section: Section; list: ListPage<Story> }
  | { type: 'topic'; topic: TopicName; list: ListPage<Story> }
  | {
      type: 'author';
      person: Person;
      list: ListPage<Story>;
      text?: (() => string) | undefined;
      picture?: SitePicture | undefined;
    }
  /** `span` is `2025`, `2025-09` or `2025-09-09`. */
  | { type: 'archive'; span: string }
  | { type: 'page'; page: StandingPage; text?: (() => string) | undefined }
  | { type: 'index'; of: 'topics' | 'authors' }
  | { type: 'corrections'; list: ListPage<PutRight> }
  /** Those that stand for no matter of their own, and in no index. */
  | { type: 'notFound' | 'thanks' }
  | { type: 'search' | 'offline' };

/** Which page of a list this is; 1 where it is no list. */
export function numberOf(page: PageHead): number {
  return 'list' in page ? page.list.number : 1;
}
