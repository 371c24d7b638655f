import type { Kind } from '../schema/article.ts';
import type { Words } from './words.ts';

/** What sort of story it is, where that is worth a word: not for plain news, nor where the section's name has said it. */
export function kindWords(
  { kind, section }: { kind: Kind; section: { name: string } },
  words: Pick<Words, 'kinds'>,
): string | undefined {
  const word = words.kinds[kind];
  return kind === 'news' || word === section.name ? undefined : word;
}
