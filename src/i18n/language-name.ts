import { languageWords } from './language.ts';

/**
 * What languages call themselves, with a capital where they have them: "Cymraeg", "Français", "العربية"; with their country only
 * where two of them would be called the same. In: BCP 47 tags. Out: a name for each.
 */
export function languageNames(languages: readonly string[]): string[] {
  const short = languages.map((language) => ownName(withoutRegion(language)));
  return languages.map((language, index) => {
    const name = short[index] ?? language;
    return short.indexOf(name) === short.lastIndexOf(name) ? name : ownName(language);
  });
}

function ownName(language: string): string {
  const [first = '', ...rest] = languageWords(language, language);
  return first.toLocaleUpperCase(language) + rest.join('');
}

function withoutRegion(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  return script === undefined ? language : `${language}-${script}`;
}
