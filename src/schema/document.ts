import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';

import type { FieldPath, Problem, Reading } from './problem.ts';

/** A file as text cut in its two parts, and the way from a field to its line. */
export interface ContentDocument {
  file: string;
  /** The mapping at the head of a Markdown file, or the whole of a YAML file, as plain data. */
  data: Record<string, unknown>;
  /** What follows the front matter, with LF line ends and no trailing blanks; empty for YAML files. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The line of a field, or of the nearest thing around it that is there. `key` asks for a key by its name. */
  lineOf: (field: FieldPath) => number;
}

/**
 * Bytes to text: UTF-8 only, a byte-order mark taken off, line ends made LF.
 * Throws nothing; bytes that are not UTF-8 are a problem.
 */
export function decode(bytes: Uint8Array, file: string): Reading<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: text.replace(/\r\n?/g, '\n'), problems: [] };
  } catch {
    const line = lineOfFirstBadByte(bytes);
    const write = 'the file anew as UTF-8 (in most editors: Save with encoding, UTF-8)';
    return { problems: [{ file, line, what: 'this line holds bytes that are not UTF-8', write }] };
  }
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && !endsLine(bytes, i)) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    start = i + 1;
    line++;
  }
  return line;
}

/** LF, CRLF and CR end lines. */
function endsLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
}

const fence = /^---[ \t]*$/;

/** A Markdown file in its two parts, unread. */
export interface CutFile {
  frontMatter: string;
  /** Without blanks at its end. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Cuts a Markdown file into front matter (between two lines of three hyphens, the first being the file's first) and body.
 * Problems: no front matter, front matter without an end.
 */
export function cutMarkdownFile(text: string, file: string): Reading<CutFile> {
  const lines = text.split('\n');
  const problem = (what: string, write: string): Reading<CutFile> => ({ problems: [{ file, line: 1, what, write }] });
  if (!fence.test(lines[0] ?? ''))
    return problem('no front matter', 'a line `---`, the fields, and a second line `---`');
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) return problem('the front matter has no end', 'a line `---` after the last field');
  const [front, rest] = [lines.slice(1, end), lines.slice(end + 1)];
  return {
    value: { frontMatter: front.join('\n'), body: rest.join('\n').trimEnd(), bodyLine: end + 2 },
    problems: [],
  };
}

/** Cuts a Markdown file and reads its front matter as YAML 1.2. Problems: those of cutting, YAML that does not parse, not a mapping. */
export function readMarkdownFile(text: string, file: string): Reading<ContentDocument> {
  const { value, problems } = cutMarkdownFile(text, file);
  if (!value) return { problems };
  return readYaml(value.frontMatter, file, { firstLine: 2, body: value.body, bodyLine: value.bodyLine });
}

/** Reads a whole YAML file, such as publication.yaml. Problems as for `readMarkdownFile`. */
export function readYamlFile(text: string, file: string): Reading<ContentDocument> {
  return readYaml(text, file, { firstLine: 1, body: '', bodyLine: 1 });
}

interface Surroundings {
  firstLine: number;
  body: string;
  bodyLine: number;
}

function readYaml(source: string, file: string, { firstLine, body, bodyLine }: Surroundings): Reading<ContentDocument> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
  });
  const lineAt = (offset: number): number => Math.max(counter.linePos(offset).line, 1) + firstLine - 1;
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => yamlProblem(file, lineAt(error.pos[0]), error.message)) };
  }
  if (!isMap(document.contents)) {
    return {
      problems: [{ file, line: firstLine, what: 'this is not a mapping of fields', write: 'one `name: value` a line' }],
    };
  }
  const lineOf = (field: FieldPath): number => lineAt(offsetOf(document, field));
  try {
    const data = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
    return { value: { file, data, body, bodyLine, lineOf }, problems: [] };
  } catch (error) {
    const line = lineAt(danglingAlias(document) ?? 0);
    return { problems: [yamlProblem(file, line, error instanceof Error ? error.message : String(error))] };
  }
}

/** Where the first `*word` stands that no `&word` comes before: as a rule emphasis, which is for bodies. */
function danglingAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

function yamlProblem(file: string, line: number, message: string): Problem {
  const what = `YAML that does not parse (${message.split('\n')[0]?.replace(/[.:]$/, '') ?? ''})`;
  const write = message.startsWith('Map keys must be unique')
    ? 'each field once'
    : 'values that hold a colon, a quotation mark or a #, or begin with a *, between quotation marks';
  return { file, line, what, write };
}

/** Where a field stands in the source: its key where it has one, else the deepest thing on the way to it. */
function offsetOf(document: Document, field: FieldPath): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of field) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
