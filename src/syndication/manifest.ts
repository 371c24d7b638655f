import type { Edition } from '../edition/edition.ts';
import { directionOf } from '../i18n/dates.ts';
import { paper } from '../schema/colours.ts';
import { siteIcons } from './site-pictures.ts';

/** The web app manifest (W3C), for readers who keep the title on their home screen. Addresses are under the base path. */
export function manifest(edition: Edition): string {
  const { publication, addresses } = edition;
  const { name, tagline, language, colours } = publication;
  const icons = siteIcons(edition).filter(({ purpose }) => purpose === 'any' || purpose === 'maskable');
  const printed = {
    id: addresses.front,
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: directionOf(language),
    start_url: addresses.front,
    scope: addresses.front,
    display: 'minimal-ui',
    theme_color: colours.brand,
    background_color: paper.light,
    icons: icons.map(({ address, type, size, purpose }) => ({
      src: address,
      type,
      sizes: size === 'any' ? size : `${String(size)}x${String(size)}`,
      purpose,
    })),
  };
  return `${JSON.stringify(printed)}\n`;
}
