import type { BreadcrumbListLeaf, Graph, ItemListLeaf, Thing, WebPage } from 'schema-dts';

import type { Edition, Story } from '../edition/edition.ts';
import { addressOf, descriptionOf, nameOf } from './about-page.ts';
import { articleNode } from './article-node.ts';
import { crumbsOf } from './crumbs.ts';
import { articleId, pageId, partId, personId, websiteId } from './node-ids.ts';
import type { PageHead } from './page.ts';
import { bylineNode, personNode } from './person-node.ts';
import { pictureNode } from './picture-node.ts';
import { organizationNode, websiteNode } from './title-nodes.ts';

/**
 * What a page is about, as one graph of schema.org nodes that name each other by `@id`: the title and its site, the page, its
 * breadcrumbs, and the story, person or list on it. Undefined for a page that stands nowhere.
 */
export function graphOf(page: PageHead, edition: Edition): Graph | undefined {
  const address = addressOf(page, edition);
  if (address === undefined) return undefined;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      organizationNode(edition),
      websiteNode(edition),
      pageNode(page, address, edition),
      ...(page.type === 'front' ? [] : [breadcrumbsNode(page, address, edition)]),
      ...matter(page, address, edition),
    ],
  };
}

function pageNode(page: PageHead, address: string, edition: Edition): WebPage {
  // A story's description stands in its own node: every byte of a story's page counts.
  const description = page.type === 'story' ? undefined : descriptionOf(page, edition);
  const pictured = page.type === 'story' && page.picture !== undefined;
  return {
    '@type': typeOf(page),
    ...pageId(address, edition),
    url: edition.addresses.absolute(address),
    name: nameOf(page, edition),
    ...(description !== undefined && { description }),
    inLanguage: page.type === 'story' ? page.story.language : edition.publication.language,
    isPartOf: websiteId(edition),
    ...(page.type !== 'front' && { breadcrumb: partId(address, 'breadcrumb', edition) }),
    ...(page.type === 'story' && { mainEntity: articleId(page.story, edition) }),
    ...(page.type === 'author' && { mainEntity: personId(page.person, edition) }),
    ...((page.type === 'section' || page.type === 'topic') && { mainEntity: partId(address, 'list', edition) }),
    ...(pictured && { primaryImageOfPage: partId(address, 'picture', edition) }),
  };
}

function typeOf({ type }: PageHead): 'WebPage' | 'CollectionPage' | 'ProfilePage' {
  if (type === 'author') return 'ProfilePage';
  return ['front', 'story', 'page', 'search', 'offline', 'notFound', 'thanks'].includes(type)
    ? 'WebPage'
    : 'CollectionPage';
}

function breadcrumbsNode(page: PageHead, address: string, edition: Edition): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    ...partId(address, 'breadcrumb', edition),
    itemListElement: crumbsOf(page, edition).map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: edition.addresses.absolute(crumb.address),
    })),
  };
}

/** The story with its people and its picture, the person, or the stories of a list: whatever the page is there for. */
function matter(page: PageHead, address: string, edition: Edition): Thing[] {
  switch (page.type) {
    case 'story':
      return [
        articleNode(page.story, descriptionOf(page, edition), page, edition),
        ...page.story.authors.map((person) => bylineNode(person, edition)),
        ...(page.picture ? [{ ...pictureNode(page.picture), ...partId(address, 'picture', edition) }] : []),
      ];
    case 'author':
      return [personNode(page.person, page.picture, descriptionOf(page, edition), edition)];
    case 'section':
    case 'topic':
      return [listNode(page.list.items, address, edition)];
    default:
      return [];
  }
}

function listNode(stories: readonly Story[], address: string, edition: Edition): ItemListLeaf {
  return {
    '@type': 'ItemList',
    ...partId(address, 'list', edition),
    itemListElement: stories.map((story, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: edition.addresses.absolute(story.address),
    })),
  };
}
