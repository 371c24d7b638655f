import type { Edition, Person, Story, Topic } from '../edition/edition.ts';
import type { Section } from '../schema/publication.ts';

/** What a feed is called and where it stands. Addresses are whole. */
export interface FeedHead {
  title: string;
  description: string;
  /** The page it is the feed of. */
  home: string;
  /** Its own address. */
  self: string;
}

/** A feed of stories before it is printed. */
export interface Feed extends FeedHead {
  /** Newest first. */
  stories: readonly Story[];
}

/** How many stories a feed holds: the title's own, and that of a section, a topic or a person. */
export const titleFeedLength = 50;
export const listFeedLength = 20;

/** The files of the title's feed, a format each. */
export const titleFeedFiles = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type TitleFeedFile = (typeof titleFeedFiles)[number];

/** The feed of the whole title, as it stands in one of its three files. */
export function titleFeed(file: TitleFeedFile, { publication, addresses, stories }: Edition): Feed {
  return {
    title: publication.name,
    description: publication.tagline ?? publication.name,
    home: addresses.absolute(addresses.front),
    self: addresses.absolute(addresses.file(file)),
    stories: stories.slice(0, titleFeedLength),
  };
}

export function sectionFeed({ id, name, description }: Section, edition: Edition): Feed {
  return listFeed(name, description, edition.addresses.section(id), edition.bySection.get(id) ?? [], edition);
}

export function topicFeed({ name, address, stories }: Topic, edition: Edition): Feed {
  return listFeed(name, undefined, address, stories, edition);
}

export function authorFeed({ id, name, role, address }: Person, edition: Edition): Feed {
  return listFeed(name, role, address, edition.byAuthor.get(id) ?? [], edition);
}

function listFeed(
  name: string,
  description: string | undefined,
  home: string,
  stories: Story[],
  { addresses, publication }: Edition,
): Feed {
  const title = `${name} – ${publication.name}`;
  return {
    title,
    description: description ?? title,
    home: addresses.absolute(home),
    self: addresses.absolute(addresses.file('feed.xml', home)),
    stories: stories.slice(0, listFeedLength),
  };
}
