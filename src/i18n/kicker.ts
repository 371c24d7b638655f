import type { Story } from '../edition/edition.ts';
import type { Words } from './words.ts';

/** What sort of story it is, where that is worth a word: not for plain news, nor where the section's name has said it. */
export function kindWords({ kind, section }: Pick<Story, 'kind' | 'section'>, words: Words): string | undefined {
  const word = words.kinds[kind];
  return kind === 'news' || word === section.name ? undefined : word;
}
