import { moment } from './fields.ts';

/** What stands at the head of an entry of live coverage. */
export interface EntryMark {
  /** Its place on the page, without `#`: by its time in UTC, so that it holds whatever zone the publication moves to. */
  anchor: string;
  /** Plain text. */
  headline: string;
  /** When, as it was written: a date and time with its offset. */
  time: string;
  /** A key event, listed at the top. */
  key: boolean;
}

/** An entry as it was written. */
export interface WrittenEntry extends EntryMark {
  /** Its text, in Markdown. */
  body: string;
  /** The line of the whole body on which its text begins, from 1. */
  line: number;
}

/** Something wrong with an entry, and the line of the body it is on, from 1. */
interface Fault {
  line: number;
  what: string;
  write: string;
}

/** A live story's body in its parts. */
export interface LiveBody {
  /** What stands before the first entry. */
  summary: string;
  /** In the order of the file. */
  entries: WrittenEntry[];
  faults: Fault[];
}

const mark = /^ {0,3}(:{2,})entry(?![\p{L}\p{N}_-])(.*)$/u;
const shape = /^\[((?:\\.|[^\\\]])*)\](?:\{([^}]*)\})?\s*$/;
const attribute = /\s*([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gy;
const model = '`::entry[Headline]{time="2026-11-20T14:05+00:00"}` alone on its line';

/**
 * Cuts the body of a live story at its lines `::entry[…]{…}`. Lines in a block of code or in an HTML comment are none. By lines and not
 * by the tree: an entry whose time has not come must be out of the text before anything reads it.
 */
export function cutLive(body: string): LiveBody {
  const lines = body.split('\n');
  const marks = markedLines(lines);
  const text = (from: number, to: number | undefined): string => lines.slice(from, to).join('\n').trimEnd();
  const faults: Fault[] = [];
  const entries: WrittenEntry[] = [];
  const lineOf = new Map<string, number>();
  for (const [order, index] of marks.entries()) {
    const head = readMark(lines[index] ?? '');
    const line = index + 1;
    if ('what' in head) {
      faults.push({ line, ...head });
      continue;
    }
    const other = lineOf.get(head.anchor);
    if (other !== undefined) {
      const what = `two entries have the time \`${head.time}\` (the other is on line {${String(other)}})`;
      faults.push({ line, what, write: 'times that are a minute apart: they are the entries’ addresses' });
    }
    lineOf.set(head.anchor, line);
    entries.push({ ...head, body: text(index + 1, marks[order + 1]), line: line + 1 });
  }
  return { summary: text(0, marks[0]), entries, faults };
}

/** The indexes of the lines that begin an entry. */
function markedLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let fence: string | undefined;
  let comment: 'block' | 'in a paragraph' | undefined;
  for (const [index, line] of lines.entries()) {
    const [, ticks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (comment) {
      if (line.includes('-->') || (comment === 'in a paragraph' && line.trim() === '')) comment = undefined;
    } else if (fence !== undefined) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = undefined;
    } else if (ticks !== undefined) fence = ticks;
    else if (mark.test(line)) found.push(index);
    else comment = commentBegunIn(line);
  }
  return found;
}

/** A span of code in one line, and a sign that means only itself (CommonMark 6.1, 2.4). */
const literal = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\\./g;

/** A comment that a line begins and does not end: one that begins the line ends with `-->` alone, another with its paragraph too. */
function commentBegunIn(line: string): 'block' | 'in a paragraph' | undefined {
  if (/^ {0,3}<!--/.test(line)) return line.includes('-->') ? undefined : 'block';
  const text = line.replace(literal, '');
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->') ? 'in a paragraph' : undefined;
}

function readMark(line: string): EntryMark | Omit<Fault, 'line'> {
  const [, colons = '', rest = ''] = mark.exec(line) ?? [];
  if (colons !== '::') return { what: `\`${colons}entry\` is no way to begin an entry`, write: `${model}: two colons` };
  const [whole, label = '', braces = ''] = shape.exec(rest) ?? [];
  if (whole === undefined) return { what: '`::entry` cannot be read', write: model };
  const headline = label.replace(/\\([\\[\]])/g, '$1').trim();
  if (headline === '') return { what: '`::entry` has no headline in brackets', write: model };
  const attributes = readAttributes(braces);
  if (attributes === undefined) return { what: '`::entry` cannot be read', write: model };
  const unknown = [...attributes.keys()].find((name) => name !== 'time' && name !== 'key');
  if (unknown !== undefined)
    return { what: `\`::entry\` takes no \`${unknown}\``, write: '`time` and, for a key event, `key`' };
  const key = attributes.get('key');
  if (key !== undefined && key !== '') return { what: '`key` takes no value', write: '`key` alone, or nothing' };
  const time = attributes.get('time')?.trim() ?? '';
  if (time === '') return { what: `the entry \`${headline}\` has no \`time\``, write: model };
  const instant = time.length > 10 && moment.safeParse(time).success ? Date.parse(time.replace(' ', 'T')) : NaN;
  if (Number.isNaN(instant)) {
    const what = `\`time\` (${time}) is no date and time with its offset`;
    return { what, write: '`time="2026-11-20T14:05+00:00"`' };
  }
  return { anchor: anchorOf(instant), headline, time, key: key !== undefined };
}

function readAttributes(braces: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  const text = braces.trimEnd();
  attribute.lastIndex = 0;
  while (attribute.lastIndex < text.length) {
    const found = attribute.exec(text);
    if (!found) return undefined;
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
  }
  return attributes;
}

/** `at-20261120-1405`. */
function anchorOf(instant: number): string {
  return `at-${new Date(instant).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}`;
}

/** What is wrong with the entries of a body, and those there are. In: whether the story is live, its file, the line the body begins on. */
export function readLive(
  body: string,
  live: boolean,
  file: string,
  bodyLine: number,
): { entries: EntryMark[]; problems: (Fault & { file: string })[] } {
  if (!body.includes('entry')) return { entries: [], problems: [] };
  const { entries, faults } = cutLive(body);
  const inFile = (line: number): number => line + bodyLine - 1;
  if (!live) {
    const lines = [...entries.map(({ line }) => line - 1), ...faults.map(({ line }) => line)];
    const what = 'an entry in a story that is not live';
    const write = '`kind: live` above, or the text without it';
    return { entries: [], problems: [...new Set(lines)].map((line) => ({ file, line: inFile(line), what, write })) };
  }
  return {
    entries: entries.map(({ anchor, headline, time, key }) => ({ anchor, headline, time, key })),
    problems: faults.map(({ line, what, write }) => ({
      file,
      line: inFile(line),
      what: what.replace(/\{(\d+)\}/, (_, other: string) => String(inFile(Number(other)))),
      write,
    })),
  };
}
