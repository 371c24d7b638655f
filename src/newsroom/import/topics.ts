import { slugOf } from '../../schema/slug.ts';
import type { TakeNote } from './notes.ts';
import { nameFromId } from './values.ts';

/** A topic that has a file in the old tree. */
export interface KnownTopic {
  id: string;
  name: string;
  /** Its old addresses, less the slashes at their ends. */
  aliases: string[];
}

/** Names for the words that stories use as topics. */
export class Topics {
  readonly #byId: ReadonlyMap<string, KnownTopic>;
  readonly #named: Readonly<Record<string, string>>;
  readonly #announced = new Set<string>();

  /** In: the topics that have files, and the names the map gives; the map counts first. */
  constructor(known: readonly KnownTopic[], named: Readonly<Record<string, string>>) {
    this.#byId = new Map(known.map((topic) => [topic.id, topic]));
    this.#named = named;
  }

  /** The names of a story's topics, each once. Of an id without a name one is made, and noted the first time. */
  namesOf(words: readonly string[], note?: TakeNote): string[] {
    const names = words.map((word) => {
      const name = this.#named[word] ?? this.#byId.get(word)?.name;
      if (name !== undefined) return name;
      if (!/^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(word)) return word;
      const made = nameFromId(word, 'first');
      if (note && !this.#announced.has(word)) note('topic', `\`${word}\` became "${made}"`);
      if (note) this.#announced.add(word);
      return made;
    });
    return [...new Map(names.map((name) => [slugOf(name), name])).values()].filter((name) => slugOf(name) !== '');
  }

  /** The slug of the topic that an old path such as `topics/mobile` led to, by its id or one of its old addresses. */
  slugAt(path: string): string | undefined {
    const id = /^(?:topics?|tags?|categor(?:y|ies))\/([^/]+)$/.exec(path)?.[1];
    const byAlias = [...this.#byId.values()].find(({ aliases }) => aliases.includes(path));
    const topic = (id === undefined ? undefined : this.#byId.get(id)) ?? byAlias;
    if (topic) return slugOf(this.#named[topic.id] ?? topic.name);
    return id === undefined ? undefined : slugOf(this.#named[id] ?? id);
  }
}
