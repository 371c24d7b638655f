import { beforeAll, describe, expect, it } from 'vitest';

import { languages, words } from '../../../src/i18n/words.ts';
import { fieldRows } from '../../../src/schema/describe.ts';
import { publication } from '../../../src/schema/publication.ts';
import { aNumber, names, readWords } from './every-word.ts';
import type { Read } from './every-word.ts';

const others = languages.filter((language) => language !== 'en');
const written = { ar: 'Arabic', he: 'Hebrew', hi: 'Devanagari', ja: 'Hiragana', uk: 'Cyrillic', zh: 'Han' };
const inOwnScript = Object.entries(written);

/** Words that are the same in English. */
const sameAsEnglish: Record<string, string[]> = {
  cy: ['embargo'],
  de: ['kinds.live', 'embargo'],
  es: ['embargo'],
  fr: ['kinds.opinion', 'source', 'licence', 'contact', 'embargo', 'footnotes'],
  pt: ['embargo'],
};

/** Letters of Latin script that belong in a text in another: names of formats, commands, and what has no other name. */
const latinNames = /npm run build|\bcookie\b|\bCookie\b|RSS|JSON|CSV|HTML|PDF|Wi-Fi/g;

const all = new Map<string, Read>();
beforeAll(async () => {
  for (const language of languages) all.set(language, await readWords(language));
});

function textsOf(language: string): [string, string][] {
  return [...(all.get(language)?.texts ?? [])];
}

/** The keys, with their texts, of which something is wrong. */
function faulty(language: string, isFaulty: (text: string, key: string) => boolean): string[] {
  return textsOf(language)
    .filter(([key, text]) => isFaulty(text, key))
    .map(([key, text]) => `${key}: ${text}`);
}

describe('the languages of the interface', () => {
  it('are the twelve', () => {
    expect(languages.toSorted()).toEqual(['ar', 'cy', 'de', 'en', 'es', 'fr', 'he', 'hi', 'ja', 'pt', 'uk', 'zh']);
  });

  it('are those that editors are told of', () => {
    const told = fieldRows(publication).find(({ name }) => name === 'language')?.means ?? '';
    const inEnglish = new Intl.DisplayNames('en', { type: 'language' });
    expect(languages.filter((language) => !told.includes(inEnglish.of(language) ?? language))).toEqual([]);
  });
});

describe.each([...languages])('%s', (language) => {
  it('has something to say everywhere, and no place left unfilled', () => {
    expect(textsOf(language).length).toBeGreaterThan(110);
    expect(faulty(language, (text) => text.trim() === '' || /[{}]|undefined|\[object/.test(text))).toEqual([]);
  });

  it('has a sentence for every number its plural rules tell apart', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = all.get(language)?.counted ?? [];
    expect(counted.length).toBeGreaterThan(4);
    const missing = counted.flatMap(([key, sentences]) =>
      pluralCategories.filter((category) => sentences[category] === undefined).map((category) => `${key}: ${category}`),
    );
    expect(missing).toEqual([]);
  });

  it('says the number wherever two numbers share a sentence', () => {
    const rules = new Intl.PluralRules(language);
    const counts = Array.from({ length: 201 }, (_, count) => count);
    const silent = (all.get(language)?.counted ?? []).flatMap(([key, sentences]) =>
      Object.entries(sentences)
        .filter(([, sentence]) => !sentence.includes('{count}'))
        .filter(([category]) => counts.filter((count) => rules.select(count) === category).length > 1)
        .map(([category]) => `${key}: ${category}`),
    );
    expect(silent).toEqual([]);
  });

  it('prints no typewriter quotation marks or apostrophes', () => {
    expect(faulty(language, (text) => /["']/.test(text))).toEqual([]);
  });

  it('calls a button what stands on it, where it is read out or spoken of', () => {
    const says = words(language);
    expect(says.closeAppeal(30)).toContain(says.close);
    expect(says.savedNone).toContain(says.save);
  });

  it('has words for buttons that fit on one', () => {
    const { support, close, readMore, alreadySupport, listen, stopListening, share, print, save, tryAgain } =
      words(language);
    const long = [support, close, readMore, alreadySupport, listen, stopListening, share, print, save, tryAgain].filter(
      (text) => text.length > 28,
    );
    expect(long).toEqual([]);
  });
});

describe.each(others)('%s', (language) => {
  it('leaves no word in English', () => {
    const english = all.get('en')?.texts;
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
    const same = textsOf(language)
      .filter(([key, text]) => letters(text) !== letters(names.join('')) && english?.get(key) === text)
      .map(([key]) => key);
    expect(same.filter((key) => !['labelled', 'correctionTo'].includes(key))).toEqual(
      same.filter((key) => sameAsEnglish[language]?.includes(key)),
    );
  });
});

describe.each(inOwnScript)('%s', (language, script) => {
  it('is written in its own script', () => {
    const own = new RegExp(`\\p{Script=${script}}|\\p{Script=Han}|\\p{Script=Katakana}`, 'u');
    const glue = (text: string): boolean => text.replaceAll(/[Ν\d#]/g, '').replace(/[\p{P}\p{S}\s\p{Cf}]/gu, '') === '';
    expect(faulty(language, (text) => !own.test(text) && !glue(text))).toEqual([]);
    expect(faulty(language, (text) => /[a-z]/i.test(text.replace(latinNames, '')))).toEqual([]);
  });
});

describe.each(['ar', 'he'])('%s', (language) => {
  /** Those that are given words of the same language. */
  const ownWords: Record<string, string> = { labelled: names[0], correctionTo: names[0] };

  it('sets every name in a sentence apart, so that one in another script moves nothing', () => {
    const bare = faulty(language, (text, key) => {
      const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(ownWords[key] ?? '', '');
      return names.some((name) => rest.includes(name));
    });
    expect(bare).toEqual([]);
  });

  it('ends every setting apart that it begins', () => {
    const count = (text: string, mark: string): number => text.split(mark).length;
    expect(faulty(language, (text) => count(text, '\u2068') !== count(text, '\u2069'))).toEqual([]);
  });
});

describe.each(['ja', 'zh'])('%s', (language) => {
  it('puts no blank between words, and full-width marks after characters', () => {
    expect(
      faulty(language, (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,:;!?(]/u.test(text)),
    ).toEqual([]);
    const blanks = faulty(language, (text) =>
      /[\p{Script=Han}\p{Script=Hiragana}] [\p{Script=Han}\p{Script=Hiragana}]/u.test(text),
    );
    expect(blanks).toEqual([]);
  });
});

describe('fr', () => {
  it('lets no line begin with a mark', () => {
    expect(faulty('fr', (text) => / [:;!?»]|« /.test(text))).toEqual([]);
    expect(faulty('fr', (text) => /[^\u00a0\u202f][:;!?»]/.test(text))).toEqual([]);
  });
});

it('every number in a sentence is the language’s own affair', () => {
  expect(all.get('en')?.texts.get('pageOf')).toBe(`Page ${aNumber} of ${aNumber}`);
});
