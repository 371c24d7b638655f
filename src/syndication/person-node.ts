import type { PersonLeaf } from 'schema-dts';

import type { Edition, Person } from '../edition/edition.ts';
import { personId } from './node-ids.ts';
import { pictureNode } from './picture-node.ts';
import type { SitePicture } from './site-pictures.ts';

/** A person as a story's byline needs it: the rest is on the person's own page, under the same id. */
export function bylineNode(person: Person, edition: Edition): PersonLeaf {
  const { name, role, address } = person;
  return {
    '@type': 'Person',
    ...personId(person, edition),
    name,
    url: edition.addresses.absolute(address),
    ...(role !== undefined && { jobTitle: role }),
  };
}

/** A person as their own page tells them; `about` is the beginning of the biography. */
export function personNode(
  person: Person,
  portrait: SitePicture | undefined,
  about: string | undefined,
  edition: Edition,
): PersonLeaf {
  const { links = [], contact } = person;
  return {
    ...bylineNode(person, edition),
    ...(about !== undefined && { description: about }),
    ...(portrait && { image: pictureNode(portrait) }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
    ...(contact !== undefined && { email: contact }),
  };
}
