import path from 'node:path';

import type { Edition, Story } from '../edition/edition.ts';
import { directionOf } from '../i18n/dates.ts';
import { cardSize, noteCard } from '../pictures/card.ts';
import type { Card, CardWords } from '../pictures/card.ts';
import { mediaTypes } from '../pictures/names.ts';
import { noteLogo } from '../pictures/note-logo.ts';
import { measured } from '../pictures/on-page.ts';
import { pictureFile } from '../schema/beside.ts';
import { ink, paper } from '../schema/colours.ts';
import { cacheDir } from '../schema/folder.ts';

/** The picture that stands for a story where a link to it is shared. */
export interface SharingCard {
  /** Whole. */
  url: string;
  /** Media type. */
  type: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** How many stories have a card where publication.yaml does not say. */
export const newestWithCard = 500;

/** A lead picture narrower than this, pixels, would only be a blur as wide as a card. */
const narrowest = 600;

/**
 * The card of a story, where it is one of the newest (decision 11): what is on it is noted, and it is drawn once a printed page has
 * named it. Undefined for older stories, and for what is not published. In: also the content folder, in which the logo lies. Throws
 * where a picture's file or the logo's is gone.
 */
export async function sharingCard(story: Story, edition: Edition, folder: string): Promise<SharingCard | undefined> {
  if (!hasCard(story, edition)) return undefined;
  const name = await noteCard(await cardOf(story, edition, folder), cacheDir(process.cwd()));
  const url = edition.addresses.absolute(edition.addresses.picture(name));
  return { url, type: mediaTypes.jpg, ...cardSize, alt: story.image?.alt ?? story.headline };
}

/** Is a story one of the newest, for which cards are drawn? A draft or an embargoed one, in the editors' own view, never is. */
export function hasCard(story: Story, edition: Edition): boolean {
  const newest = carded.get(edition) ?? new Set(edition.stories.slice(0, edition.publication.cards ?? newestWithCard));
  carded.set(edition, newest);
  return story.unpublished === undefined && newest.has(story);
}

// Asked of every story of the edition.
const carded = new WeakMap<Edition, ReadonlySet<Story>>();

async function cardOf(story: Story, { publication }: Edition, folder: string): Promise<Card> {
  const { headline, language, section, image, file } = story;
  const lead = image && (await measured({ file, src: image.src }));
  const logo =
    publication.logo === undefined ? undefined : pictureFile(path.join(folder, 'publication.yaml'), publication.logo);
  return {
    headline: spokenIn(headline, language),
    title: spokenIn(publication.name, publication.language),
    section: spokenIn(section.name, publication.language),
    colours: { section: section.colour ?? publication.colours.brand, paper: paper.light, ink: ink.light },
    ...(lead && lead.width >= narrowest && { picture: lead.hash }),
    ...(logo !== undefined && { logo: await noteLogo(logo, cacheDir(process.cwd())) }),
  };
}

function spokenIn(text: string, language: string): CardWords {
  return { text, language, direction: directionOf(language) };
}
