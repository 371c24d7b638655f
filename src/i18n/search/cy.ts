import type { SearchWords } from './en.ts';

/** Finding stories, in Welsh. */
export const search = {
  title: 'Chwilio',
  about: (name) => `Chwilio pob stori yn ${name}`,
  words: 'Chwilio am',
  button: 'Chwilio',
  section: 'Adran',
  everySection: 'Pob adran',
  kind: 'Math o stori',
  everyKind: 'Pob math',
  year: 'Blwyddyn',
  everyYear: 'Pob blwyddyn',
  language: 'Iaith',
  everyLanguage: 'Pob iaith',
  order: 'Trefn',
  bestFirst: 'Y cyfatebiad gorau yn gyntaf',
  newestFirst: 'Y diweddaraf yn gyntaf',
  results: 'Straeon a gafwyd',
  searching: 'Yn chwilio …',
  found: {
    zero: 'Ni chafwyd stori',
    one: 'Cafwyd {count} stori',
    two: 'Cafwyd {count} stori',
    few: 'Cafwyd {count} stori',
    many: 'Cafwyd {count} stori',
    other: 'Cafwyd {count} o straeon',
  },
  nothing: 'Ni chafwyd stori. Rhowch gynnig ar lai o eiriau.',
  failed: 'Nid yw’r chwilio yn ateb. Mae’r archif a’r pynciau hefyd yn arwain at bob stori.',
  more: 'Dangos mwy o straeon',
  needsScript:
    'Mae angen sgript i chwilio, ac nid yw’n rhedeg yma. Mae’r archif a’r pynciau hefyd yn arwain at bob stori.',
  notInDev: 'Nid oes mynegai i’w chwilio tra byddwch yn ysgrifennu: `npm run build` sy’n ei wneud.',
  otherWays: 'Ffyrdd eraill at stori',
} satisfies SearchWords;
