import { choir, slip, swap } from '../newsroom.ts';
import type { Changes, Mistake } from '../newsroom.ts';

/** A story in Welsh, with more front matter. */
const welsh = (more: string): string =>
  `---\nheadline: Côr wrth olau lamp\npublished: 2026-11-18\nsection: culture\nlanguage: cy\n${more}\n---\nUn deg naw llais.\n`;

const one = 'articles/2026/cor.md';
const two = 'articles/2026/cor-eto.md';
const into = (...lines: string[]): Changes =>
  Object.fromEntries([one, two].slice(0, lines.length).map((file, index) => [file, welsh(lines[index] ?? '')]));

/** Translations that name their originals wrongly. */
export const mistakesInTranslations: Mistake[] = [
  {
    mistake: 'a translation of a story that is not there',
    changes: into('translationOf: 2026/choir-by-lampligt'),
    said: 'content/articles/2026/cor.md:6: no story `2026/choir-by-lampligt`; write `2026/choir-by-lamplight`',
  },
  {
    mistake: 'a translation of itself',
    changes: into('translationOf: 2026/cor'),
    said: 'content/articles/2026/cor.md:6: `translationOf` names this story itself; write the id of the original, or take the line out',
  },
  {
    mistake: 'a translation of a translation',
    changes: {
      ...into('translationOf: 2026/choir-by-lamplight'),
      [slip]: swap('section: news', 'section: news\nlanguage: fr\ntranslationOf: 2026/cor'),
    },
    said: 'content/articles/2026/slip-reopens.md:7: `translationOf` names `2026/cor`, which is a translation itself; write the id of the original: `translationOf: 2026/choir-by-lamplight`',
  },
  {
    mistake: 'a translation into the language of the original',
    changes: {
      [choir]: swap('section: culture', 'section: culture\nlanguage: en-gb\ntranslationOf: 2026/slip-reopens'),
    },
    said: 'content/articles/2026/choir-by-lamplight.md:6: `translationOf` names `2026/slip-reopens`, which is in the same language (`en-GB`); write `language: ` and the tag of the language this one is in, or take the line out',
  },
  {
    mistake: 'two translations into one language',
    changes: into('translationOf: 2026/choir-by-lamplight', 'translationOf: 2026/choir-by-lamplight'),
    said: 'content/articles/2026/cor.md:6: `2026/choir-by-lamplight` has a translation into `cy` already (content/articles/2026/cor-eto.md); write another `language`, or take the line out of one of the two',
  },
];
