import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';

import { mendYaml } from './mend-yaml.ts';

/** A file of the old tree, cut in two. */
export interface SourceDocument {
  data: Record<string, unknown>;
  /** What follows the front matter, without the blank lines at its ends. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The line of the file on which a field stands, or of the front matter's first. */
  lineOf: (key: string) => number;
  /** What had to be mended for the front matter to be read. */
  mended: string[];
}

/** Why a file could not be read. */
export interface Unread {
  line: number;
  reason: string;
}

interface Cut {
  language: 'yaml' | 'toml' | 'json';
  source: string;
  firstLine: number;
  /** Offset of the body in the text. */
  rest: number;
}

/**
 * Reads front matter as Hugo, Jekyll and Eleventy do: YAML between `---`, TOML between `+++`, or one JSON object; blank lines
 * before it do no harm. In: text with LF line ends. YAML that does not parse is read as its writer plainly meant it, where that
 * is plain. A file without front matter is all body.
 */
export function readSource(text: string): SourceDocument | Unread {
  const cut = cutOff(text);
  if (cut === undefined) return documentOf(text, { data: {}, mended: [] }, 0, () => 1);
  if ('reason' in cut) return cut;
  const read = { yaml: readYaml, toml: readToml, json: readJson }[cut.language](cut.source);
  if ('reason' in read) return { line: cut.firstLine + read.line - 1, reason: read.reason };
  const keys = cut.source.split('\n');
  const lineOf = (key: string): number =>
    cut.firstLine +
    Math.max(
      0,
      keys.findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key)),
    );
  return documentOf(text, read, cut.rest, lineOf);
}

function documentOf(
  text: string,
  read: Pick<SourceDocument, 'data' | 'mended'>,
  rest: number,
  lineOf: SourceDocument['lineOf'],
): SourceDocument {
  const after = text.slice(rest);
  const blank = /^(?:[ \t]*\n)*/.exec(after)?.[0] ?? '';
  const bodyLine = text.slice(0, rest + blank.length).split('\n').length;
  return { ...read, body: after.slice(blank.length).trimEnd(), bodyLine, lineOf };
}

function cutOff(text: string): Cut | Unread | undefined {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0;
  const open = /^(?:(---|\+\+\+)[ \t]*(?:\n|$)|\{[ \t]*\n)/.exec(text.slice(blank));
  if (!open) return undefined;
  const firstLine = text.slice(0, blank).split('\n').length;
  const fence = open[1];
  const end = fence === undefined ? /^\}[ \t]*$/m : fence === '---' ? /^---[ \t]*$/m : /^\+\+\+[ \t]*$/m;
  const inside = fence === undefined ? blank : blank + open[0].length;
  const close = end.exec(text.slice(inside));
  if (!close) return { line: firstLine, reason: 'the front matter has no end' };
  const stop = inside + close.index;
  if (fence === undefined)
    return { language: 'json', source: text.slice(blank, stop + 1), firstLine, rest: stop + close[0].length };
  const language = fence === '---' ? 'yaml' : 'toml';
  return { language, source: text.slice(inside, stop), firstLine: firstLine + 1, rest: stop + close[0].length };
}

type Read = Pick<SourceDocument, 'data' | 'mended'> | Unread;

function readYaml(source: string): Read {
  const { source: sound, mended } = mendYaml(source);
  const document = parseDocument(sound, { prettyErrors: true, version: '1.2', uniqueKeys: false });
  const [error] = document.errors;
  if (error)
    return { line: error.linePos?.[0].line ?? 1, reason: `YAML that does not parse (${firstLine(error.message)})` };
  try {
    return mapping(document.toJS({ maxAliasCount: 100 }), mended);
  } catch (cause) {
    return { line: 1, reason: `YAML that does not parse (${firstLine(String(cause))})` };
  }
}

function readToml(source: string): Read {
  try {
    return mapping(withoutTomlDates(parseToml(source)), []);
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    return { line, reason: `TOML that does not parse (${firstLine(String(error))})` };
  }
}

function readJson(source: string): Read {
  try {
    return mapping(JSON.parse(source), []);
  } catch (error) {
    return { line: 1, reason: `JSON that does not parse (${firstLine(String(error))})` };
  }
}

function mapping(value: unknown, mended: string[]): Read {
  if (value === null || value === undefined) return { data: {}, mended };
  if (!isTable(value)) return { line: 1, reason: 'the front matter is not a mapping of fields' };
  return { data: value, mended };
}

/** Is it a mapping of fields, as plain data? */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Dates as the words they were written in: whether a time and an offset are there matters. */
function withoutTomlDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutTomlDates);
  if (!isTable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTomlDates(inner)]));
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}
