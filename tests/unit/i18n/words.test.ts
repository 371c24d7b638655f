import { describe, expect, it } from 'vitest';

import { languageNames } from '../../../src/i18n/language-name.ts';
import { words, wordsLanguage } from '../../../src/i18n/words.ts';

describe('the words of a language', () => {
  it.each([
    ['en-GB', 'Key points'],
    ['en', 'Key points'],
    ['cy-GB', 'Prif bwyntiau'],
    ['pt-BR', 'Pontos principais'],
    ['pt-PT', 'Pontos principais'],
    ['zh', '要点'],
    ['zh-Hans', '要点'],
    ['zh-SG', '要点'],
    ['he-IL', 'עיקרי הדברים'],
    ['iw', 'עיקרי הדברים'],
    ['ar-EG', 'أبرز النقاط'],
    ['de-CH-u-nu-latn', 'Das Wichtigste in Kürze'],
  ])('in %s are its own or those of its base language', (language, keyPoints) => {
    expect(words(language).keyPoints).toBe(keyPoints);
  });

  it.each(['it', 'pl', 'tlh', 'zh-TW', 'zh-Hant', 'zh-HK', 'hi-Latn'])(
    'in %s are English: nothing is there, or nothing in that script',
    (language) => {
      expect(words(language).keyPoints).toBe('Key points');
    },
  );

  it('in English follow English plurals, whatever language is around them', () => {
    expect(words('lv').storiesCount(21)).toBe('21 stories');
    expect(words('pl').storiesCount(2)).toBe('2 stories');
    expect(words('ja').storiesCount(1)).toBe('1本');
  });

  it('say what language they are in', () => {
    expect(['cy-GB', 'zh-SG', 'zh-TW', 'lv'].map(wordsLanguage)).toEqual(['cy-GB', 'zh-SG', 'en', 'en']);
  });

  it('are as good as new the second time', () => {
    expect(words('uk')).toBe(words('uk'));
  });
});

describe('numbers in words', () => {
  it.each([
    ['en', { 0: '0 stories', 1: '1 story', 2: '2 stories', 1000: '1,000 stories' }],
    ['cy', { 0: 'Dim straeon', 1: '1 stori', 3: '3 stori', 6: '6 stori', 20: '20 o straeon' }],
    ['fr', { 0: '0 article', 1: '1 article', 2: '2 articles', 1000000: '1\u202f000\u202f000 d’articles' }],
    [
      'uk',
      {
        1: '1 матеріал',
        3: '3 матеріали',
        5: '5 матеріалів',
        11: '11 матеріалів',
        21: '21 матеріал',
        112: '112 матеріалів',
      },
    ],
    [
      'ar',
      { 0: 'لا مواد', 1: 'مادة واحدة', 2: 'مادتان', 7: '7 مواد', 11: '11 مادة', 100: '100 مادة', 103: '103 مواد' },
    ],
    ['he', { 1: 'כתבה אחת', 2: 'שתי כתבות', 3: '3 כתבות', 20: '20 כתבות' }],
    ['hi', { 0: '0 ख़बर', 1: '1 ख़बर', 2: '2 ख़बरें' }],
    ['ja', { 1: '1本', 12: '12本' }],
    ['zh', { 1: '1篇文章', 2000: '2,000篇文章' }],
  ])('follow the plurals of %s', (language, sentences) => {
    const { storiesCount } = words(language);
    expect(Object.fromEntries(Object.keys(sentences).map((count) => [count, storiesCount(Number(count))]))).toEqual(
      sentences,
    );
  });

  it('have the digits of their country, or those that the tag asks for', () => {
    expect(words('ar-EG').pageOf(2, 12)).toBe('الصفحة ٢ من ١٢');
    expect(words('ar-MA').pageOf(2, 12)).toBe('الصفحة 2 من 12');
    expect(words('hi-u-nu-deva').storiesCount(25)).toBe('२५ ख़बरें');
    expect(words('ar-EG').storiesCount(11)).toBe('١١ مادة');
  });

  it('tell the second way back from a note from the first', () => {
    const { backToText } = words('en');
    expect([backToText(3, 1), backToText(3, 2)]).toEqual([
      'Back to note 3 in the text',
      'Back to note 3 in the text (2)',
    ]);
  });
});

describe('the name of a language', () => {
  it.each([
    ['cy', 'Cymraeg'],
    ['fr', 'Français'],
    ['uk', 'Українська'],
    ['ar', 'العربية'],
    ['he', 'עברית'],
    ['ja', '日本語'],
    ['en-GB', 'English'],
    ['zh-Hans', '简体中文'],
    ['zh-Hant-TW', '繁體中文'],
  ])('%s is its own: %s', (language, name) => {
    expect(languageNames([language])).toEqual([name]);
  });

  it('says its country where two would be called the same', () => {
    expect(languageNames(['pt-BR', 'pt-PT', 'uk'])).toEqual(['Português (Brasil)', 'Português europeu', 'Українська']);
  });
});
