import type { SitePicture } from './site-pictures.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';

/** A picture as Media RSS (rssboard.org/media-rss) has it, for RSS and Atom alike. */
export function mediaContent({ url, type, width, height, alt, credit }: SitePicture): Markup {
  const size = { width: String(width), height: String(height) };
  return element(
    'media:content',
    { url, type, medium: 'image', ...size },
    element('media:description', { type: 'plain' }, alt),
    credit === undefined ? undefined : element('media:credit', {}, credit),
  );
}
