import { z } from 'zod';

import { field, text } from './fields.ts';

/** The front matter of a standing page, such as the corrections policy; the body is its words. */
export const page = z.strictObject({
  title: field(text, 'the title', 'title: How we correct mistakes'),
  description: field(
    text.optional(),
    'one sentence for search engines and shares',
    'description: What we do when we are wrong.',
  ),
  appeal: field(
    z.literal('none', { error: 'can only be `none`' }).optional(),
    'none: no appeal on this page',
    'appeal: none',
  ),
  shows: field(
    z.enum(['privacy-controls'], { error: 'is no built part' }).optional(),
    'a built part printed under the page’s own words',
    'shows: privacy-controls',
  ),
});

export type Page = z.infer<typeof page>;
