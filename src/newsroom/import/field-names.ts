import type { StoryField } from './map.ts';

/** What Hugo's, Jekyll's and Eleventy's writers usually call our fields. The first that holds something counts. */
export const usualNames: Record<StoryField, readonly string[]> = {
  headline: ['title', 'headline'],
  standfirst: ['standfirst', 'deck', 'summary', 'description', 'excerpt', 'subtitle', 'dek', 'lede'],
  published: ['date', 'published_at', 'publishDate', 'pubDate', 'datePublished'],
  updated: ['lastmod', 'last_modified_at', 'updated', 'modified', 'dateModified'],
  section: ['section'],
  authors: ['authors', 'author'],
  byline: ['byline'],
  topics: ['topics', 'tags', 'categories', 'category', 'tag'],
  kind: ['kind'],
  keyPoints: ['keyPoints', 'key_points', 'takeaways'],
  'image.src': [
    ...[
      'image.src',
      'image.path',
      'image.url',
      'image',
      'cover.image',
      'cover.src',
      'cover',
      'featured_image.src',
      'featured_image',
    ],
    ...['featuredImage', 'feature_image', 'header.image', 'hero', 'thumbnail', 'banner', 'images.0'],
  ],
  'image.alt': [
    'image.alt',
    'image_alt',
    'imageAlt',
    'cover.alt',
    'featured_image.alt',
    'featured_image_alt',
    'header.image_description',
  ],
  'image.caption': ['image.caption', 'image_caption', 'cover.caption', 'featured_image.caption', 'header.caption'],
  'image.credit': ['image.credit', 'image_credit', 'cover.credit', 'featured_image.credit'],
  sensitive: ['sensitive'],
  draft: ['draft'],
  slug: ['slug'],
  aliases: ['aliases', 'alias', 'redirect_from'],
  permalink: ['permalink', 'url'],
  'source.name': ['source.name', 'source'],
  'source.url': ['source.url', 'source_url', 'external_url', 'link'],
  language: ['language', 'lang', 'locale'],
  expiry: ['expiryDate', 'expirydate', 'expires', 'unpublishDate', 'unpublishdate'],
};

/** Of these every one that holds something counts, and not only the first. */
export const joined: ReadonlySet<StoryField> = new Set(['topics', 'aliases']);

/** What only steers the old generator, and says nothing of the story. */
export const machinery: ReadonlySet<string> = new Set([
  ...[
    'layout',
    'weight',
    'comments',
    'toc',
    'type',
    'guid',
    'id',
    'menu',
    'outputs',
    'published',
    'templateEngineOverride',
  ],
  ...[
    'eleventyNavigation',
    'eleventyExcludeFromCollections',
    'pagination',
    'sitemap',
    'cascade',
    'resources',
    'build',
    '_build',
  ],
]);
