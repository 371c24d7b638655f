import { mail, webAddress } from '../../schema/fields.ts';
import { slugOf } from '../../schema/slug.ts';
import { isTable } from './front-matter.ts';
import type { ImportMap } from './map.ts';
import type { TakeNote } from './notes.ts';
import { readData } from './old-site.ts';
import type { Tree } from './tree.ts';
import { nameFromId, plain, valueAt } from './values.ts';

/** An author of the old tree. */
export interface Person {
  /** The name of the file under authors/, less `.md`. */
  id: string;
  name: string;
  role: string;
  contact: string;
  /** Where the portrait lies, as the old tree names it. */
  picture: string;
  links: { name: string; url: string }[];
  /** Markdown, not yet tidied. */
  bio: string;
  bioLine: number;
  /** The file the person was found in; the first story that names one where there was none. */
  file: string;
}

const usual = {
  name: ['display_name', 'name', 'title', 'fullname', 'full_name'],
  role: ['role', 'position', 'job', 'jobtitle', 'job_title'],
  contact: ['email', 'contact'],
  bio: ['bio', 'biography', 'description', 'about'],
  picture: ['picture', 'photo', 'avatar', 'portrait', 'image'],
};

/** Makes a person of what a file or an entry of a data file says. */
export function personOf(
  source: { id: string; data: unknown; body: string; bodyLine: number; file: string },
  map: ImportMap,
  note: TakeNote,
): Person {
  const { data, body } = source;
  const text = (field: keyof typeof usual): string =>
    (map.person?.[field] ?? usual[field]).map((name) => plain(valueAt(data, name))).find((value) => value !== '') ?? '';
  const bio = valueAt(data, (map.person?.bio ?? usual.bio).find((name) => plain(valueAt(data, name)) !== '') ?? '');
  const contact = text('contact');
  const isMail = contact === '' || mail.safeParse(contact).success;
  if (!isMail) note('value', `\`${contact}\` is no e-mail address`);
  return {
    id: slugOf(source.id),
    name: text('name') || nameFromId(source.id, 'each'),
    role: text('role'),
    contact: isMail ? contact : '',
    picture: text('picture'),
    links: linksOf(data, map, note),
    bio: body.trim() || (typeof bio === 'string' ? bio.trim() : ''),
    bioLine: body.trim() === '' ? 1 : source.bodyLine,
    file: source.file,
  };
}

function linksOf(data: unknown, map: ImportMap, note: TakeNote): Person['links'] {
  return Object.entries(map.person?.links ?? {}).flatMap(([name, template]) => {
    const values = [...template.matchAll(/\{([^}]+)\}/g)].map(([, field = '']) => plain(valueAt(data, field)));
    if (values.includes('')) return [];
    const url = template.replace(/\{([^}]+)\}/g, (_, field: string) => plain(valueAt(data, field)));
    if (webAddress.safeParse(url).success) return [{ name, url }];
    note('value', `\`${url}\` is no address on the web`);
    return [];
  });
}

/** People that a tree keeps in data files: Jekyll's and Eleventy's _data/authors.yml, Hugo's data/authors. */
export function peopleInData(tree: Tree, map: ImportMap, noteOn: (file: string) => TakeNote): Person[] {
  return [...tree.files]
    .filter((file) => /^_?(?:src\/_)?data\/(?:authors|people)(?:\/[^/]+)?\.(?:ya?ml|json|toml)$/.test(file))
    .flatMap((file) => {
      const data = readData(tree, file);
      const single = /\/(?:authors|people)\/([^/]+)\.[a-z]+$/.exec(file)?.[1];
      const entries: [string, unknown][] = single === undefined ? entriesOf(data) : [[single, data]];
      return entries.map(([id, person]) =>
        personOf({ id, data: person, body: '', bodyLine: 1, file }, map, noteOn(file)),
      );
    });
}

function entriesOf(data: unknown): [string, unknown][] {
  if (isTable(data)) return Object.entries(data).filter(([, person]) => isTable(person));
  if (!Array.isArray(data)) return [];
  return (data as unknown[]).flatMap((person) => {
    const id = plain(valueAt(person, 'id')) || plain(valueAt(person, 'slug')) || plain(valueAt(person, 'name'));
    return id === '' ? [] : [[id, person]];
  });
}

/** The people of a tree, found by id or by name; who is not there is made when asked for. */
export class People {
  readonly #byId = new Map<string, Person>();
  readonly #bySlug = new Map<string, Person>();

  constructor(found: readonly Person[]) {
    for (const person of found) this.#add(person);
  }

  /** Everyone there is by now, by id. */
  get all(): readonly Person[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The person of that id, if there is a file or an entry. */
  find(word: string): Person | undefined {
    return this.#byId.get(slugOf(word)) ?? this.#bySlug.get(slugOf(word));
  }

  /**
   * The ids and the free byline for the words of a story's author field: a known id or name, else a person made of it;
   * several people in one text, whom nobody could tell apart safely, stay a byline.
   */
  idsOf(words: readonly string[], file: string, note: TakeNote): { ids: string[]; byline: string } {
    const free: string[] = [];
    const ids = words.flatMap((word) => {
      const known = this.find(word);
      if (known) return [known.id];
      if (slugOf(word) === '' || /,|&|\s(?:and|und|et|y|e|og|och|en)\s/i.test(word)) {
        free.push(word);
        return [];
      }
      const person = personOf({ id: word, data: {}, body: '', bodyLine: 1, file }, { expiry: 'report' }, note);
      this.#add(person);
      note('person', `\`${word}\` became ${person.name} (authors/${person.id}.md)`);
      return [person.id];
    });
    return { ids: [...new Set(ids)], byline: free.join(', ') };
  }

  #add(person: Person): void {
    if (person.id === '' || this.#byId.has(person.id)) return;
    this.#byId.set(person.id, person);
    const byName = slugOf(person.name);
    if (!this.#bySlug.has(byName)) this.#bySlug.set(byName, person);
  }
}
