import { z } from 'zod';

import { field, mail, text, webAddress } from './fields.ts';

/** A name and an address on the web, as in a list of links. */
export const namedLink = z.strictObject({
  name: field(text, 'the words of the link', 'name: Mastodon'),
  url: field(webAddress, 'where it goes', 'url: https://social.example/@jane'),
});

/** The front matter of a person's file; the body is the biography. */
export const author = z.strictObject({
  name: field(text, 'the name as it stands in a byline', 'name: Jane Doe'),
  role: field(text.optional(), 'what they do here', 'role: Political correspondent'),
  picture: field(
    z
      .strictObject({
        src: field(text, 'the picture’s file, from where this file lies', 'src: jane-doe.jpg'),
        alt: field(text, 'what it shows, for who cannot see it', 'alt: Jane Doe'),
      })
      .optional(),
    'a portrait, square',
    'picture: {src: jane-doe.jpg, alt: Jane Doe}',
  ),
  links: field(
    z.array(namedLink, { error: 'must be a list' }).optional(),
    'where else they are',
    'links: [{name: Mastodon, url: "https://social.example/@jane"}]',
  ),
  contact: field(mail.optional(), 'an e-mail address for readers', 'contact: jane@paper.example'),
});

export type Author = z.infer<typeof author>;
