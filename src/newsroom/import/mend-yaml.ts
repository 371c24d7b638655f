import { parseDocument } from 'yaml';

/** Front matter that parses, and what was done to it. */
export interface Mended {
  source: string;
  mended: string[];
}

/**
 * Makes YAML that other generators, or older readers, let pass into YAML that parses, where only one thing can be meant:
 * tabs as indentation, values with a colon or a stray quotation mark in them, a key written twice (the last one counts, as it
 * did there). What parses is returned as it is; what cannot be mended too.
 */
export function mendYaml(source: string): Mended {
  const mended: string[] = [];
  let sound = source;
  if (parses(sound)) return { source, mended: twice(sound) };
  for (const [what, mend] of mends) {
    const better = mend(sound);
    if (better === sound) continue;
    sound = better;
    mended.push(what);
    if (parses(sound)) return { source: sound, mended: [...mended, ...twice(sound)] };
  }
  return { source, mended: [] };
}

function parses(source: string): boolean {
  return parseDocument(source, { uniqueKeys: false }).errors.length === 0;
}

/** The keys that stand twice at the top, by name. */
function twice(source: string): string[] {
  const keys = source.split('\n').flatMap((line) => /^([\w-]+):(?:\s|$)/.exec(line)?.[1] ?? []);
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...repeated].map((key) => `\`${key}\` stands twice; the last one counts`);
}

const mends: readonly (readonly [string, (source: string) => string])[] = [
  ['tabs were made blanks', (source) => source.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '))],
  ['no-break spaces were made blanks', (source) => source.replaceAll('\u00a0', ' ')],
  ['a text over several lines was joined', joined],
  ['a value was put between quotation marks', (source) => source.split('\n').map(quoted).join('\n')],
];

/** YAML wants the further lines of a quoted text indented; other readers did not. */
function joined(source: string): string {
  return source.replace(
    /^([\w-]+:[ \t]*)"((?:[^"\\\n]|\\.)*\n(?:[^"\\]|\\.)*)"[ \t]*$/gm,
    (_, key: string, text: string) => {
      return `${key}"${text.replace(/\s*\n\s*/g, ' ')}"`;
    },
  );
}

const entry = /^(\s*(?:- )?(?:[\w-]+:[ \t]+)?)(\S.*?)[ \t]*$/;

/** Quotes the value of a line that YAML would trip over; leaves lists, tables, blocks, comments and sound values alone. */
function quoted(line: string): string {
  const [, key = '', value = ''] = entry.exec(line) ?? [];
  if (!/(?:: |- )\s*$/.test(key) || /^[[{|>&*#]/.test(value)) return line;
  if (parses(`key: ${value}`)) return line;
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').replaceAll('\\"', '"');
  return key + JSON.stringify(bare);
}
