import { readContent } from '../../src/edition/gather.ts';
import { makeEdition } from '../../src/edition/make.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { text } from '../../src/schema/fields.ts';
import { cutLive } from '../../src/schema/live.ts';
import { contentErrorIn } from '../../src/schema/problem.ts';
import { story } from '../unit/markdown/places.ts';
import { writeNewsroom } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

/** Strings that go together into one story, one author, one topic: alone, or many where each would take too long. */
export interface Group {
  /** `s-1`: part of every address that the group has. */
  name: string;
  /** For fields: each is text that a field may hold. */
  words: readonly string[];
  /** For Markdown: each is text that a build does not refuse. */
  bodies: readonly string[];
  /** Those that can be an entry of live coverage. */
  entries: readonly string[];
}

/** Cuts strings into groups of so many. In: besides, what their names begin with. */
export function groupsOf(
  strings: readonly string[],
  bodies: ReadonlySet<string>,
  size: number,
  prefix: string,
): Group[] {
  return Array.from({ length: Math.ceil(strings.length / size) }, (_, index) => {
    const some = strings.slice(index * size, (index + 1) * size);
    const words = some.filter((each) => text.safeParse(each).success);
    const printable = some.filter((each) => bodies.has(each));
    return {
      name: `${prefix}-${String(index + 1)}`,
      words: words.length > 0 ? words : ['x'],
      bodies: printable,
      entries: printable.filter(endsItself),
    };
  });
}

/** The same group with harmless words, as long and as many. */
export function harmlessTwin({ name, words, bodies, entries }: Group): Group {
  return { name, words: words.map(harmless), bodies: bodies.map(harmless), entries: entries.map(harmless) };
}

export const harmless = (word: string): string => {
  const { length } = line(word);
  return (
    'plain words '
      .repeat(Math.ceil(length / 12))
      .slice(0, length)
      .trim() || 'p'
  );
};

/**
 * The strings that a body may be made of: those that no build refuses, as it does a link that runs a script or a picture that is not
 * there. In: the strings, and a folder to try them in.
 */
export async function printableBodies(strings: readonly string[], folder: string): Promise<Set<string>> {
  let left = [...strings];
  for (;;) {
    const files = left.map((each, index) => [`articles/t-${String(index)}.md`, storyFile({ headline: 'Try' }, each)]);
    writeNewsroom(folder, Object.fromEntries(files) as Changes);
    try {
      makeEdition(readContent({ contentDir: folder, cwd: folder }), { clock: Date.parse('2026-11-20') });
      break;
    } catch (error) {
      const refused = new Set(contentErrorIn(error)?.problems.map(({ file }) => Number(/t-(\d+)\.md/.exec(file)?.[1])));
      if (refused.size === 0) throw error;
      left = left.filter((_, index) => !refused.has(index));
    }
  }
  const refuse = { what: 'a picture', write: 'none' };
  const place = { ...story, picture: () => Promise.resolve(refuse), figures: () => Promise.resolve(refuse) };
  const printed = await Promise.all(
    left.map(async (each) => {
      try {
        await renderMarkdown(each, place);
        return [each];
      } catch (error) {
        if (contentErrorIn(error)) return [];
        throw error;
      }
    }),
  );
  return new Set(printed.flat());
}

const joined = (words: readonly string[]): string => words.join(' ');

/** How many fields of a story and an author hold one text. */
const shares = 12;

/** What one field holds: a group of one string that string, a larger one its share, so that every string stands in some field. */
const share = (words: readonly string[], number: number): string =>
  words.length < shares ? joined(words) : joined(words.filter((_, index) => index % shares === number % shares));

const line = (word: string): string => word.replace(/\s+/g, ' ').trim() || 'x';
/** As words in brackets of a part: what would end the brackets is escaped, and tags only where a build would refuse them. */
const bracketed = (word: string): string => {
  const escaped = line(word).replace(/[\\[\]`:]/g, String.raw`\$&`);
  return /<ima?ge?|<!--/i.test(word) ? escaped.replaceAll('<', '&lt;') : escaped;
};
/** As words in brackets of an entry, which are no Markdown. */
const entryHeadline = (word: string): string => line(word).replace(/[\\[\]]/g, String.raw`\$&`);
const quoted = (word: string): string =>
  line(word)
    .replace(/[\\"]/g, String.raw`\$&`)
    .replaceAll('<!--', '&lt;!--');
/** As a value in braces. */
const braced = (word: string): string =>
  line(word).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${String(mark.codePointAt(0))};`);
const cell = (label: string): string => label.replaceAll('|', String.raw`\|`);
const csv = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Front matter as YAML reads it, whatever the strings hold. */
function fields(value: unknown): string {
  const escape = (mark: string): string => String.raw`\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escape);
}

function storyFile(front: Record<string, unknown>, body: string): string {
  return `---\n${fields({ published: '2026-10-01', section: 'news', ...front })}\n---\n\n${body}\n`;
}

/** The address's last part of a group's topic. */
export const topicMark = ({ name }: Pick<Group, 'name'>): string => `topic-${name}`;

/** Bodies one after the other; before them a table, so that no other body brings what a page with a table needs. */
const bodyOf = (bodies: readonly string[]): string => ['| a |\n| --- |\n| b |', ...bodies].join('\n\n');

/** Does what follows a body begin anew? Else it is no entry of live coverage, whose next one would be lost. */
const endsItself = (body: string): boolean =>
  cutLive(`${body}\n\n::entry[x]{time="2026-10-01T10:00:00Z"}`).entries.length === 1;

/** A live story with everything a story may have, a plain one with the bodies alone, and an author. */
function filesOf(group: Group, index: number): Changes {
  const { name, words, bodies, entries } = group;
  const [first = 'x'] = words;
  const published = `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`;
  const minute = (order: number): string =>
    `${published}T${String(10 + Math.floor(order / 60))}:${String(order % 60).padStart(2, '0')}:00Z`;
  const coverage = entries.map(
    (body, order) =>
      `::entry[${entryHeadline(body.includes('\n') || !text.safeParse(body).success ? name : body)}]{time="${minute(order)}"${order === 0 ? ' key' : ''}}\n\n${body}\n`,
  );
  const front = {
    published,
    headline: share(words, 0),
    standfirst: share(words, 1),
    authors: [name],
    topics: [`${Array.from(first).slice(0, 30).join('')} ${topicMark(group)}`],
    image: { src: 'slip.jpg', alt: share(words, 2), caption: share(words, 3), credit: share(words, 4) },
    keyPoints: words,
    corrections: words.map((each) => ({ date: published, kind: 'correction', text: each })),
    source: { name: share(words, 5), url: `https://wire.example/?q=${encodeURIComponent(first.toWellFormed())}&"'<b>` },
  };
  const plain = { published, headline: first, byline: share(words, 6), standfirst: first, kind: 'opinion' };
  const author = {
    name: share(words, 7),
    role: share(words, 8),
    picture: { src: '../articles/2026/slip.jpg', alt: share(words, 9) },
    links: words.map((each) => ({ name: each, url: 'https://social.example/"><b>\'' })),
  };
  const file = `2026/${name}`;
  return {
    [`articles/${file}.md`]: storyFile({ ...front, kind: 'live' }, [...furniture(group), ...coverage].join('\n')),
    [`articles/${file}.csv`]: [
      `${csv(line(first))},n`,
      ...words.map((each, row) => `${csv(each)},${String(row + 1)}`),
    ].join('\n'),
    [`articles/2026/plain-${name}.md`]: storyFile(plain, bodyOf(bodies)),
    [`authors/${name}.md`]: `---\n${fields(author)}\n---\n\n${bodyOf(bodies)}\n`,
  };
}

/** Story furniture whose captions, cells and units are hostile. */
function furniture({ name, words }: Group): string[] {
  const [first = 'x'] = words;
  const labels = words.map(bracketed);
  const picture = `![${share(labels, 10)}](slip.jpg "${quoted(share(words, 11))}")`;
  return [
    `:::gallery[${share(labels, 12)}]\n${picture}\n${picture}\n:::\n`,
    `${picture}\n`,
    `:::box[${share(labels, 13)}]\nText.\n:::\n`,
    `:::timeline[${share(labels, 14)}]\n\n${labels.map((each) => `- 2015: ${each}`).join('\n')}\n:::\n`,
    `:::table[${share(labels, 15)}]\n\n| ${cell(share(labels, 16))} | n |\n| --- | ---: |\n| ${cell(share(labels, 17))} | 1 |\n:::\n`,
    `::chart[${share(labels, 18)}]{src="${name}.csv" x="${braced(first)}" y="n" kind="bar" unit="${braced(share(words, 19))}"}\n`,
    `::embed[${share(labels, 20)}]{url="https://video.example/?q=${braced(first)}" kind="video"}\n`,
  ];
}

/** A newsroom in which each group has its stories and its author. */
export function paperOf(groups: readonly Group[]): Changes {
  return Object.assign({}, ...groups.map(filesOf)) as Changes;
}

/** A newsroom whose settings and pages hold the groups: a section and a page for each. */
export function settingsPaper(groups: readonly Group[]): Changes {
  const settings = {
    name: joined(groups[0]?.words.slice(0, 5) ?? []),
    tagline: joined(groups[0]?.words ?? []),
    url: 'https://bell.example',
    language: 'en-GB',
    timeZone: 'Europe/London',
    colours: { brand: '#5b2a3c', accent: '#7a4b00' },
    contact: 'desk@bell.example',
    support: `https://give.example/?x="><b onclick='`,
    cards: 3,
    social: groups.map(({ words }) => ({ name: joined(words), url: `https://social.example/"><b>'` })),
    sections: [
      { id: 'news', name: 'News' },
      { id: 'culture', name: 'Culture' },
      ...groups.map(({ name, words }) => ({ id: name, name: joined(words), description: joined(words) })),
    ],
  };
  const pages = groups.map(({ name, words, bodies }) => [
    `pages/page-${name}.md`,
    `---\n${fields({ title: joined(words), description: joined(words) })}\n---\n\n${bodyOf(bodies)}\n`,
  ]);
  const reminder = {
    heading: line(groups[0]?.words.join(' ') ?? 'x').slice(0, 150),
    remind: '2026-12-20',
    button: 'Give',
  };
  return {
    'publication.yaml': fields(settings),
    'appeals/remind.md': `---\n${fields(reminder)}\n---\n\nCopy.\n`,
    'appeals/keep-the-bell.md': null,
    ...(Object.fromEntries(pages) as Changes),
  };
}
