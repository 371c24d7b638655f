import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { check } from '../../schema/check.ts';
import { decode, readYamlFile } from '../../schema/document.ts';
import { field, text } from '../../schema/fields.ts';
import { ContentError } from '../../schema/problem.ts';

const list = { error: 'must be a name or a list of names' };
const names = z.union([text.transform((name) => [name]), z.array(text)], list);
const words = z.record(z.string(), text, { error: 'must be a table of words' });
const template = z.string({ error: 'must be text' });

/** What a shortcode or template tag becomes: a text with `{names}` of its parameters in it, a picture, a link, or nothing. */
const meaning = z.union(
  [
    template,
    z.strictObject({
      picture: z.strictObject({ src: template, alt: template.optional(), caption: template.optional() }),
    }),
    z.strictObject({ link: z.strictObject({ url: template, words: template }) }),
  ],
  { error: 'must be a text, a `picture` or a `link`' },
);
export type Meaning = z.infer<typeof meaning>;

/** The fields of a story that an import fills; each may be given the names of theirs that it is filled from. */
export const storyFields = [
  ...['headline', 'standfirst', 'published', 'updated', 'section', 'authors', 'byline', 'topics', 'kind', 'keyPoints'],
  ...['image.src', 'image.alt', 'image.caption', 'image.credit', 'sensitive', 'draft', 'slug', 'aliases', 'permalink'],
  ...['source.name', 'source.url', 'language', 'expiry'],
] as const;

const fieldNames = z.partialRecord(z.enum(storyFields), names, { error: 'must be a table of our fields and theirs' });

const person = z.strictObject({
  name: field(names.optional(), 'their fields that hold the name', 'name: display_name'),
  role: field(names.optional(), 'their fields that hold what the person does', 'role: [job, agency]'),
  contact: field(names.optional(), 'their fields that hold an e-mail address', 'contact: email'),
  bio: field(names.optional(), 'their fields that hold a biography, where the file has no text', 'bio: bio'),
  picture: field(names.optional(), 'their fields that hold a portrait', 'picture: photo'),
  links: field(
    words.optional(),
    'name of a link, and its address with `{fields}` in it',
    'links: {GitHub: "https://github.com/{github}"}',
  ),
});

/** map.yaml: how a tree that was made for another generator is to be read. All of it may be left out. */
export const importMap = z.strictObject({
  generator: field(
    z.enum(['hugo', 'jekyll', 'eleventy'], { error: 'is no generator known here' }).optional(),
    'what the tree was made for; found out where left out',
    'generator: hugo',
  ),
  stories: field(names.optional(), 'folders that hold stories; found out where left out', 'stories: content/news'),
  authors: field(text.optional(), 'folder with a file or a folder a person', 'authors: content/authors'),
  topics: field(text.optional(), 'folder with a folder a topic, whose `title` is its name', 'topics: content/topics'),
  pictures: field(names.optional(), 'further folders in which pictures are looked for', 'pictures: static/img'),
  fields: field(
    fieldNames.optional(),
    'our field, and theirs: the first that holds something',
    'fields: {standfirst: [deck, summary]}',
  ),
  person: field(person.optional(), 'the same for authors', 'person: {name: display_name}'),
  ignore: field(
    names.optional(),
    'their fields that mean nothing here and need no mention',
    'ignore: [weight, layout]',
  ),
  section: field(text.optional(), 'section of the stories whose own is not known', 'section: news'),
  sections: field(words.optional(), 'their word for a section, and the id of ours', 'sections: {sport: sports}'),
  topicNames: field(words.optional(), 'their id of a topic, and its name', 'topicNames: {ai: Artificial intelligence}'),
  sourceNames: field(words.optional(), 'their word for a source, and its name', 'sourceNames: {pa: The Wire Service}'),
  shortcodes: field(
    z.record(z.string(), meaning).optional(),
    'shortcode or tag, and what it becomes: `{name}` or `{0}` is a parameter, `{inner}` what a pair holds, `{0:page}` the address of a page',
    'shortcodes: {note: "<aside>\\n\\n{inner}\\n\\n</aside>"}',
  ),
  permalink: field(text.optional(), 'how old addresses were made', 'permalink: /:year/:month/:day/:slug/'),
  oldUrls: field(
    names.optional(),
    'addresses the old site had; links to them become links to files',
    'oldUrls: https://paper.example',
  ),
  expiry: field(
    z.enum(['report', 'obey'], { error: 'is neither' }).default('report'),
    'obey: stories past their expiry stay behind',
    'expiry: obey',
  ),
  publication: field(
    z.record(z.string(), z.unknown(), { error: 'must be a table of settings' }).optional(),
    'settings for publication.yaml, written where there is none',
    'publication: {name: The Paper, timeZone: Europe/London}',
  ),
});
export type ImportMap = z.infer<typeof importMap>;
export type StoryField = (typeof storyFields)[number];

/** The map of an import that was given none. */
export const emptyMap: ImportMap = importMap.parse({});

/**
 * Reads a map. In: its path, and the folder from which errors name it.
 * Throws a ContentError with every mistake in it, and what the file system throws where it is not there.
 */
export function readMap(file: string, cwd: string): ImportMap {
  const shown = path.relative(cwd, file) || file;
  const source = decode(readFileSync(file), shown);
  if (source.value === undefined) throw new ContentError(source.problems);
  const document = readYamlFile(source.value, shown);
  if (document.value === undefined) throw new ContentError(document.problems);
  const { value, problems } = check(document.value, importMap);
  if (value === undefined) throw new ContentError(problems);
  return value;
}
