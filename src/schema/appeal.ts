import { z } from 'zod';

import { field, secureAddress, text } from './fields.ts';

/** The front matter of an appeal for support; the body is the copy. */
export const appeal = z.strictObject({
  heading: field(text, 'the heading', 'heading: This story is free to read. It was not free to make'),
  button: field(text.optional(), 'the words on the button; default: the interface’s own', 'button: Support us'),
  to: field(
    secureAddress.optional(),
    'where the button leads; default: `support` of publication.yaml',
    'to: https://give.example/paper',
  ),
});

export type Appeal = z.infer<typeof appeal>;
