import type { LiveWords } from './en.ts';

/** Live coverage, in Welsh. */
export const live = {
  keyEvents: 'Prif ddigwyddiadau',
  liveEntries: 'Cofnodion, y diweddaraf yn gyntaf',
  liveRefresh: 'Adnewyddwch y dudalen i weld cofnodion newydd',
  liveEnded: 'Mae’r adroddiad byw hwn wedi dod i ben.',
  liveFailed: 'Nid oedd modd eu nôl. Rhowch gynnig arall arni.',
  newEntries: {
    zero: 'Dim cofnodion newydd',
    one: '{count} cofnod newydd – dangos',
    two: '{count} gofnod newydd – dangos',
    few: '{count} chofnod newydd – dangos',
    many: '{count} chofnod newydd – dangos',
    other: '{count} cofnod newydd – dangos',
  },
} satisfies LiveWords;
