import type { NewsMediaOrganizationLeaf, WebSiteLeaf } from 'schema-dts';

import type { Edition } from '../edition/edition.ts';
import { organizationId, websiteId } from './node-ids.ts';
import { squareLogo } from './site-pictures.ts';

/** Who publishes: name, logo, whom to write to, and the pages that say how the newsroom works. */
export function organizationNode(edition: Edition): NewsMediaOrganizationLeaf {
  const { publication, addresses } = edition;
  const { name, contact, social = [], policies = {} } = publication;
  const logo = squareLogo(edition);
  const corrections = policyPage(policies.corrections, edition);
  const ethics = policyPage(policies.ethics, edition);
  const ownership = policyPage(policies.ownership, edition);
  return {
    '@type': 'NewsMediaOrganization',
    ...organizationId(edition),
    name,
    url: addresses.absolute(addresses.front),
    ...(logo && { logo: { '@type': 'ImageObject', url: logo.url, width: `${logo.size}`, height: `${logo.size}` } }),
    email: contact,
    ...(social.length > 0 && { sameAs: social.map(({ url }) => url) }),
    ...(corrections !== undefined && { correctionsPolicy: corrections }),
    ...(ethics !== undefined && { ethicsPolicy: ethics, publishingPrinciples: ethics }),
    ...(ownership !== undefined && { ownershipFundingInfo: ownership }),
  };
}

/** The site, which every page is a part of. */
export function websiteNode(edition: Edition): WebSiteLeaf {
  const { publication, addresses } = edition;
  return {
    '@type': 'WebSite',
    ...websiteId(edition),
    name: publication.name,
    url: addresses.absolute(addresses.front),
    ...(publication.tagline !== undefined && { description: publication.tagline }),
    inLanguage: publication.language,
    publisher: organizationId(edition),
  };
}

function policyPage(id: string | undefined, { pages, addresses }: Edition): string | undefined {
  const page = pages.find((each) => each.id === id);
  return page && addresses.absolute(page.address);
}
