import type { Fault } from './facts.ts';

/** What a node of schema.org must say of itself, by its type: what search engines ask of those they use, and what we print. */
const needed: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ['headline', 'datePublished', 'mainEntityOfPage', 'publisher'],
  BlogPosting: ['headline', 'datePublished'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement'],
  ListItem: ['position'],
  Person: ['name'],
  WebSite: ['name', 'url'],
  NewsMediaOrganization: ['name', 'url'],
  ImageObject: ['url'],
  VideoObject: ['name'],
};

/** What is wrong with a page's structured data. In: what stands between its tags. */
export function jsonLdFaults(text: string): Fault[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [faulty(`its structured data is no JSON (${error instanceof Error ? error.message : ''})`)];
  }
  if (!isNode(data)) return [faulty('its structured data is no object')];
  if (data['@context'] !== 'https://schema.org')
    return [faulty('its structured data does not name https://schema.org')];
  return Array.isArray(data['@graph']) ? data['@graph'].flatMap(nodeFaults) : nodeFaults(data);
}

type Node = Record<string, unknown>;

function nodeFaults(node: unknown): Fault[] {
  if (Array.isArray(node)) return node.flatMap(nodeFaults);
  if (!isNode(node)) return [];
  const { '@type': type, '@id': id, ...said } = node;
  const within = Object.values(said).flatMap(nodeFaults);
  const types = (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  const shown = types.length > 0 ? types.join(', ') : typeof id === 'string' ? id : 'a node';
  // A node that only names another says nothing itself.
  if (types.length === 0)
    return Object.keys(said).length === 0 && id !== undefined
      ? within
      : [faulty(`structured data: ${shown} has no type`), ...within];
  const missing = types.flatMap((each) => needed[generally(each)] ?? []).filter((name) => isEmpty(node[name]));
  return [...missing.map((name) => faulty(`structured data: ${shown} has no \`${name}\``)), ...within];
}

/** `OpinionNewsArticle` is a `NewsArticle`, `LiveBlogPosting` a `BlogPosting`. */
function generally(type: string): string {
  return /(?:NewsArticle|BlogPosting)$/.exec(type)?.[0] ?? type;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  // A list may be empty: a section may have no story yet.
  return value === undefined || value === '';
}

function faulty(what: string): Fault {
  return {
    rule: 'structured data',
    what,
    write: 'a report of this to whoever keeps the templates: no file of the newsroom can cause it',
  };
}
