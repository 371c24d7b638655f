import type { Article } from '../schema/article.ts';
import type { Content, Entry } from '../schema/entry.ts';
import type { Problem } from '../schema/problem.ts';
import { unknown } from './naming.ts';

/**
 * Do translations name their originals rightly? An original is there, is another story, is no translation itself, is in another
 * language, and has one translation into each: languages are the same where their tags are, whatever their capitals.
 */
export function translationProblems({ articles, publication }: Pick<Content, 'articles' | 'publication'>): Problem[] {
  const translations = articles.filter(({ data }) => data.translationOf !== undefined);
  if (translations.length === 0) return [];
  const byId = new Map(articles.map((entry) => [entry.id, entry]));
  const languageOf = ({ data }: Entry<Article>): string =>
    new Intl.Locale(data.language ?? publication.language).toString();
  const first = new Map<string, Entry<Article>>();
  return translations.flatMap((entry) => {
    const own = problemOf(entry, byId, languageOf);
    if (own) return [own];
    const key = `${languageOf(entry)} ${entry.data.translationOf ?? ''}`;
    const other = first.get(key);
    if (!other) first.set(key, entry);
    return other ? [secondOf(entry, other, languageOf(entry))] : [];
  });
}

function problemOf(
  entry: Entry<Article>,
  byId: ReadonlyMap<string, Entry<Article>>,
  languageOf: (entry: Entry<Article>) => string,
): Problem | undefined {
  const { id, file, data } = entry;
  const { translationOf = '' } = data;
  const field = ['translationOf'];
  const original = byId.get(translationOf);
  if (translationOf === id) {
    const what = '`translationOf` names this story itself';
    return { file, field, what, write: 'the id of the original, or take the line out' };
  }
  if (!original)
    return unknown(
      file,
      field,
      'story',
      translationOf,
      [...byId.keys()].filter((each) => each !== id),
    );
  if (original.data.translationOf !== undefined) {
    const what = `\`translationOf\` names \`${translationOf}\`, which is a translation itself`;
    return { file, field, what, write: `the id of the original: \`translationOf: ${original.data.translationOf}\`` };
  }
  const language = languageOf(original);
  if (languageOf(entry) !== language) return undefined;
  const what = `\`translationOf\` names \`${translationOf}\`, which is in the same language (\`${language}\`)`;
  return { file, field, what, write: '`language: ` and the tag of the language this one is in, or take the line out' };
}

function secondOf({ file, data }: Entry<Article>, other: Entry<Article>, language: string): Problem {
  const what = `\`${data.translationOf ?? ''}\` has a translation into \`${language}\` already (${other.file})`;
  return { file, field: ['translationOf'], what, write: 'another `language`, or take the line out of one of the two' };
}
