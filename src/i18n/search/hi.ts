import type { SearchWords } from './en.ts';

/** Finding stories, in Hindi. */
export const search = {
  title: 'खोज',
  about: (name) => `${name} की सभी ख़बरों में खोजें`,
  words: 'क्या खोजना है',
  button: 'खोजें',
  section: 'अनुभाग',
  everySection: 'सभी अनुभाग',
  kind: 'ख़बर का प्रकार',
  everyKind: 'सभी प्रकार',
  year: 'वर्ष',
  everyYear: 'सभी वर्ष',
  language: 'भाषा',
  everyLanguage: 'सभी भाषाएँ',
  order: 'क्रम',
  bestFirst: 'सबसे उपयुक्त पहले',
  newestFirst: 'सबसे नई पहले',
  results: 'मिली हुई ख़बरें',
  searching: 'खोज जारी है…',
  found: { one: '{count} ख़बर मिली', other: '{count} ख़बरें मिलीं' },
  nothing: 'कोई ख़बर नहीं मिली। कम शब्दों से खोजकर देखें।',
  failed: 'खोज जवाब नहीं दे रही है। पुराने अंक और विषय भी हर ख़बर तक ले जाते हैं।',
  more: 'और ख़बरें दिखाएँ',
  needsScript: 'खोज के लिए स्क्रिप्ट चाहिए, जो यहाँ नहीं चल रही। पुराने अंक और विषय भी हर ख़बर तक ले जाते हैं।',
  notInDev: 'लिखते समय खोज की कोई सूची नहीं होती: उसे `npm run build` बनाता है।',
  otherWays: 'ख़बर तक पहुँचने के दूसरे रास्ते',
} satisfies SearchWords;
