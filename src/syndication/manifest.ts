import type { Edition } from '../edition/edition.ts';
import { directionOf } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { paper } from '../schema/colours.ts';
import { siteIcons } from './site-pictures.ts';

/**
 * The web app manifest (W3C), for readers who keep the title on their home screen. Addresses are under the base path.
 * Browsers offer that where there is a name, a way to stand alone, and icons of 192 and 512 pixels, which are made from the logo.
 */
export function manifest(edition: Edition): string {
  const { publication, addresses } = edition;
  const { name, tagline, language, colours } = publication;
  const { search, savedTitle } = words(language);
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
    // A window with a way back, where the browser has one; Safari would open no window of its own for `minimal-ui` alone.
    display: 'standalone',
    display_override: ['minimal-ui'],
    categories: ['news'],
    theme_color: colours.brand,
    background_color: paper.light,
    icons: icons.map(({ address, type, size, purpose }) => ({
      src: address,
      type,
      sizes: size === 'any' ? size : `${String(size)}x${String(size)}`,
      purpose,
    })),
    shortcuts: [
      { name: search.title, url: addresses.search },
      { name: savedTitle, url: addresses.offline },
    ],
  };
  return `${JSON.stringify(printed)}\n`;
}
