import { describe, expect, it } from 'vitest';

import { pieces } from '../../../src/browser/search-excerpt.ts';
import { dayIn } from '../../../src/browser/search-indexes.ts';
import { merged } from '../../../src/browser/search-merge.ts';
import { filtersOf, isAsking, isByDate, queryOf, questionIn } from '../../../src/browser/search-question.ts';
import { shownStory } from '../../../src/browser/search-story.ts';
import { spacedWords } from '../../../src/i18n/language.ts';
import { words } from '../../../src/i18n/words.ts';

describe('a question in an address', () => {
  it('is read and written the same', () => {
    for (const query of [
      '?q=ferry',
      '?q=a+b%26c&section=news&kind=live&year=2026&language=ar&order=date',
      '?year=2025',
      '',
    ]) {
      expect(queryOf(questionIn(query))).toBe(query);
    }
    expect(questionIn('?q=%E6%9D%B1%E4%BA%AC').q).toBe('東京');
  });

  it('is read as it is meant: without white space around it, composed, not as long as a book, nothing foreign in it', () => {
    expect(questionIn('?q=%20ferry%20').q).toBe('ferry');
    expect(questionIn('?q=cafe%CC%81').q).toBe('café');
    expect(questionIn(`?q=${'a'.repeat(5000)}`).q).toHaveLength(200);
    expect(queryOf(questionIn('?q=x&utm_source=y&section='))).toBe('?q=x');
    expect(questionIn('?q=%E0%A4%A').q).not.toBe('');
  });

  it('asks something where it has words or narrows; its order alone asks nothing', () => {
    expect(isAsking(questionIn('?q=ferry'))).toBe(true);
    expect(isAsking(questionIn('?year=2025'))).toBe(true);
    expect(isAsking(questionIn('?language=ar'))).toBe(true);
    expect(isAsking(questionIn('?order=date'))).toBe(false);
    expect(isAsking(questionIn('?q=+'))).toBe(false);
  });

  it('is answered by date where the reader says so, or gave no words', () => {
    expect(isByDate(questionIn('?q=ferry'))).toBe(false);
    expect(isByDate(questionIn('?q=ferry&order=date'))).toBe(true);
    expect(isByDate(questionIn('?section=news'))).toBe(true);
  });

  it('narrows by what it names only', () => {
    expect(filtersOf(questionIn('?q=ferry'))).toEqual({});
    expect(filtersOf(questionIn('?q=x&section=news&year=2026&language=ar'))).toEqual({ section: 'news', year: '2026' });
  });

  it('is cut into words for a language that does not', () => {
    expect(spacedWords('明日雨', 'ja')).toBe('明日 雨');
    expect(spacedWords('two  words', 'en')).toBe('two  words');
    expect(spacedWords('"東京 天気"', 'ja')).toMatch(/^".+"$/);
  });
});

describe('an excerpt', () => {
  it('is plain text in pieces, those that were looked for marked', () => {
    expect(pieces('by the <mark>ferry</mark> slip, <mark>ferry.</mark>')).toEqual([
      { text: 'by the ', marked: false },
      { text: 'ferry', marked: true },
      { text: ' slip, ', marked: false },
      { text: 'ferry.', marked: true },
    ]);
  });

  it('understands no other tag, and none an author wrote', () => {
    const text = (excerpt: string): string =>
      pieces(excerpt)
        .map((piece) => piece.text)
        .join('');
    expect(text('&lt;img src=x onerror=alert(1)&gt; & so')).toBe('<img src=x onerror=alert(1)> & so');
    expect(text('<img src=x>')).toBe('<img src=x>');
    expect(pieces('&lt;mark&gt;no&lt;/mark&gt;')).toEqual([{ text: '<mark>no</mark>', marked: false }]);
    expect(pieces('<mark>時計</mark>はいらないのか. 「皆さん」')).toEqual([
      { text: '時計', marked: true },
      { text: 'はいらないのか。「皆さん」', marked: false },
    ]);
    expect(pieces('<mark>half')).toEqual([{ text: '<mark>half', marked: false }]);
    expect(pieces('')).toEqual([]);
  });
});

describe('lists found in several indexes', () => {
  const gather = async (lists: number[][]): Promise<number[]> => {
    const all: number[] = [];
    for await (const item of merged(lists, async (item) => item)) all.push(item);
    return all;
  };

  it('become one in the same order', async () => {
    expect(await gather([[9, 5, 1], [8, 7], [], [6]])).toEqual([9, 8, 7, 6, 5, 1]);
    expect(await gather([])).toEqual([]);
    expect(await gather([[1, 3, 2]])).toEqual([1, 3, 2]);
  });

  it('are looked into only as far as asked', async () => {
    const looked: number[] = [];
    const order = merged(
      [
        [9, 5, 1],
        [8, 7],
      ],
      (item) => (looked.push(item), item),
    );
    await order.next();
    expect(looked).toEqual([9, 8]);
    await order.next();
    expect(looked).toEqual([9, 8, 5]);
  });
});

describe('a found story', () => {
  const { kinds, search } = words('en-GB');
  const data = {
    language: 'en-GB',
    indexes: {},
    opening: '/opening.js',
    sections: { culture: 'Culture', opinion: 'Opinion' },
    kinds,
    found: search.found,
    words: search,
  };
  const found = { url: '/paper/2026/11/20/slip/', excerpt: 'a <mark>b</mark>', meta: { title: 'Slip' } };

  it('says where it belongs, what it is and when it was published', () => {
    const story = shownStory(
      { ...found, filters: { section: ['culture'], kind: ['feature'], language: ['en-GB'] } },
      data,
    );
    expect(story).toMatchObject({
      headline: 'Slip',
      kicker: 'Culture · Feature',
      day: '2026-11-20',
      dayWords: '20 Nov 2026',
    });
    expect(story.spoken).toEqual({});
  });

  it('says so once where section and kind have one name, and nothing of plain news', () => {
    const kicker = (section: string, kind: string): string =>
      shownStory({ ...found, filters: { section: [section], kind: [kind] } }, data).kicker;
    expect(kicker('opinion', 'opinion')).toBe('Opinion');
    expect(kicker('culture', 'news')).toBe('Culture');
    expect(kicker('gone', 'constructor')).toBe('');
  });

  it('in another language says which', () => {
    expect(shownStory({ ...found, filters: { language: ['ar'] } }, data).spoken).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  it('has its day in its address', () => {
    expect(dayIn('/2026/11/20/slip/')).toBe('2026-11-20');
    expect(dayIn('/1999/2026/11/20/slip/')).toBe('2026-11-20');
    expect(dayIn('/about/')).toBe('');
  });
});
