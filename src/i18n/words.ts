import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { numbersOf } from './numbers.ts';
import type { Numbers } from './numbers.ts';
import { pt } from './pt.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export type { Words } from './en.ts';

const spoken: Readonly<Record<string, (numbers: Numbers) => Words>> = {
  ...{ ar, cy, de, en, es, fr },
  ...{ he, hi, ja, pt, uk, zh },
};

/** The languages the interface speaks, as BCP 47 tags; `zh` is written in simplified characters. */
export const languages: readonly string[] = Object.keys(spoken);

/**
 * The interface's words in a language (BCP 47): its own, those of its base language where that is written in the same script
 * (`pt-BR` and `zh-Hans-SG` have words, `zh-TW` has none), else English. Numbers in them are written as the language writes them.
 */
export function words(language: string): Words {
  // Asked for by every part of every page, and to read a language tag takes longer than to look it up.
  const found = known.get(language) ?? wordsFor(language);
  known.set(language, found);
  return found;
}

const known = new Map<string, Words>();

function wordsFor(language: string): Words {
  const own = ownKey(language);
  // English sentences follow the plural rules of English, whatever language is around them.
  return (own === undefined ? en : (spoken[own] ?? en))(numbersOf(wordsLanguage(language)));
}

/** The language that the words for a language are in: itself, or English where the interface does not speak it. BCP 47. */
export function wordsLanguage(language: string): string {
  return ownKey(language) === undefined ? 'en' : language;
}

function ownKey(language: string): string | undefined {
  const key = [language, new Intl.Locale(language).language].find((each) => Object.hasOwn(spoken, each));
  return key !== undefined && scriptOf(key) === scriptOf(language) ? key : undefined;
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
