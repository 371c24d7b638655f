import { en } from './en.ts';

/**
 * Every word of the interface, by key. A language file holds all of them, or it does not compile.
 * Words with something in them are functions, so that each language puts it where it belongs.
 */
export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/** The interface's words in a language (BCP 47): its own, those of its base language, else English. */
export function words(language: string): Words {
  // Asked for by every part of every page, and to read a language tag takes longer than to look it up.
  const found = known.get(language) ?? languages[language] ?? languages[new Intl.Locale(language).language] ?? en;
  known.set(language, found);
  return found;
}

const known = new Map<string, Words>();
