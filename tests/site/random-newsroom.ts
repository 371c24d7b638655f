import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

/** Numbers that are the same for the same seed (mulberry32), and what is made of them. */
export interface Dice {
  /** From 0 up to, but not, `below`. */
  roll: (below: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  words: (count: number) => string;
}

const vocabulary = 'harbour gale lamp slip rope tide council ledger choir bell post quay barge winch cooper salt'.split(
  ' ',
);

export function dice(seed: number): Dice {
  let state = seed;
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    roll,
    pick: (list) => list[roll(list.length)] ?? list[0],
    words: (count) => Array.from({ length: count }, () => vocabulary[roll(vocabulary.length)] ?? '').join(' '),
  };
}

const sections = ['news', 'shore', 'opinion'] as const;
const people = ['asta', 'bo', 'cy'] as const;
const day = 24 * 60 * 60 * 1000;

/** A newsroom's folder that changes as one does in a year, and its clock. */
export interface RandomNewsroom {
  /** RFC 3339. */
  now: () => string;
  /** Makes one change of a random kind. Out: what it was. */
  change: () => Promise<string>;
}

/** Writes a newsroom of so many stories into an empty folder. */
export async function randomNewsroom(
  folder: string,
  stories: number,
  { roll, pick, words }: Dice,
): Promise<RandomNewsroom> {
  let clock = Date.parse('2026-11-20T12:00:00Z');
  let made = 0;
  rmSync(folder, { recursive: true, force: true });
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const all = (): [string, ...string[]] => {
    const [first = '', ...others] = readdirSync(at('articles'))
      .filter((name) => name.endsWith('.md'))
      .sort();
    return [first, ...others];
  };
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  const swapField = (file: string, field: string, value: string): void =>
    edit(file, (text) => text.replace(new RegExp(`^${field}: .*$`, 'm'), () => `${field}: ${value}`));
  const settings = (name: string): string =>
    [
      `name: ${name}`,
      'url: https://paper.example',
      'language: en',
      'timeZone: Europe/London',
      'contact: desk@paper.example',
      "colours: { brand: '#1f4e5f', accent: '#8a3b12' }",
      'support: https://give.example/paper',
      'sections:',
      ...sections.map((id) => `  - { id: ${id}, name: ${id.toUpperCase()} }`),
      '',
    ].join('\n');
  const person = (name: string): string => `---\nname: ${name}\nrole: Reporter\n---\n\n${words(9)}.\n`;
  const appeal = (heading: string): string => `---\nheading: ${heading}\n---\n\n${words(12)}.\n\n${words(8)}.\n`;
  const paint = async (file: string): Promise<void> => {
    const background = { r: roll(256), g: roll(256), b: roll(256) };
    // Small, so that the widths a page offers are few.
    await sharp({ create: { width: 330, height: 220, channels: 3, background } })
      .jpeg()
      .toFile(file);
  };
  const story = async (): Promise<string> => {
    const name = `story-${String((made += 1))}`;
    const published = new Date(clock - roll(900) * day).toISOString().slice(0, 10);
    const pictured = roll(6) === 0;
    const linked = made > 3 ? `\n\nSee [the other story](${pick(all())}).` : '';
    const fields = [
      `headline: ${words(4)} ${String(made)}`,
      `standfirst: ${words(8)}`,
      `published: ${published}`,
      `section: ${pick(sections)}`,
      `authors: [${pick(people)}]`,
      `topics: [${pick(['Tide', 'Rope', 'Salt'])}, ${pick(['Bell', 'Choir'])}]`,
      ...(pictured ? [`image: { src: ${name}.jpg, alt: ${words(3)} }`] : []),
    ];
    if (pictured) await paint(at('articles', `${name}.jpg`));
    write(at('articles', `${name}.md`), `---\n${fields.join('\n')}\n---\n\n${words(40)}.\n\n${words(30)}.${linked}\n`);
    return name;
  };
  /** A link to a story that is gone is refused: those that led to it lead to the oldest that stays. */
  const relink = (gone: string, to: string): void => {
    for (const name of all()) edit(at('articles', name), (text) => text.replaceAll(`(${gone})`, `(${to})`));
  };

  mkdirSync(at('articles'), { recursive: true });
  write(at('publication.yaml'), settings('The Paper'));
  for (const id of people) write(at('authors', `${id}.md`), person(id));
  write(at('appeals', 'winter.md'), appeal('Help'));
  write(at('pages', 'about.md'), '---\ntitle: About\n---\n\nWho we are.\n');
  while (made < stories) await story();

  const changes: Record<string, () => Promise<void> | void> = {
    body: () => edit(at('articles', pick(all())), (text) => `${text}\n${words(12)}.\n`),
    headline: () => swapField(at('articles', pick(all())), 'headline', `${words(5)} ${String(roll(1000))}`),
    section: () => swapField(at('articles', pick(all())), 'section', pick(sections)),
    topics: () => swapField(at('articles', pick(all())), 'topics', `[${pick(['Tide', 'Rope', 'Lamp'])}]`),
    correction: () =>
      edit(at('articles', pick(all())), (text) =>
        text.includes('corrections:')
          ? text
          : text.replace(
              '\nsection:',
              `\ncorrections: [{ date: 2026-11-19, kind: correction, text: ${words(5)} }]\nsection:`,
            ),
      ),
    person: () => write(at('authors', `${pick(people)}.md`), person(words(2))),
    appeal: () => write(at('appeals', 'winter.md'), appeal(words(3))),
    setting: () => write(at('publication.yaml'), settings(words(2))),
    page: () => edit(at('pages', 'about.md'), (text) => `${text}\n${words(6)}.\n`),
    add: async () => {
      await story();
    },
    embargo: async () => {
      const name = await story();
      swapField(at('articles', `${name}.md`), 'published', new Date(clock + (1 + roll(3)) * day).toISOString());
    },
    delete: () => {
      const names = all();
      const gone = pick(names);
      unlinkSync(at('articles', gone));
      relink(gone, all()[0]);
    },
    rename: () => {
      const old = pick(all());
      const name = `renamed-${String((made += 1))}.md`;
      renameSync(at('articles', old), at('articles', name));
      relink(old, name);
    },
    picture: async () => {
      const pictures = readdirSync(at('articles')).filter((name) => name.endsWith('.jpg'));
      const [first] = pictures;
      if (first !== undefined) await paint(at('articles', pick([first, ...pictures])));
    },
    time: () => {
      clock += day * (1 + roll(2));
    },
  };
  return {
    now: () => new Date(clock).toISOString(),
    change: async () => {
      const kind = pick(['body', ...Object.keys(changes)]);
      await changes[kind]?.();
      return kind;
    },
  };
}
