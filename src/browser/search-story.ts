import { shortDay, spoken } from '../i18n/dates.ts';
import { kindWords } from '../i18n/kicker.ts';
import type { SearchData } from './search-data.ts';
import { pieces } from './search-excerpt.ts';
import type { Piece } from './search-excerpt.ts';
import { dayIn } from './search-indexes.ts';
import type { FoundStory } from './search-indexes.ts';

/** A found story in the words of the page. */
export interface ShownStory {
  address: string;
  headline: string;
  /** "Culture · Feature"; empty for plain news of no known section. */
  kicker: string;
  /** `2026-11-20`, and in words. */
  day: string;
  dayWords: string;
  excerpt: Piece[];
  /** Of its headline and excerpt, where they are not in the page's. */
  spoken: { lang?: string; dir?: 'ltr' | 'rtl' };
}

/** What is shown of a found story. In: what the index holds, what the page says. */
export function shownStory({ url, meta, excerpt, filters }: FoundStory, data: SearchData): ShownStory {
  const day = dayIn(url);
  const section = { name: data.sections[filters.section?.[0] ?? ''] ?? '' };
  const kind = filters.kind?.[0] ?? '';
  const kindName = isKind(kind, data.kinds) ? kindWords({ kind, section }, data) : undefined;
  return {
    address: url,
    headline: meta.title ?? url,
    kicker: [section.name, kindName].filter((label) => label).join(' · '),
    day,
    dayWords: day === '' ? '' : shortDay(day, data.language),
    excerpt: pieces(excerpt),
    spoken: spoken(filters.language?.[0] ?? data.language, data.language),
  };
}

function isKind(word: string, kinds: SearchData['kinds']): word is keyof SearchData['kinds'] {
  return Object.hasOwn(kinds, word);
}
