import type { IdReference } from 'schema-dts';

import type { Edition, Person, Story } from '../edition/edition.ts';

/** How nodes of a graph name each other: the same thing has the same id on every page of the site. */
export function organizationId({ addresses }: Edition): IdReference {
  return { '@id': `${addresses.absolute(addresses.front)}#organization` };
}

export function websiteId({ addresses }: Edition): IdReference {
  return { '@id': `${addresses.absolute(addresses.front)}#website` };
}

export function personId({ address }: Pick<Person, 'address'>, { addresses }: Edition): IdReference {
  return { '@id': `${addresses.absolute(address)}#person` };
}

export function articleId({ address }: Pick<Story, 'address'>, { addresses }: Edition): IdReference {
  return { '@id': `${addresses.absolute(address)}#article` };
}

/** The page itself is its address. */
export function pageId(address: string, { addresses }: Edition): IdReference {
  return { '@id': addresses.absolute(address) };
}

/** A part of one page: its breadcrumbs, its picture, its list. */
export function partId(address: string, part: 'breadcrumb' | 'picture' | 'list', { addresses }: Edition): IdReference {
  return { '@id': `${addresses.absolute(address)}#${part}` };
}
