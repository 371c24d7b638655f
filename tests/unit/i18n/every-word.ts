import type { Words } from '../../../src/i18n/en.ts';
import type { Numbers } from '../../../src/i18n/numbers.ts';
import type { Plurals } from '../../../src/i18n/plural.ts';

type Language = (numbers: Numbers) => Words;

/** What a language file holds, read with numbers that stand out and names that stand out. */
export interface Read {
  /** Every text by its key, `kinds.news`; of a sentence that depends on a number the one for `other`. */
  texts: Map<string, string>;
  /** Every sentence that depends on a number, by the key it was met at. */
  counted: [key: string, sentences: Plurals][];
}

/** What is put where a language puts a number, and the names it is given. */
export const aNumber = '#';
export const names = ['Ν1', 'Ν2', 'Ν3'] as const;

const categories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Reads a language's own file. In: its tag, as its file is called. */
export async function readWords(language: string): Promise<Read> {
  // What a file of src/i18n/ exports under its own name is what words.ts takes it for.
  const module = (await import(`../../../src/i18n/${language}.ts`)) as Record<string, Language>;
  const read: Read = { texts: new Map(), counted: [] };
  let at = '';
  const make = module[language];
  if (!make) throw new Error(`${language}.ts exports no ${language}`);
  const words = make({
    number: () => aNumber,
    counted: (sentences) => {
      read.counted.push([at, sentences]);
      return sentences.other.replace('{count}', aNumber);
    },
  });
  const walk = (value: unknown, key: string): void => {
    at = key;
    if (typeof value === 'string') read.texts.set(key, value);
    else if (typeof value === 'function') walk((value as (...given: readonly string[]) => unknown)(...names), key);
    else if (isPlurals(value)) {
      read.counted.push([key, value]);
      read.texts.set(key, value.other.replace('{count}', aNumber));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) walk(each, key === '' ? name : `${key}.${name}`);
    } else throw new Error(`${key} is neither text, function nor list`);
  };
  walk(words, '');
  return read;
}

function isPlurals(value: unknown): value is Plurals {
  return (
    typeof value === 'object' &&
    value !== null &&
    'other' in value &&
    Object.keys(value).every((key) => categories.has(key))
  );
}
