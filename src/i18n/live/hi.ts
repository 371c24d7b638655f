import type { LiveWords } from './en.ts';

/** Live coverage, in Hindi. */
export const live = {
  keyEvents: 'मुख्य घटनाएँ',
  liveEntries: 'अपडेट, सबसे नया पहले',
  liveRefresh: 'नए अपडेट के लिए पेज फिर से लोड करें',
  liveEnded: 'यह लाइव कवरेज समाप्त हो गई है।',
  liveFailed: 'लोड नहीं हो सका। कृपया फिर कोशिश करें।',
  newEntries: { one: '{count} नया अपडेट – दिखाएँ', other: '{count} नए अपडेट – दिखाएँ' },
} satisfies LiveWords;
