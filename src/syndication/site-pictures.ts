import type { Edition, Person, Story } from '../edition/edition.ts';
import { iconsOf } from '../pictures/icons.ts';
import type { Icon } from '../pictures/icons.ts';
import { measured } from '../pictures/on-page.ts';
import { singleOf } from '../pictures/variants.ts';
import type { Picture } from '../schema/article.ts';

/** A picture for whoever reads the site elsewhere: one JPEG with its address whole. */
export interface SitePicture extends Omit<Picture, 'src'> {
  url: string;
  /** Media type. */
  type: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Pixels. A lead picture fills the large cards of networks and search, which ask for 1200; a portrait is never shown large. */
const widest = { lead: 1200, portrait: 480 };

/** A story's lead picture; undefined where it has none. Throws where its file is gone or no picture. */
export async function leadPicture(story: Story, edition: Edition): Promise<SitePicture | undefined> {
  return story.image && sitePicture(story.file, story.image, widest.lead, edition);
}

/** A person's portrait; undefined where there is none. Throws as `leadPicture` does. */
export async function portrait(person: Person, edition: Edition): Promise<SitePicture | undefined> {
  return person.picture && sitePicture(person.file, person.picture, widest.portrait, edition);
}

async function sitePicture(file: string, picture: Picture, most: number, { addresses }: Edition): Promise<SitePicture> {
  const { src, ...words } = picture;
  const { src: address, type, width, height } = singleOf(await measured({ file, src }), most, addresses.picture);
  return { ...words, url: addresses.absolute(address), type, width, height };
}

/** An icon of the site with its address, under the base path; none where the title has no logo. */
export interface SiteIcon extends Icon {
  address: string;
}

/** The icons of the site; none where the title has no logo. */
export function siteIcons({ publication, addresses }: Edition): SiteIcon[] {
  if (publication.logo === undefined) return [];
  return iconsOf(publication.logo).map((icon) => ({ ...icon, address: addresses.file(`icons/${icon.name}`) }));
}

/** The logo as one large square PNG, its address whole; undefined where the title has no logo. */
export function squareLogo(edition: Edition): { url: string; size: number } | undefined {
  const largest = siteIcons(edition).findLast(({ purpose }) => purpose === 'any');
  if (largest === undefined || largest.size === 'any') return undefined;
  return { url: edition.addresses.absolute(largest.address), size: largest.size };
}
