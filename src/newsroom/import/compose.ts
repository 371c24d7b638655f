import { stringify } from 'yaml';
import { toString } from 'mdast-util-to-string';

import type { Library } from './library.ts';
import type { ImportMap, Meaning } from './map.ts';
import type { TakeNote } from './notes.ts';
import { convertBody } from './body.ts';
import type { People, Person } from './people.ts';
import type { Luggage, PictureShelf } from './picture-shelf.ts';
import type { PlacedStory } from './places.ts';
import { parse } from './regions.ts';
import { wholeSentences } from './standfirst.ts';
import type { Topics } from './topics.ts';
import type { Tree } from './tree.ts';

/** A file of ours, ready to be written, and the pictures that go with it. */
export interface Composed {
  /** Path under the content folder. */
  target: string;
  text: string;
  luggage: Luggage[];
}

/** Everything a file is composed by. */
export interface Desk {
  tree: Tree;
  map: ImportMap;
  library: Library;
  people: People;
  topics: Topics;
  shelf: PictureShelf;
  meanings: ReadonlyMap<string, Meaning>;
  oldUrls: readonly string[];
}

/** Composes a story: front matter in our words and order, and its body as ours. */
export function composeStory(story: PlacedStory, desk: Desk, note: TakeNote): Composed {
  const { sketch, document, target, path } = story;
  const { map, tree } = desk;
  const folder = target.slice(0, target.lastIndexOf('/'));
  const name = target.slice(folder.length + 1, -'.md'.length);
  const pictures = { document: path, folder, name, headline: sketch.headline, shelf: desk.shelf };
  const standpoint = { source: insideOf(path, tree), target, library: desk.library, oldUrls: desk.oldUrls };
  const tags = { generator: tree.generator, meanings: desk.meanings, headline: sketch.headline };
  const { body, luggage } = convertBody(document.body, document.bodyLine, { tags, standpoint, pictures }, note);
  const lead = leadPicture(story, desk, folder, name, note);
  // These two say a thing once, and a story may be composed twice: their notes are the story's own.
  const authors = desk.people.idsOf(sketch.authors, path, story.note);
  const byline = sketch.byline || authors.byline;
  const source = sourceOf(sketch.source, map);
  const front = present({
    headline: sketch.headline,
    standfirst: standfirstOf(story, body, note),
    published: story.published,
    updated: story.updated,
    section: story.section,
    authors: authors.ids,
    byline,
    topics: desk.topics.namesOf(sketch.topics, story.note),
    kind: sketch.kind === 'news' ? '' : sketch.kind,
    image: lead?.image,
    keyPoints: sketch.keyPoints,
    sensitive: sketch.sensitive || undefined,
    draft: story.draft || undefined,
    slug: story.slugField,
    aliases: story.aliases,
    source,
    language: sketch.language,
  });
  return { target, text: fileOf(front, body), luggage: [...luggage, ...(lead ? [lead.piece] : [])] };
}

/** Composes an author's file. */
export function composePerson(person: Person, desk: Desk, note: TakeNote): Composed {
  const target = `authors/${person.id}.md`;
  const pictures = {
    document: person.file,
    folder: 'authors',
    name: person.id,
    headline: person.name,
    shelf: desk.shelf,
  };
  const standpoint = { source: insideOf(person.file, desk.tree), target, library: desk.library, oldUrls: desk.oldUrls };
  const tags = { generator: desk.tree.generator, meanings: desk.meanings, headline: person.name };
  const { body, luggage } = convertBody(person.bio, person.bioLine, { tags, standpoint, pictures }, note);
  const found = person.picture === '' ? undefined : desk.shelf.find(person.picture, person.file);
  if (person.picture !== '' && found === undefined) note('picture', `\`${person.picture}\``);
  const piece = found === undefined ? undefined : desk.shelf.shelve(found, 'authors', person.id);
  const front = present({
    name: person.name,
    role: person.role,
    picture: piece && { src: basename(piece), alt: person.name },
    links: person.links,
    contact: person.contact,
  });
  return { target, text: fileOf(front, body), luggage: [...luggage, ...(piece ? [piece] : [])] };
}

function insideOf(path: string, { contentRoot }: Tree): string {
  return contentRoot !== '' && path.startsWith(`${contentRoot}/`) ? path.slice(contentRoot.length + 1) : path;
}

function basename({ to }: Luggage): string {
  return to.slice(to.lastIndexOf('/') + 1);
}

function leadPicture(
  { sketch, path, document }: PlacedStory,
  { shelf }: Desk,
  folder: string,
  name: string,
  note: TakeNote,
): { piece: Luggage; image: Record<string, unknown> } | undefined {
  const { src, alt, caption, credit } = sketch.image;
  if (src === '') return undefined;
  const line = document.lineOf(document.data['image'] === undefined ? src : 'image');
  const found = shelf.find(src, path);
  if (found === undefined) {
    note(
      'picture',
      `\`${src}\`${[alt, caption]
        .filter((words) => words !== '')
        .map((words) => ` "${words}"`)
        .join(',')}`,
      line,
    );
    return undefined;
  }
  const piece = shelf.shelve(found, folder, name);
  const says = alt || caption || sketch.headline;
  if (alt === '') note('alt', `\`${src}\` is described as "${says}"`, line);
  return { piece, image: present({ src: basename(piece), alt: says, caption, credit }) };
}

function standfirstOf({ sketch, document }: PlacedStory, body: string, note: TakeNote): string {
  const whole = wholeSentences(sketch.standfirst, toString(parse(body)).replace(/<[^<>]*>/g, ' '));
  if (whole !== sketch.standfirst) {
    const what = whole === '' ? 'left out: the opening of the body, cut off' : 'shortened to its last whole sentence';
    note('standfirst', what, document.lineOf('summary'));
  }
  return whole;
}

/** Where a story came from: the name from the map's table, as it is, or the host of its address. */
function sourceOf({ name, url }: { name: string; url: string }, map: ImportMap): Record<string, unknown> | undefined {
  const named = map.sourceNames?.[name] ?? name;
  if (named === '' && url === '') return undefined;
  return present({ name: named || new URL(url).hostname.replace(/^www\./, ''), url });
}

/** Without the fields that hold nothing. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  const holds = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => holds(value)));
}

function fileOf(front: Record<string, unknown>, body: string): string {
  const head = `---\n${stringify(front, { lineWidth: 0 })}---\n`;
  return body === '' ? head : `${head}\n${body}\n`;
}
