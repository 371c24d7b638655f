import { words } from '../../../src/i18n/words.ts';
import type { Options, PictureHtml, Place } from '../../../src/markdown/render.ts';

/** A story to stand in, for tests that care for nothing but the text. */
export const story: Place = {
  file: 'content/articles/2025/story.md',
  firstLine: 1,
  language: 'en',
  labels: words('en'),
};

/** A picture as `src` names it, in one size. */
export function pictureOf(src: string): PictureHtml {
  return { sources: [], src, srcset: '', sizes: '', width: 400, height: 300 };
}

/** Nothing but CommonMark. */
export const commonMarkOnly: Options = {
  typography: false,
  bareLinks: false,
  tables: false,
  strikethrough: false,
  footnotes: false,
  directives: false,
  figures: false,
  headingIds: false,
  headingShift: false,
};
